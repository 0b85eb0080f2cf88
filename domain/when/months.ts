/** Sums with months, in the calendar that a language means by the word. Days are numbers (`domain/zone/calendar.ts`). */
import { dateOf, dayNumber, isDate, type CalendarDate } from '@/domain/zone/calendar';
import { persianDate, persianDay } from './persian';

/** Year, month and day in the one calendar or the other. */
export function dateIn(day: number, isPersian = false): CalendarDate {
  return isPersian ? persianDate(day) : dateOf(day);
}

/** The number of a day; null when the calendar has none. */
export function dayIn(date: CalendarDate, isPersian = false): number | null {
  if (isPersian) return persianDay(date.year, date.month, date.day);
  return isDate(date) ? dayNumber(date.year, date.month, date.day) : null;
}

/** The first day of the month that comes `later` months after the one of a day. */
export function firstOfMonth(day: number, later: number, isPersian = false): number {
  const { year, month } = dateIn(day, isPersian);
  const first = isPersian
    ? persianDay(
        year + Math.floor((month - 1 + later) / 12),
        ((month + 11 + (later % 12)) % 12) + 1,
        1,
      )
    : dayNumber(year, month + later, 1);
  return first ?? day;
}

/** The same day so many months later, or the last one of a shorter month. */
export function addMonths(day: number, months: number, isPersian = false): number {
  const first = firstOfMonth(day, months, isPersian);
  const { day: date } = dateIn(day, isPersian);
  return Math.min(first + date - 1, firstOfMonth(first, 1, isPersian) - 1);
}

/** The first day from `today` on that has this date in any year; null for none in eight years. */
export function nextDate(
  today: number,
  month: number,
  day: number,
  isPersian = false,
): number | null {
  const { year } = dateIn(today, isPersian);
  for (let later = 0; later <= 8; later += 1) {
    const found = dayIn({ year: year + later, month, day }, isPersian);
    if (found !== null && found >= today) return found;
  }
  return null;
}

/** The first day from `today` on that is this day of its month. */
export function nextMonthDay(today: number, day: number, isPersian = false): number | null {
  for (let later = 0; later <= 12; later += 1) {
    const first = firstOfMonth(today, later, isPersian);
    const found = first + day - 1;
    if (found >= today && found < firstOfMonth(first, 1, isPersian)) return found;
  }
  return null;
}
