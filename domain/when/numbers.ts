/** Numbers in a text, and whether they may be part of a time at all. */
import type { Kind } from './lexicon';
import type { Words } from './words';

export interface NumberRead {
  readonly value: number;
  readonly next: number;
  readonly isDigits: boolean;
}

/** Marks that make a number an amount, an order, a phone or part of an address when they touch it. */
const GLUE = /^[#№$€£¥₴₽₺+\-–−/\\=@:_*~^×%°٪]$/u;
/** What does so with a space between, too. */
const BEFORE = /^(?:[#№$€£¥₴₽₺+=×*/]|v|ver|version|версія|версия|verzija|wersja|no|nr)$/u;
const AFTER = /^[$€£¥₴₽₺%٪°×*=]$/u;

/** A whole number of digits or in words. @param kinds the words that count as numbers */
export function readNumber(words: Words, index: number, ...kinds: Kind[]): NumberRead | null {
  if (words.isNumber(index)) {
    const text = words.text(index);
    if (!/^\d{1,4}$/u.test(text)) return null;
    return { value: Number(text), next: index + 1, isDigits: true };
  }
  const named = words.at(index, ...(kinds.length > 0 ? kinds : (['number'] as const)));
  return named && { value: Number(named.value), next: named.next, isDigits: false };
}

/** A number with or without a fraction: 2, 1.5, 1,5. */
export function readAmount(words: Words, index: number): NumberRead | null {
  const whole = readNumber(words, index);
  if (!whole?.isDigits || !isFreeBefore(words, index)) return whole?.isDigits ? null : whole;
  const [mark, digits] = [index + 1, index + 2];
  const isFraction =
    '.,٫'.includes(words.text(mark) || ' ') &&
    words.isGlued(mark) &&
    words.isGlued(digits) &&
    /^\d$/u.test(words.text(digits));
  if (!isFraction) return whole;
  const value = whole.value + Number(words.text(digits)) / 10;
  return { value, next: index + 3, isDigits: true };
}

/** Tells whether nothing before a number makes it part of something else. */
export function isFreeBefore(words: Words, index: number): boolean {
  const before = words.tokens[index - 1];
  if (!before) return true;
  if (!words.isGlued(index)) {
    const isShort = before.text === '.' && words.isGlued(index - 1);
    return !BEFORE.test(isShort ? words.text(index - 2) : before.text);
  }
  if (before.kind !== 'mark') return false;
  if (before.text === '.' || before.text === ',') return !words.isNumber(index - 2);
  return !GLUE.test(before.text);
}

/** Tells whether nothing behind makes it so. @param index the token behind the number */
export function isFreeAfter(words: Words, index: number): boolean {
  const token = words.tokens[index];
  if (!token) return true;
  if (!words.isGlued(index)) return !AFTER.test(token.text);
  if (token.kind !== 'mark') return false;
  if (token.text === '.' || token.text === ',')
    return !words.isGlued(index + 1) || words.tokens[index + 1]?.kind === 'mark';
  return !GLUE.test(token.text);
}
