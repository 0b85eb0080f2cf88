/** What a client is found by. A term is a letter for where the word stands, and the word. */
import { levelWords } from './latin';

/** `n` name, `o` anything else that is written about them, `p` phone, `t` id of a tag. */
export type TermKind = 'n' | 'o' | 'p' | 't';
export type Term = `${TermKind}${string}`;

/** What is read for one client. */
export interface Findable {
  readonly name: string;
  /** The ids of their identities: screen names are names, too. */
  readonly keys: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly tagIds: readonly string[];
  /** Organisation, headline, preferences, custom fields, orders, deals, notes, tasks; what matters most first. */
  readonly texts: readonly string[];
}

/** The most words kept of a client's texts: thousands of notes must not make the index larger than the data. */
const MOST_WORDS = 400;
/** Words shorter or longer say nothing, or are no words. */
const LONGEST_WORD = 40;

/** The terms of a client. */
export function termsOf({ name, keys, phones, emails, tagIds, texts }: Findable): Term[] {
  const names = [name, ...keys].flatMap(levelWords);
  const others = new Set<string>();
  for (const text of [...emails, ...texts]) {
    if (others.size >= MOST_WORDS) break;
    for (const word of levelWords(text)) others.add(word);
  }
  return [
    ...terms('n', names),
    ...terms('o', [...others].slice(0, MOST_WORDS)),
    ...terms('p', phones.flatMap(phoneEndings)),
    ...terms('t', tagIds),
  ];
}

/** The fewest digits of a phone that are searched for. */
export const FEWEST_DIGITS = 3;
/** Beginnings that people leave out of a number: nothing, the country's code of one to three digits with its zero. */
const LEFT_OUT = [0, 1, 2, 3, 4] as const;

/** A phone's digits, whole and without what is left out when it is dialled nearby; and its last four, seven. */
function phoneEndings(phone: string): string[] {
  const digits = digitsIn(phone);
  const endings = LEFT_OUT.map((left) => digits.slice(left));
  return [...endings, digits.slice(-4), digits.slice(-7)].filter(
    (ending) => ending.length >= FEWEST_DIGITS,
  );
}

/** The digits of a text, Arabic ones as ours. */
export function digitsIn(text: string): string {
  return levelWords(text).join('').replaceAll(/\D/gu, '');
}

function terms(kind: TermKind, words: readonly string[]): Term[] {
  const kept = words.map((word) => `${kind}${word.slice(0, LONGEST_WORD)}` as const);
  return [...new Set(kept)];
}
