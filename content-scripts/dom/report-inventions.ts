/**
 * Made-up words and numbers for a page's report. The same original always has the same substitute, of the same length,
 * script and case. They come from a counter: nothing about the original can be worked out from one.
 */
import { REPORT_WORDS } from './report-words';

/** The longest substitute, in characters: longer originals become this long. */
const MOST = 40;
/** Peers that are chats of several people on VK: what a number means must stay. */
const CHAT_NUMBER = /^20\d{8}$/u;

/** Letters of each script, as a range or a few; letters of other scripts become Latin ones. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'абвгдежзиклмнопрст'],
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμνοπρστ'],
  [/\p{Script=Arabic}/u, 'ابتثجحدرزسشصطعفقكل'],
  [/\p{Script=Hebrew}/u, 'אבגדהוזחטיכלמנסעפצ'],
  [/\p{Script=Devanagari}/u, 'कखगघचछजटठडतथदनपबमर'],
  [/\p{Script=Han}/u, '山川木火水金土日月石田竹米羽花草雨雪'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'あいうえおかきくけこさしすせそたちつ'],
  [/\p{Script=Hangul}/u, '가나다라마바사아자차카타파하거너더러'],
];
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

export class Inventions {
  readonly #known = new Map<string, string>();
  readonly #used = new Set<string>();
  #state = 0x2f6e2b1;

  /** @param originals every word of the page, in lower case: none of them is ever invented. */
  constructor(private readonly originals: ReadonlySet<string>) {}

  /** A substitute for a run of letters and digits. Letters become letters, digits digits. */
  word(original: string): string {
    const key = original.toLowerCase();
    const known = this.#known.get(key) ?? this.#invent(key);
    this.#known.set(key, known);
    return inCaseOf(original, known);
  }

  #invent(key: string): string {
    const shape = Array.from(key).slice(0, MOST);
    let word = '';
    for (let tries = 0; tries < 200; tries += 1) {
      // Short words run out: what is short may be used twice, and longer after a while.
      const longer = tries > 50 ? [...shape, ...shape].slice(0, MOST) : shape;
      word = CHAT_NUMBER.test(key) ? `2000${this.#digits(6)}` : this.#like(longer);
      if (shape.length < 3 || !this.#isTaken(word)) break;
    }
    this.#used.add(word);
    return word;
  }

  #isTaken(word: string): boolean {
    return this.#used.has(word) || this.originals.has(word) || REPORT_WORDS.has(word);
  }

  #like(shape: readonly string[]): string {
    return shape.map((letter, place) => this.#letterLike(letter, place)).join('');
  }

  #letterLike(letter: string, place: number): string {
    // No number begins with a nought, nor gets as high as those that stand for something else.
    if (/\p{N}/u.test(letter)) return String(place === 0 ? 1 : this.#next(10));
    if (/\p{M}/u.test(letter)) return '';
    const script = SCRIPTS.find(([pattern]) => pattern.test(letter))?.[1];
    return this.#oneOf(script ?? (place % 2 === 0 ? CONSONANTS : VOWELS));
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => this.#next(10)).join('');
  }

  #oneOf(letters: string): string {
    const list = Array.from(letters);
    return list[this.#next(list.length)] ?? '';
  }

  /** A number below `limit`: xorshift, always from the same start, so that reports can be compared. */
  #next(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }
}

function inCaseOf(original: string, word: string): string {
  const letters = Array.from(original);
  const first = letters[0] ?? '';
  if (
    original !== original.toLowerCase() &&
    original === original.toUpperCase() &&
    letters.length > 1
  ) {
    return word.toUpperCase();
  }
  if (letters.length > 12 || /\p{N}/u.test(original)) return word;
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
