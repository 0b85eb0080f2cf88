/** What items of a calendar are said with. */
import { dateFormat } from '@/domain/language/formats';
import type { Task } from '@/domain/task/schema';

export interface CalendarWords {
  readonly language: string;
  /** IANA name of the zone that the device is in. */
  readonly zone: string;
  /** Empty while it is read. */
  readonly nameOf: (clientId: string) => string;
  readonly isOverdue: (task: Task) => boolean;
}

/** A day in full: `Tuesday, 5 May 2026`. */
export function dayInFull(day: string, language: string): string {
  return dateFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
}

/** What the view is of: `May 2026`, `4 – 10 May 2026`, `Tuesday, 5 May 2026`. */
export function titleOf(
  view: 'month' | 'week' | 'day',
  days: readonly string[],
  day: string,
  language: string,
): string {
  if (view === 'day') return dayInFull(day, language);
  if (view === 'month') {
    const month = dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return month.format(Date.parse(day));
  }
  const range = dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return range.formatRange(Date.parse(days[0] ?? day), Date.parse(days.at(-1) ?? day));
}
