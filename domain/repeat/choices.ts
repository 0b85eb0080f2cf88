/** Repeats as a person chooses and reads them, from rules and back. No texts: captions are made from this. */
import { dayText } from '@/domain/zone/calendar';
import { parseRule, WEEKDAYS } from './parse-rule';
import type { Rule } from './rule';

/** `interval` is every so many; weekdays are 1 for Monday to 7 for Sunday. */
export type RepeatChoice =
  | { readonly every: 'day'; readonly interval: number }
  /** Monday to Friday. */
  | { readonly every: 'workday' }
  /** No weekdays: the one it begins on. */
  | { readonly every: 'week'; readonly interval: number; readonly weekdays: readonly number[] }
  /** `day` -1 is the last of the month; null the one it begins on. */
  | { readonly every: 'month'; readonly interval: number; readonly day: number | null }
  /** `nth` -1 is the last. */
  | {
      readonly every: 'nth-weekday';
      readonly interval: number;
      readonly nth: number;
      readonly weekday: number;
    }
  | { readonly every: 'year'; readonly interval: number };

export interface RepeatReading {
  /** Null for a rule that fits but is none of the simple choices. */
  readonly choice: RepeatChoice | null;
  readonly end:
    | { readonly count: number }
    /** The last day, `YYYY-MM-DD`. */
    | { readonly day: string }
    | { readonly moment: number }
    | null;
}

/** The rule for a choice. */
export function repeatRule(choice: RepeatChoice): string {
  switch (choice.every) {
    case 'day':
      return ruleOf('DAILY', choice.interval);
    case 'workday':
      return ruleOf('WEEKLY', 1, `BYDAY=${WEEKDAYS.slice(0, 5).join(',')}`);
    case 'week': {
      const days = [...choice.weekdays].toSorted((one, other) => one - other).map(nameOf);
      return ruleOf('WEEKLY', choice.interval, days.length > 0 ? `BYDAY=${days.join(',')}` : '');
    }
    case 'month':
      return ruleOf(
        'MONTHLY',
        choice.interval,
        choice.day === null ? '' : `BYMONTHDAY=${choice.day}`,
      );
    case 'nth-weekday':
      return ruleOf('MONTHLY', choice.interval, `BYDAY=${choice.nth}${nameOf(choice.weekday)}`);
    case 'year':
      break;
  }
  return ruleOf('YEARLY', choice.interval);
}

/** A rule as plain data; null for one that does not fit. */
export function describeRepeat(repeat: string): RepeatReading | null {
  const rule = parseRule(repeat);
  if (!rule) return null;
  const { end } = rule;
  return {
    choice: choiceOf(rule),
    end: end && 'day' in end ? { day: dayText(end.day) } : end,
  };
}

function choiceOf(rule: Rule): RepeatChoice | null {
  const { frequency, interval, days, monthDays } = rule;
  const isBare = days.length === 0 && monthDays.length === 0;
  switch (frequency) {
    case 'DAILY':
      return isBare ? { every: 'day', interval } : null;
    case 'WEEKLY':
      return weekly(rule);
    case 'MONTHLY':
      return monthly(rule);
    case 'YEARLY':
      break;
  }
  return isBare ? { every: 'year', interval } : null;
}

function weekly({ interval, days }: Rule): RepeatChoice {
  const weekdays = days.map(({ weekday }) => weekday).toSorted((one, other) => one - other);
  const isWorkdays = interval === 1 && weekdays.join(',') === '1,2,3,4,5';
  return isWorkdays ? { every: 'workday' } : { every: 'week', interval, weekdays };
}

function monthly({ interval, days, monthDays }: Rule): RepeatChoice | null {
  const [day] = days;
  const [monthDay = null] = monthDays;
  if (days.length === 0 && monthDays.length <= 1)
    return { every: 'month', interval, day: monthDay };
  if (!day || day.nth === null || days.length > 1 || monthDays.length > 0) return null;
  return { every: 'nth-weekday', interval, nth: day.nth, weekday: day.weekday };
}

function ruleOf(frequency: Rule['frequency'], interval: number, by = ''): string {
  const parts = [`FREQ=${frequency}`, interval > 1 ? `INTERVAL=${interval}` : '', by];
  return parts.filter((part) => part !== '').join(';');
}

function nameOf(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? 'MO';
}
