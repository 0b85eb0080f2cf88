/** Phones made comparable. What the seller or a page wrote is kept as it is; these are for matching only. */

/** Reads a number that is not plainly international; null when it can't tell. */
export type PhoneReader = (text: string) => string | null;

/**
 * What two ways of writing one number have in common: digits with the country's, or the digits alone where no country is
 * told. Null for what is no phone.
 */
export function phoneKey(text: string, read: PhoneReader = () => null): string | null {
  const plain = text.replaceAll(/[\s\u00A0().\-–/]/gu, '').replace(/^00(?=[1-9])/u, '+');
  if (/^\+[1-9]\d{6,14}$/u.test(plain) && !text.includes('(0)')) return plain;
  const found = read(text);
  if (found !== null) return found;
  const digits = text.replaceAll(/\D/gu, '');
  return digits.length >= 6 && digits.length <= 18 ? digits : null;
}

/** An address made comparable; null for what is no address. */
export function emailKey(text: string): string | null {
  const plain = text.trim().toLowerCase();
  return isEmail(plain) ? plain : null;
}

/** Tells whether a text has the form of an e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= 320 && /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/u.test(text);
}
