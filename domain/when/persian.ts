/** The Persian calendar, as Intl has it. Days are numbers (`domain/zone/calendar.ts`). */
import { dateFormat } from '@/domain/language/formats';
import { dayNumber, type CalendarDate } from '@/domain/zone/calendar';

const DAY = 86_400_000;
/** The first day of the year 1, and how long a year is on average. */
const FIRST = dayNumber(622, 3, 22);
const YEAR = 365.2422;

/** Year, month and day of a day in the Persian calendar. */
export function persianDate(day: number): CalendarDate {
  const format = dateFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(day * DAY)) parts[type] = Number(value);
  return { year: parts['year'] ?? 0, month: parts['month'] ?? 0, day: parts['day'] ?? 0 };
}

/** The number of a Persian day; null when its calendar has none. Month 13 is the first of the next year. */
export function persianDay(year: number, month: number, day: number): number | null {
  if (month > 12) return persianDay(year + 1, month - 12, day);
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const about = Math.floor(FIRST + (year - 1) * YEAR + before + day - 1);
  for (let number = about - 3; number <= about + 3; number += 1) {
    const found = persianDate(number);
    if (found.year === year && found.month === month && found.day === day) return number;
  }
  return null;
}
