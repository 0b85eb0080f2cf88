import { momentAt, wallTimeAt } from '@/domain/zone/wall-time';
import { parseRule } from './parse-rule';
import type { RuleEnd } from './rule';
import { ruleDays } from './rule-days';

/** Where a repeat began: what it counts from, and whose wall time it keeps. */
export interface RepeatStart {
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** A day without a time: each occurrence is the first moment of its day. */
  readonly isAllDay: boolean;
  /** IANA name. */
  readonly zone: string;
}

/** Tells whether a task can repeat by this rule: the value of an RRULE without DTSTART, and no heavy one. */
export function repeatFits(repeat: string): boolean {
  return parseRule(repeat) !== null;
}

/**
 * The first occurrence after both `after` and the start, in milliseconds since 1970; null when there is none, or none
 * within a hundred years, or the rule does not fit. The wall time stays over changes of daylight saving; what does not
 * exist or exists twice is read as `wall-time.ts` says. COUNT counts the occurrences from the start on.
 * @throws RangeError for a zone that Intl does not know
 */
export function nextOccurrence(repeat: string, from: RepeatStart, after: number): number | null {
  const rule = parseRule(repeat);
  const since = Math.max(after, from.dueAt);
  if (!rule || !Number.isFinite(since)) return null;
  const start = wallTimeAt(from.dueAt, from.zone);
  const milliseconds = from.isAllDay ? 0 : start.milliseconds;
  const isCounted = rule.end !== null && 'count' in rule.end;
  const sinceDay = isCounted ? start.day : wallTimeAt(since, from.zone).day;
  let count = 0;
  for (const day of ruleDays(rule, start.day, sinceDay)) {
    count += 1;
    const moment = momentAt({ day, milliseconds }, from.zone);
    if (rule.end && isOver(rule.end, { count, day, moment })) return null;
    if (moment > since) return moment;
  }
  return null;
}

function isOver(end: RuleEnd, at: { count: number; day: number; moment: number }): boolean {
  if ('count' in end) return at.count > end.count;
  return 'day' in end ? at.day > end.day : at.moment > end.moment;
}
