/** Reading sums and numbers as people and programmes write them. */

/** A number: spaces and apostrophes between thousands, a comma or a point before the fraction. Null for what is none. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F'’]/gu, '').replace('−', '-');
  // As machines write what is very large or small.
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}$/iu.test(plain)) return finite(Number(plain));
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/u.test(plain)) return null;
  const lastComma = plain.lastIndexOf(',');
  const lastPoint = plain.lastIndexOf('.');
  const mark = fractionMark(plain, lastComma, lastPoint);
  const [whole = '', fraction = ''] =
    mark === null ? [plain] : [plain.slice(0, mark), plain.slice(mark + 1)];
  const value = Number(`${whole.replaceAll(/[.,]/gu, '')}.${fraction}`);
  return finite(value);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Where the fraction begins; null for a number without one. */
function fractionMark(plain: string, comma: number, point: number): number | null {
  if (comma !== -1 && point !== -1) return Math.max(comma, point);
  const mark = Math.max(comma, point);
  if (mark === -1) return null;
  const sign = plain[mark] ?? '';
  const isRepeated = plain.indexOf(sign) !== mark;
  // One comma with three digits behind it stands between thousands: 1,234. A point does not: 1.234 is written by machines.
  const isThousands = isRepeated || (sign === ',' && plain.length - mark === 4);
  return isThousands ? null : mark;
}

export interface Sum {
  /** In minor units of the currency. */
  readonly minor: number;
  /** ISO 4217 where the text names one, else null. */
  readonly currency: string | null;
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₴': 'UAH',
  грн: 'UAH',
  '₽': 'RUB',
  руб: 'RUB',
  zł: 'PLN',
};

/** A sum of money: `1 234,50 грн`, `$12.30`, `100 EUR`. Null for what is none. */
export function readMoney(text: string, fallback: string): Sum | null {
  const trimmed = text.trim();
  const code = /^(?:([A-Z]{3})\s*)?([^A-Z]*?)(?:\s*([A-Z]{3}))?$/u.exec(trimmed);
  const sign = Object.keys(SIGNS).find((each) => trimmed.toLowerCase().includes(each));
  const rest =
    sign === undefined
      ? (code?.[2] ?? trimmed)
      : trimmed.toLowerCase().replace(sign, '').replace(/\.$/u, '');
  const value = readNumber(rest);
  if (value === null) return null;
  const currency = code?.[1] ?? code?.[3] ?? (sign === undefined ? null : (SIGNS[sign] ?? null));
  const minor = Math.round(value * 10 ** digitsOf(currency ?? fallback));
  return Number.isSafeInteger(minor) ? { minor: minor + 0, currency } : null;
}

/** How many digits a currency's fraction has. */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** A sum as a plain number with a point, for files: `1234.50`. */
export function writeMoney(minor: number, currency: string): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`;
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', 'так', 'да', 'истина', 'істина', '+']);
const NO = new Set(['no', 'n', 'false', '0', '', 'ні', 'нет', 'ложь', 'хибність', '-']);

/** Null for what is neither. */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
