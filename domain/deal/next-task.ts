/** Which task comes next for a deal. */
import { overdueAt } from '@/domain/task/moments';
import type { Task } from '@/domain/task/schema';
import type { NextTask } from './board';

/** A task as a board shows it. @param due when it is overdue, where that is known already */
export function nextTaskOf(task: Task, due: number | null = overdueAt(task)): NextTask {
  const { id, text, isAllDay, dueAt, snoozedUntil } = task;
  return {
    id,
    text,
    at: snoozedUntil ?? dueAt,
    // Put off to a moment, it comes back at that moment.
    isAllDay: isAllDay && snoozedUntil === null,
    due,
  };
}

/** The one of two that comes first; a task for some day comes after those with a time. */
export function earlier(a: NextTask | null, b: NextTask | null): NextTask | null {
  if (!a || !b) return a ?? b;
  const [first, second] = [a.due ?? Infinity, b.due ?? Infinity];
  if (first === second) return a.id < b.id ? a : b;
  return first < second ? a : b;
}
