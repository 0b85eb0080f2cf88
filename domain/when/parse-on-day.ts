import { dayOf, wallTimeAt } from '@/domain/zone/wall-time';
import type { ParseWhen } from './parse-types';

/**
 * Reads times for something on a given day: words that say a time and no day, "at 3 pm", are about that day. What names a
 * day of its own, "on Friday", or counts from now, "in two hours", is read as ever.
 * @param start the day's first moment, milliseconds since 1970
 */
export function parseOnDay(parse: ParseWhen, start: number): ParseWhen {
  return (text, context) => {
    const usual = parse(text, context);
    const onDay = parse(text, { ...context, now: start });
    if (!onDay) return usual;
    const { zone } = context;
    const isThatDay = dayOf(onDay.dueAt, zone) === dayOf(start, zone);
    const clock = (at: number) => wallTimeAt(at, zone).milliseconds;
    const isSameTime = !usual || clock(usual.dueAt) === clock(onDay.dueAt);
    return isThatDay && isSameTime ? onDay : usual;
  };
}
