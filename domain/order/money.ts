/** Sums of money as people read and write them; stored as whole minor units (cents, kopecks) of a currency. */
import { numberFormat } from '@/domain/language/formats';

const DEFAULT_DECIMALS = 2;
/** What a currency's decimals are, by its code: asking Intl for each cell of a long list would be slow. */
const known = new Map<string, number>();

/** The number of decimals that a currency has (ISO 4217 through Intl): 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  const cached = known.get(currency);
  if (cached !== undefined) return cached;
  const decimals = intlDecimals(currency);
  known.set(currency, decimals);
  return decimals;
}

function intlDecimals(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? DEFAULT_DECIMALS;
  } catch {
    // No code of three letters: an archive of another program.
    return DEFAULT_DECIMALS;
  }
}

/** A sum in the language's own form: `1 250,50 €`. Decimals that are all zero are left out. */
export function moneyText(minor: number, currency: string, language: string): string {
  const decimals = decimalsOf(currency);
  const amount = minor / 10 ** decimals;
  const fraction = Number.isInteger(amount) ? 0 : decimals;
  const digits = { minimumFractionDigits: fraction, maximumFractionDigits: fraction };
  try {
    return numberFormat(language, { style: 'currency', currency, ...digits }).format(amount);
  } catch {
    return `${numberFormat(language, digits).format(amount)} ${currency}`;
  }
}

/** A sum for a text field: plain digits and a point, as {@link parseMoney} reads them. */
export function moneyInput(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const sign = minor < 0 ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + digits : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** Digits of Arabic and Persian keyboards. */
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;
const SPACES = /[\s'’\u00A0\u202F\u066C]/gu;

/**
 * What a person typed, in minor units; null when it is no sum of this currency. Takes a comma or a point before the
 * decimals and spaces, points or commas between thousands. More decimals than the currency has are no sum: nothing is
 * rounded silently. A single separator before three digits separates thousands where the currency has no three decimals.
 */
export function parseMoney(text: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const plain = text
    .replaceAll(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(SPACES, '')
    .replaceAll('٫', '.')
    .replaceAll('−', '-');
  const parts = /^(-?)(\d[\d.,]*|[.,]\d+)$/u.exec(plain);
  if (!parts?.[2]) return null;
  const split = splitDecimals(parts[2], decimals);
  if (!split) return null;
  const minor = Number(split.whole + split.fraction.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return parts[1] === '-' && minor !== 0 ? -minor : minor;
}

function splitDecimals(
  digits: string,
  decimals: number,
): { readonly whole: string; readonly fraction: string } | null {
  const marks = [...digits.matchAll(/[.,]/gu)];
  const last = marks.at(-1);
  if (!last) return { whole: digits, fraction: '' };
  const after = digits.slice(last.index + 1);
  const isOnlyOne = marks.length === 1;
  const isOfOneKind = marks.every(([mark]) => mark === last[0]);
  if (after.length <= decimals && (isOnlyOne || !isOfOneKind)) {
    const whole = ungrouped(digits.slice(0, last.index));
    return whole === null ? null : { whole, fraction: after };
  }
  const whole = ungrouped(digits);
  return whole === null || !isOfOneKind ? null : { whole, fraction: '' };
}

/** The digits without separators of thousands; null where these do not stand before groups of three. */
function ungrouped(digits: string): string | null {
  if (!/[.,]/u.test(digits)) return digits;
  return /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(digits)
    ? digits.replaceAll(/[.,]/gu, '')
    : null;
}
