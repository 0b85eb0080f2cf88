/** Reminders that are due, and what they are about. */
import type { RemindedTask } from '@/domain/reminder/channel';
import { digestTime, taskOfReminder } from '@/domain/reminder/coming';
import type { RowToCome } from '@/domain/reminder/delivery';
import { remindersOf, type ReminderRow } from '@/domain/task/moments';
import type { Task } from '@/domain/task/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { readDayBegins } from '../tasks/reminder-rows';
import { writeReminders } from '../write';

/**
 * The reminders that are due and have not come, the earliest first. Those of projects that are deleted or put away wait
 * until these are brought back.
 * @param now milliseconds since 1970
 */
export async function dueReminders(now: number): Promise<RowToCome[]> {
  const rows = await db.reminders.where('at').belowOrEqual(now).sortBy('at');
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ projectId }) => projectId))];
  const projects = (await db.projects.bulkGet(ids)).flatMap((project) => project ?? []);
  const silent = new Set(
    projects
      .filter((project) => !isLiving(project) || project.archivedAt !== null)
      .map(({ id }) => id),
  );
  return rows.filter(isToCome).filter(({ projectId }) => !silent.has(projectId));
}

/** When the next reminder after a moment is due, milliseconds since 1970; null for none. */
export async function nextReminderAfter(now: number): Promise<number | null> {
  return (await db.reminders.where('at').above(now).first())?.at ?? null;
}

/** Whether any reminder is still to come. */
export async function hasRemindersToCome(): Promise<boolean> {
  return (await db.reminders.where('at').above(0).limit(1).count()) > 0;
}

/**
 * Notes what became of reminders. Those that have come or gone meanwhile, with a task that was done, stay as they are.
 * @param how gives what is noted, or null for nothing
 * @returns the ids of those that something was noted of
 */
export async function noteReminders(
  ids: readonly string[],
  how: (row: RowToCome) => ReminderRow | null,
): Promise<ReadonlySet<string>> {
  const noted: ReminderRow[] = [];
  if (ids.length > 0) {
    await writeReminders(async () => {
      const rows = (await db.reminders.bulkGet([...ids])).filter((row) => row !== undefined);
      noted.push(...rows.filter(isToCome).flatMap((row) => how(row) ?? []));
      return { put: noted, gone: [] };
    });
  }
  return new Set(noted.map(({ id }) => id));
}

/** The tasks as reminders show them, in the order given, without those that are done or deleted. */
export async function remindedTasks(taskIds: readonly string[]): Promise<RemindedTask[]> {
  const tasks = (await db.tasks.bulkGet([...taskIds])).filter(
    (task): task is Task => task !== undefined && isOpen(task),
  );
  const clients = await db.clients.bulkGet(tasks.map(({ clientId }) => clientId ?? ''));
  return tasks.map((task, index) => {
    const { id: taskId, projectId, text, clientId, dueAt, isAllDay, zone, link } = task;
    const asksAt = task.snoozedUntil ?? dueAt;
    const clientName = clients[index]?.name ?? null;
    return { taskId, projectId, text, clientId, clientName, dueAt, asksAt, isAllDay, zone, link };
  });
}

/** Tells of reminders, by their ids, whether their tasks still ask for it: not done, not put off, not moved. */
export async function stillAsking(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const taskIds = ids.map(taskOfReminder);
  const [tasks, dayBegins] = await Promise.all([db.tasks.bulkGet(taskIds), readDayBegins()]);
  const asking = tasks.flatMap((task) => (task ? remindersOf(task, dayBegins) : []));
  const known = new Set(asking.map(({ id }) => id));
  return new Set(ids.filter((id) => known.has(id)));
}

/** The reminders that a notification of the browser's stands for: they were tried in the same moment. */
export async function remindersIn(notificationId: string): Promise<ReminderRow[]> {
  const time = digestTime(notificationId);
  if (time !== null) {
    return db.reminders.filter(({ sent }) => sent?.browser?.at === time).toArray();
  }
  const taskId = taskOfReminder(notificationId);
  const rows = await db.reminders.where('taskId').equals(taskId).toArray();
  const at = rows.find(({ id }) => id === notificationId)?.sent?.browser?.at;
  return at === undefined ? [] : rows.filter(({ sent }) => sent?.browser?.at === at);
}

function isToCome(row: ReminderRow): row is RowToCome {
  return row.at !== undefined;
}

function isOpen(task: Task): boolean {
  return isLiving(task) && task.state === 'open';
}
