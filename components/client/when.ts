/** Times as people say them. */
import { dateFormat, numberFormat } from '@/domain/language/formats';

const UNITS = [
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 7],
] as const;

/**
 * How long ago, for the last week (`5 min. ago`); then the date, with the year when it is another one.
 * @param at milliseconds since 1970
 * @param now milliseconds since 1970
 * @param language language tag
 */
export function ago(at: number, now: number, language: string): string {
  const past = Math.max(0, now - at);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (past < 60_000) return relative.format(0, 'second');
  for (const [unit, length, limit] of UNITS) {
    const count = Math.floor(past / length);
    if (count < limit) return relative.format(-count, unit);
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The date alone. `at` in milliseconds since 1970. */
export function onDay(at: number, language: string): string {
  return dateFormat(language, { dateStyle: 'medium' }).format(at);
}

/** The full date and time, for titles. `at` in milliseconds since 1970. */
export function exactly(at: number, language: string): string {
  return dateFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** A count in the language's digits. */
export function counted(count: number, language: string): string {
  return numberFormat(language).format(count);
}
