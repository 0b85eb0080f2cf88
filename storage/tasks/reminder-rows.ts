/** The rows of reminders that follow from tasks. Kept by the write path, in the same transaction as the task. */
import { DAY_BEGINS, remindersOf, type ReminderRow } from '@/domain/task/moments';
import { hasReplied } from '@/domain/task/replied';
import type { Task } from '@/domain/task/schema';
import type { Asked } from '../answers';
import { db } from '../db';
import type { Change } from '../draft';

export interface ReminderChanges {
  readonly put: readonly ReminderRow[];
  readonly gone: readonly string[];
}

/** The note that says where the seller's day begins: in the database, since the write path may wait for nothing else. */
export const DAY_BEGINS_NOTE = 'dayBegins';

/** Where the seller's day begins, in minutes after midnight. */
export async function readDayBegins(): Promise<number> {
  const value = (await db.meta.get(DAY_BEGINS_NOTE))?.value;
  return typeof value === 'number' ? value : DAY_BEGINS;
}

/**
 * What changes with these tasks. One that came stays as it is, so that none comes twice; one whose moment had passed before
 * the task was written as it is never comes: the task stands among those that are overdue. One that a reply has brought back
 * reminds of it at once. Answers at once where there is no task.
 * @param now milliseconds since 1970
 */
export function reminderRows(changes: readonly Change[], now: number): Asked<ReminderChanges> {
  const tasks = changes.filter(({ table }) => table === 'tasks');
  return tasks.length === 0 ? { put: [], gone: [] } : rowsOfTasks(tasks, now);
}

async function rowsOfTasks(tasks: readonly Change[], now: number): Promise<ReminderChanges> {
  const known = tasks.filter(({ before }) => before !== null).map(({ after }) => after.id);
  const [there, dayBegins] = await Promise.all([
    known.length > 0 ? db.reminders.where('taskId').anyOf(known).toArray() : [],
    readDayBegins(),
  ]);
  const written = tasks.map(({ after }) => after as unknown as Task);
  const back = new Set(written.filter(hasReplied).map(({ id }) => id));
  return rowChanges(written, there, dayBegins, (row, old) => {
    // A day became a time, or was meant in another zone.
    if (old) return old.at !== row.at;
    return row.at > now || (row.at === now && back.has(row.taskId));
  });
}

/**
 * @param there all rows of these tasks
 * @param isPut whether a row is written, beside the one of its id that is there and still to come
 */
export function rowChanges(
  tasks: readonly Task[],
  there: readonly ReminderRow[],
  dayBegins: number,
  isPut: (row: ReminderRow & { readonly at: number }, old: ReminderRow | undefined) => boolean,
): ReminderChanges {
  const rows = new Map(there.map((row) => [row.id, row]));
  const put: ReminderRow[] = [];
  for (const task of tasks) {
    for (const row of remindersOf(task, dayBegins)) {
      const old = rows.get(row.id);
      rows.delete(row.id);
      if (!old || isToCome(old)) {
        if (isPut(row, old)) put.push(row);
      }
    }
  }
  return { put, gone: [...rows.values()].filter(isToCome).map(({ id }) => id) };
}

/** Those that came stay for as long as their task may be brought back to what it was then. */
function isToCome({ at }: ReminderRow): boolean {
  return at !== undefined;
}
