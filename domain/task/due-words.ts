/** When a task is due, in words. */
import { dateFormat } from '@/domain/language/formats';
import { dayOf, startOfDayNumber, wallTimeAt } from '@/domain/zone/wall-time';
import type { TaskClock } from './clock';
import { overdueAt } from './moments';
import { hasReplied } from './replied';
import { urgencyOf, type Urgency } from './urgency';
import type { TaskView } from './view';

const DAY = 86_400_000;

type Times = Pick<TaskView, 'dueAt' | 'isAllDay' | 'zone' | 'snoozedUntil' | 'repliedAt' | 'state'>;

/** How urgent a task is. Of one that is due on no day, or done, `none`. */
export function taskUrgency(task: Times, { now, zone }: TaskClock): Urgency {
  if (task.state === 'open' && hasReplied(task)) return 'overdue';
  return urgencyOf({ due: overdueAt(task), isActive: false }, now, endOfDay(now, zone));
}

/**
 * When it is due, or comes back from being put off, as people say it: `tomorrow, 10:00`, `Tuesday`, `1 Dec, 10:00`; null for
 * some day. Times are those of the device's zone, a day without a time is that of the task's own.
 */
export function dueWords(task: Times, clock: TaskClock, language: string): string | null {
  const { dueAt, snoozedUntil } = task;
  if (snoozedUntil !== null) return momentWords(snoozedUntil, clock, language);
  if (dueAt === null) return null;
  if (!task.isAllDay) return momentWords(dueAt, clock, language);
  return dayWords(dayOf(dueAt, task.zone), clock, language);
}

/** A moment in words. @param at milliseconds since 1970 */
export function momentWords(at: number, clock: TaskClock, language: string): string {
  const time = dateFormat(language, { timeStyle: 'short', timeZone: clock.zone }).format(at);
  return `${dayWords(dayOf(at, clock.zone), clock, language)}, ${time}`;
}

/** A day in words: relative by one, then the weekday for those of the next week, then the date. */
function dayWords(day: string, { now, zone }: TaskClock, language: string): string {
  const today = dayOf(now, zone);
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  }
  const isNear = days > 0 && days < 7;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return dateFormat(language, {
    timeZone: 'UTC',
    ...(isNear
      ? { weekday: 'long' }
      : { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) }),
  }).format(Date.parse(day));
}

/** The same with weekday and date whatever the distance: `Tue, 1 Dec, 10:00`. For what is about to be saved. */
export function exactDue(
  { dueAt, isAllDay, zone }: { readonly dueAt: number } & Pick<TaskView, 'isAllDay' | 'zone'>,
  clock: TaskClock,
  language: string,
): string {
  const timeZone = isAllDay ? zone : clock.zone;
  const sameYear = dayOf(dueAt, timeZone).slice(0, 4) === dayOf(clock.now, timeZone).slice(0, 4);
  return dateFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
    ...(!sameYear && { year: 'numeric' }),
    ...(!isAllDay && { hour: 'numeric', minute: '2-digit' }),
  }).format(dueAt);
}

/** When the day of a moment ends in a zone, milliseconds since 1970. */
function endOfDay(now: number, zone: string): number {
  return startOfDayNumber(wallTimeAt(now, zone).day + 1, zone);
}
