/**
 * Days of the calendar as whole numbers: how many lie between them and 1 January 1970. No zone and no clock: sums with
 * days stay right over every change of daylight saving.
 */
import { twoDigits } from '@/domain/text/two-digits';

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAY = 86_400_000;

/** The number of a day. Days that no calendar has roll over: 31 November is 1 December, month 13 next January. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

/** Year, month and day of a day's number. */
export function dateOf(number: number): CalendarDate {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** How many days a month has. */
export function monthLength(year: number, month: number): number {
  return dateOf(dayNumber(year, month + 1, 0)).day;
}

/** Tells whether the calendar has this day. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** `YYYY-MM-DD`. */
export function dayText(number: number): string {
  const { year, month, day } = dateOf(number);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The number of a day written `YYYY-MM-DD`. */
export function numberOfDay(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return dayNumber(year, month, date);
}
