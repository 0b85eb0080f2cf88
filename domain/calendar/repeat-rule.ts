/** A task's rule of repeating as a calendar file may carry it. */
import { dateText, utcText } from './calendar-values';
import { clockFieldsAt, momentOf } from './clock-fields';

const RULE = /^[A-Z]+=[A-Z\d,+-]+(?:;[A-Z]+=[A-Z\d,+-]+)*$/u;
const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/u;

export interface RuleStart {
  readonly isAllDay: boolean;
  /** A zone that `isZoneName` knows. */
  readonly zone: string;
}

/**
 * The value of RRULE, or null for one that is none and could carry other things into the file. An end of the rule gets
 * the form that the start asks for (RFC 5545 §3.3.10): a day for a day, else a time in UTC.
 */
export function repeatRule(repeat: string, start: RuleStart): string | null {
  if (!RULE.test(repeat)) return null;
  const parts = repeat.split(';');
  if (!parts.some((part) => part.startsWith('FREQ='))) return null;
  const fitting = parts.map((part) => {
    if (!part.startsWith('UNTIL=')) return part;
    const until = untilText(part.slice('UNTIL='.length), start);
    return until === null ? null : `UNTIL=${until}`;
  });
  return fitting.includes(null) ? null : fitting.join(';');
}

/** The year in which a rule ends; null when it does not say. */
export function lastYearOf(rule: string): number | null {
  const [, year] = /(?:^|;)UNTIL=(\d{4})/u.exec(rule) ?? [];
  return year === undefined ? null : Number(year);
}

function untilText(value: string, { isAllDay, zone }: RuleStart): string | null {
  const found = UNTIL.exec(value);
  if (!found) return null;
  const hasTime = found[4] !== undefined;
  const isUtc = found[7] === 'Z';
  // A day without a time ends with its last second.
  const [year = 0, month = 0, day = 0, hour = 23, minute = 59, second = 59] = found
    .slice(1, 7)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const wall = { year, month, day, hour, minute, second };
  if (isAllDay && !(hasTime && isUtc)) return dateText(wall);
  const moment = momentOf(wall, isUtc ? 'UTC' : zone);
  return isAllDay ? dateText(clockFieldsAt(moment, zone)) : utcText(moment);
}
