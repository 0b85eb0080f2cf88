import { dayNumber, isDate } from '@/domain/zone/calendar';
import type { Frequency, Rule, RuleDay, RuleEnd } from './rule';

/** Monday first, as RFC 5545 writes the days. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const FREQUENCIES: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const KNOWN: ReadonlySet<string> = new Set([
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'COUNT',
  'UNTIL',
  'WKST',
]);
const LONGEST = 200;
/** Larger ones are no habit of anybody. */
const LARGEST_INTERVAL = 400;
const LARGEST_COUNT = 1000;

/** Reads a rule; null for what is none, or asks for more than a task repeats by. */
export function parseRule(text: string): Rule | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const frequency = parts.get('FREQ') ?? '';
  const interval = whole(parts.get('INTERVAL') ?? '1', LARGEST_INTERVAL);
  const days = listOf(parts.get('BYDAY'), ruleDay);
  const monthDays = listOf(parts.get('BYMONTHDAY'), monthDay);
  const end = endOf(parts.get('COUNT'), parts.get('UNTIL'));
  if (!FREQUENCIES.includes(frequency) || interval === null || !days || !monthDays) return null;
  if (end === undefined || (parts.get('WKST') ?? 'MO') !== 'MO') return null;
  const rule = { frequency: frequency as Frequency, interval, days, monthDays, end };
  return goesTogether(rule) ? rule : null;
}

/** What RFC 5545 allows: a week has no days of the month, and only months and years count their weekdays. */
function goesTogether({ frequency, days, monthDays }: Rule): boolean {
  const isCounted = days.some(({ nth }) => nth !== null);
  switch (frequency) {
    case 'DAILY':
      return !isCounted;
    case 'WEEKLY':
      return !isCounted && monthDays.length === 0;
    case 'MONTHLY':
      return days.every(({ nth }) => nth === null || Math.abs(nth) <= 5);
    case 'YEARLY':
      break;
  }
  return !isCounted || monthDays.length === 0;
}

function partsOf(text: string): ReadonlyMap<string, string> | null {
  if (text.length > LONGEST) return null;
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = '', more] = part.split('=');
    if (!KNOWN.has(name) || parts.has(name) || value === '' || more !== undefined) return null;
    parts.set(name, value);
  }
  return parts;
}

/** The values of a list without doubles; null when one of them is wrong. */
function listOf<Value>(
  text: string | undefined,
  read: (part: string) => Value | null,
): readonly Value[] | null {
  if (text === undefined) return [];
  const values: Value[] = [];
  for (const part of new Set(text.split(','))) {
    const value = read(part);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function ruleDay(text: string): RuleDay | null {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/u.exec(text) ?? [];
  const weekday = (WEEKDAYS as readonly string[]).indexOf(name) + 1;
  if (weekday === 0) return null;
  if (nth === '') return { weekday, nth: null };
  const number = Number(nth);
  return number !== 0 && Math.abs(number) <= 53 ? { weekday, nth: number } : null;
}

function monthDay(text: string): number | null {
  if (!/^[+-]?\d{1,2}$/u.test(text)) return null;
  const number = Number(text);
  return number !== 0 && Math.abs(number) <= 31 ? number : null;
}

/** Undefined for what is no end. */
function endOf(count: string | undefined, until: string | undefined): RuleEnd | null | undefined {
  if (count !== undefined && until !== undefined) return undefined;
  if (until !== undefined) return untilOf(until);
  if (count === undefined) return null;
  const number = whole(count, LARGEST_COUNT);
  return number === null ? undefined : { count: number };
}

function untilOf(text: string): RuleEnd | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z)?$/u.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hours, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (!isDate({ year, month, day })) return undefined;
  const number = dayNumber(year, month, day);
  if (hours === undefined) return { day: number };
  return { moment: (((number * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 };
}

function whole(text: string, largest: number): number | null {
  if (!/^\d{1,4}$/u.test(text)) return null;
  const number = Number(text);
  return number >= 1 && number <= largest ? number : null;
}
