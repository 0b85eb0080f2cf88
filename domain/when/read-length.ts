/** Lengths of time: "3 days", "an hour and a half", "1 год 30 хв". */
import type { Phrase, Words } from './words';
import { readAmount } from './numbers';

export interface Length {
  readonly minutes: number;
  readonly days: number;
  readonly months: number;
  /** Whether a number stands in it: "in a week" has one, "через тиждень" has none. */
  readonly isCounted: boolean;
  readonly next: number;
}

type Amount = Pick<Length, 'minutes' | 'days' | 'months'>;

const UNITS: Readonly<Record<string, Amount>> = {
  minute: { minutes: 1, days: 0, months: 0 },
  hour: { minutes: 60, days: 0, months: 0 },
  hours: { minutes: 60, days: 0, months: 0 },
  day: { minutes: 0, days: 1, months: 0 },
  week: { minutes: 0, days: 7, months: 0 },
  weeks: { minutes: 0, days: 7, months: 0 },
  month: { minutes: 0, days: 0, months: 1 },
  year: { minutes: 0, days: 0, months: 12 },
};
/** Further ahead than anybody plans a task. */
const MOST = { minutes: 20_000, days: 3700, months: 120 };

/** Reads a length at a token; null for none, and for one too long or of both hours and days. */
export function readLength(words: Words, index: number): Length | null {
  const first = onePart(words, index);
  if (!first) return null;
  const and = words.after(first.next, 'and');
  const second = isSub(first) ? onePart(words, and) : null;
  const both = second?.isCounted && isSub(second) ? sum(first, second) : first;
  return isShort(both) ? both : null;
}

function onePart(words: Words, index: number): Length | null {
  const whole = words.at(index, 'minutes');
  if (whole) return times({ minutes: 1, days: 0, months: 0 }, Number(whole.value), whole, true);
  const one = words.at(index, 'one-unit');
  const ofOne = UNITS[one?.value ?? ''];
  if (one && ofOne) return times(ofOne, 1, one, true);
  const amount = readAmount(words, index);
  const unit = words.at(amount?.next ?? index, 'unit');
  if (!unit) return null;
  const of = UNITS[unit.value];
  const count = amount?.value ?? 1;
  // The Serbian "nedelje" is a week only where it is counted, as "год" is hours: a year in Russian.
  const isPlural = unit.value === 'weeks' || unit.value === 'hours';
  if (!of || (isPlural && !amount) || count === 0) return null;
  if (!Number.isInteger(count) && of.minutes !== 60) return null;
  return times(of, count, unit, amount !== null);
}

function times(of: Amount, count: number, { next }: Phrase, isCounted: boolean): Length {
  return {
    minutes: Math.round(of.minutes * count),
    days: of.days * count,
    months: of.months * count,
    isCounted,
    next,
  };
}

function sum(one: Length, other: Length): Length {
  return { ...one, minutes: one.minutes + other.minutes, next: other.next };
}

function isSub({ minutes }: Length): boolean {
  return minutes > 0;
}

function isShort({ minutes, days, months }: Length): boolean {
  return minutes <= MOST.minutes && days <= MOST.days && months <= MOST.months;
}
