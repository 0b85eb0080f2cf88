/** The days of a rule, period by period: a day, a week from Monday, a month, a year. Days are numbers (`calendar.ts`). */
import { dateOf, dayNumber, monthLength, weekdayOf } from '@/domain/zone/calendar';
import type { Rule } from './rule';

/** How far a rule is looked through before it counts as one that never comes again, in days: a hundred years. */
const HORIZON = 36_525;

/**
 * The days of a rule that began on `start`, in order, from the period on that holds `since` or earlier.
 * It ends a hundred years after `since`: a 31st in every twelfth month from February never comes.
 */
export function* ruleDays(rule: Rule, start: number, since: number): Generator<number> {
  const skipped = Math.max(0, Math.floor(periodsBetween(rule, start, since) / rule.interval) - 1);
  for (let period = skipped; ; period += 1) {
    const { first, length } = periodAt(rule, start, period * rule.interval);
    if (first > Math.max(start, since) + HORIZON) return;
    for (let day = first; day < first + length; day += 1)
      if (day >= start && isIn(rule, start, day, first, length)) yield day;
  }
}

/** How many periods lie between two days; never more than there are. */
function periodsBetween({ frequency }: Rule, start: number, since: number): number {
  const [from, to] = [dateOf(start), dateOf(since)];
  switch (frequency) {
    case 'DAILY':
      return since - start;
    case 'WEEKLY':
      return Math.floor((since - start) / 7);
    case 'MONTHLY':
      return (to.year - from.year) * 12 + to.month - from.month;
    case 'YEARLY':
      break;
  }
  return to.year - from.year;
}

function periodAt({ frequency }: Rule, start: number, later: number) {
  const { year, month } = dateOf(start);
  switch (frequency) {
    case 'DAILY':
      return { first: start + later, length: 1 };
    case 'WEEKLY':
      return { first: start - weekdayOf(start) + 1 + 7 * later, length: 7 };
    case 'MONTHLY': {
      const first = dayNumber(year, month + later, 1);
      return { first, length: dayNumber(year, month + later + 1, 1) - first };
    }
    case 'YEARLY':
      break;
  }
  const first = dayNumber(year + later, 1, 1);
  return { first, length: dayNumber(year + later + 1, 1, 1) - first };
}

function isIn(rule: Rule, start: number, day: number, first: number, length: number): boolean {
  const { frequency, days, monthDays } = rule;
  if (days.length === 0 && monthDays.length === 0) return isLikeStart(frequency, start, day);
  const weekday = weekdayOf(day);
  const fromStart = Math.floor((day - first) / 7) + 1;
  const fromEnd = Math.floor((day - first - length) / 7);
  const isDay = days.some(
    (of) =>
      of.weekday === weekday && (of.nth === null || of.nth === fromStart || of.nth === fromEnd),
  );
  return (days.length === 0 || isDay) && (monthDays.length === 0 || isMonthDay(monthDays, day));
}

/** A rule that names no day goes by the day it began on; months that lack it are left out, as RFC 5545 says. */
function isLikeStart(frequency: Rule['frequency'], start: number, day: number): boolean {
  const [from, to] = [dateOf(start), dateOf(day)];
  switch (frequency) {
    case 'DAILY':
      return true;
    case 'WEEKLY':
      return weekdayOf(start) === weekdayOf(day);
    case 'MONTHLY':
      return from.day === to.day;
    case 'YEARLY':
      break;
  }
  return from.day === to.day && from.month === to.month;
}

function isMonthDay(monthDays: readonly number[], number: number): boolean {
  const { year, month, day } = dateOf(number);
  return monthDays.includes(day) || monthDays.includes(day - monthLength(year, month) - 1);
}
