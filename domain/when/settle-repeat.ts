/** From a repeat to its rule and first day. */
import { WEEKDAYS, parseRule } from '@/domain/repeat/parse-rule';
import { ruleDays } from '@/domain/repeat/rule-days';
import { dateOf, dayText, weekdayOf } from '@/domain/zone/calendar';
import { momentAt, startOfDayNumber } from '@/domain/zone/wall-time';
import type { DayPiece, RepeatPiece, Scene } from './pieces';

const MINUTE = 60_000;

/** A repeat with the day it is on: "weekly on Friday", "every month on the 15th". Null when they do not go together. */
export function withDay(repeat: RepeatPiece, day: DayPiece): RepeatPiece | null {
  if (day.role === 'from') return repeat;
  if (repeat.by !== '' || repeat.day !== undefined) return day.source === 'plain' ? repeat : null;
  const { frequency } = repeat;
  if (frequency === 'WEEKLY' && day.source === 'weekday')
    return { ...repeat, by: `BYDAY=${WEEKDAYS[weekdayOf(day.day) - 1] ?? 'MO'}` };
  if (frequency === 'MONTHLY' && day.source === 'month-day')
    return { ...repeat, by: `BYMONTHDAY=${dateOf(day.day).day}` };
  if (frequency === 'MONTHLY' && day.source === 'month-end')
    return { ...repeat, by: 'BYMONTHDAY=-1' };
  return day.source === 'plain' ? repeat : null;
}

/** The rule, with the last day where the words give one. */
export function withEnd(
  { zone }: Scene,
  { frequency, interval, by }: RepeatPiece,
  end: DayPiece | undefined,
  isAllDay: boolean,
): string {
  const parts = [`FREQ=${frequency}`, interval > 1 ? `INTERVAL=${interval}` : '', by];
  if (end) {
    const last = new Date(startOfDayNumber(end.day + 1, zone) - 1000).toISOString().slice(0, 19);
    const day = dayText(end.day).replaceAll('-', '');
    parts.push(`UNTIL=${isAllDay ? day : `${last.replaceAll(/[-:]/gu, '')}Z`}`);
  }
  return parts.filter((part) => part !== '').join(';');
}

/**
 * The first occurrence from a day on, in milliseconds since 1970. "Every other Tuesday" begins with the next Tuesday,
 * whatever week it is in.
 */
export function firstOfRepeat(
  { now, zone }: Scene,
  { frequency, by, day }: RepeatPiece,
  from: number,
  minutes: number | null,
): number | null {
  const rule = parseRule(by === '' ? `FREQ=${frequency}` : `FREQ=${frequency};${by}`);
  if (!rule) return null;
  for (const found of ruleDays(rule, day ?? from, from)) {
    if (found < from) continue;
    if (minutes === null) return startOfDayNumber(found, zone);
    const moment = momentAt({ day: found, milliseconds: minutes * MINUTE }, zone);
    if (moment > now) return moment;
  }
  return null;
}
