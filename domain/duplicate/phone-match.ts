/** Whether two ways of writing a phone number are one number, with or without the country's digits. */

/** Shorter ones are extensions and house numbers. */
const LEAST = 7;
/** With fewer digits in common, one may be a number of another country. */
const LEAST_NATIONAL = 9;
/** The longest prefix of a country. */
const MOST_PREFIX = 3;

/** A number as it is compared. */
export interface Number {
  readonly digits: string;
  /** Begins with the country's digits: nothing may stand before them. */
  readonly isWhole: boolean;
}

/** The digits that count; null for what is no phone number. */
export function phoneDigits(text: string): Number | null {
  const plain = text.trim().replace(/^00/u, '+').replace('(0)', '');
  const digits = plain.replaceAll(/\D/gu, '');
  if (digits.length < LEAST || digits.length > 18) return null;
  if (plain.startsWith('+')) return { digits, isWhole: true };
  // 8 is dialled before a number within Russia and Kazakhstan, 0 within most of Europe.
  if (/^8\d{10}$/u.test(digits)) return { digits: digits.slice(1), isWhole: false };
  return { digits: digits.replace(/^0(?=\d{7})/u, ''), isWhole: false };
}

/** What two numbers share that may be one; numbers that are one always do. */
export function phoneBlock({ digits }: Number): string {
  return digits.slice(-LEAST);
}

/** Tells whether two numbers are one. */
export function isSamePhone(a: Number, b: Number): boolean {
  if (a.digits === b.digits) return true;
  const [long, short] = a.digits.length > b.digits.length ? [a, b] : [b, a];
  return (
    !short.isWhole &&
    short.digits.length >= LEAST_NATIONAL &&
    long.digits.length - short.digits.length <= MOST_PREFIX &&
    long.digits.endsWith(short.digits)
  );
}
