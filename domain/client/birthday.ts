/** Birthdays as they are kept: `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
import { dateFormat } from '@/domain/language/formats';
import { twoDigits } from '@/domain/text/two-digits';

export interface Birthday {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
}

/** The parts of a kept birthday; null for none. */
export function birthdayParts(kept: string | null): Birthday | null {
  const found = /^(\d{4}|-)-(\d{2})-(\d{2})$/u.exec(kept ?? '');
  if (!found) return null;
  return {
    year: found[1] === '-' ? null : Number(found[1]),
    month: Number(found[2]),
    day: Number(found[3]),
  };
}

/** A birthday as it is kept; null when there is no such day. Without a year the 29th of February is one. */
export function keptBirthday({ day, month, year }: Birthday): string | null {
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  if (year !== null) date.setUTCFullYear(year, month - 1, day);
  const isDay =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    (year === null || (Number.isInteger(year) && year >= 1 && year <= 9999));
  if (!isDay) return null;
  const years = year === null ? '-' : String(year).padStart(4, '0');
  return `${years}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A birthday in words of the language; the year where it is known. */
export function birthdayText(kept: string, language: string): string {
  const parts = birthdayParts(kept);
  if (!parts) return kept;
  const { day, month, year } = parts;
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  if (year !== null) date.setUTCFullYear(year, month - 1, day);
  return dateFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(year === null ? {} : { year: 'numeric' }),
  }).format(date);
}
