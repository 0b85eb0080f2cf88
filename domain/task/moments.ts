/** When a task asks for attention: its due time, and the moments of its reminders. */
import type { Delivery } from '@/domain/reminder/delivery';
import type { ChannelName } from '@/domain/reminder/settings';
import type { Task } from './schema';
import { dayOf, startOfDayNumber, wallTime, wallTimeAt } from '@/domain/zone/wall-time';

/** Where the day of somebody who has not said otherwise begins, in minutes after midnight: tasks of a day remind from then. */
export const DAY_BEGINS = 9 * 60;

type Times = Pick<Task, 'dueAt' | 'isAllDay' | 'zone' | 'snoozedUntil' | 'state'>;

/**
 * When a task is overdue, in milliseconds since 1970: at its time, at the end of its day, or when it comes back from being
 * put off; null for never.
 */
export function overdueAt({ dueAt, isAllDay, zone, snoozedUntil, state }: Times): number | null {
  if (state === 'done') return null;
  if (snoozedUntil !== null) return snoozedUntil;
  if (dueAt === null || !isAllDay) return dueAt;
  return startOfDayNumber(wallTimeAt(dueAt, zone).day + 1, zone);
}

/** A reminder that is to come, or came: a row of the table that follows from the tasks. */
export interface ReminderRow {
  /** Made of the task's id and what the reminder is for: the same again for the same one, so that none comes twice. */
  readonly id: string;
  readonly taskId: string;
  readonly projectId: string;
  /** When it is to come, milliseconds since 1970; absent once it came, so that the index holds what is still to come. */
  readonly at?: number;
  /** When it came, milliseconds since 1970. */
  readonly cameAt?: number;
  /** What became of it on each channel, as far as it was tried there. */
  readonly sent?: Readonly<Partial<Record<ChannelName, Delivery>>>;
}

type Reminding = Times & Pick<Task, 'id' | 'projectId' | 'reminders' | 'deletedAt'>;

/**
 * The reminders of a task, the earliest first. None of a task that is done, deleted or due on no day. While a task is put
 * off it has one, at the end of that.
 * @param dayBegins where the seller's day begins, in minutes after midnight
 */
export function remindersOf(
  task: Reminding,
  dayBegins: number,
): (ReminderRow & { readonly at: number })[] {
  const { id: taskId, projectId, dueAt, isAllDay, zone, snoozedUntil, state, deletedAt } = task;
  if (state === 'done' || deletedAt !== null) return [];
  if (snoozedUntil !== null) {
    return [{ id: `${taskId}/snoozed/${snoozedUntil}`, taskId, projectId, at: snoozedUntil }];
  }
  if (dueAt === null) return [];
  const from = isAllDay ? wallTime(dayOf(dueAt, zone), dayBegins, zone) : dueAt;
  return [...new Set(task.reminders)]
    .toSorted((a, b) => b - a)
    .map((minutes) => ({
      id: `${taskId}/${dueAt}/${minutes}`,
      taskId,
      projectId,
      at: from - minutes * 60_000,
    }));
}
