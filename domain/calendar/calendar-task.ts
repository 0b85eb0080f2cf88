import { momentOfStamp } from '@/domain/sync/clock';
import type { Task } from '@/domain/task/schema';
import type { CalendarTask } from './calendar-file';

/**
 * A stored task as it goes into a calendar file. One that is put off stands where it comes back; one that repeats as well
 * keeps the times of its rule, which would move with it otherwise.
 * @param clientName whom it is about; null for nobody
 * @param dayBegins where the seller's day begins, in minutes after midnight: tasks of a day remind from then
 */
export function calendarTask(
  task: Task,
  clientName: string | null,
  dayBegins: number,
): CalendarTask {
  const { id, text, dueAt, isAllDay, zone, repeat, reminders, doneAt, link, snoozedUntil } = task;
  const isMoved = snoozedUntil !== null && repeat === null;
  return {
    id,
    text,
    clientName,
    dueAt: isMoved ? snoozedUntil : dueAt,
    isAllDay: isAllDay && !isMoved,
    zone,
    repeat,
    // Whoever put it off wants to hear of it then.
    reminders: isMoved ? [0] : reminders.map((minutes) => minutes - (isAllDay ? dayBegins : 0)),
    doneAt,
    link,
    changedAt: changedAt(task),
  };
}

function changedAt({ stamps, createdAt }: Task): number {
  const moments = Object.values(stamps).flatMap((stamp) => momentOfStamp(stamp) ?? []);
  return Math.max(createdAt, ...moments);
}
