/** Open tasks with the names of whom they are about, for a calendar file. */
import type { CalendarTask } from '@/domain/calendar/calendar-file';
import { calendarTask } from '@/domain/calendar/calendar-task';
import type { Task } from '@/domain/task/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { readDayBegins } from './reminder-rows';
import { openTasks } from './tasks';

/** A project's open tasks, those due first first. */
export async function calendarTasks(projectId: string): Promise<CalendarTask[]> {
  return named(await openTasks(projectId));
}

/** One task alone; none when it is gone. */
export async function calendarTaskOf(taskId: string): Promise<CalendarTask[]> {
  const task = await db.tasks.get(taskId);
  return named(task && isLiving(task) ? [task] : []);
}

async function named(tasks: readonly Task[]): Promise<CalendarTask[]> {
  const ids = [...new Set(tasks.flatMap(({ clientId }) => clientId ?? []))];
  const clients = await db.clients.bulkGet(ids);
  const names = new Map(clients.flatMap((client) => (client ? [[client.id, client.name]] : [])));
  const dayBegins = await readDayBegins();
  return tasks.map((task) => calendarTask(task, names.get(task.clientId ?? '') ?? null, dayBegins));
}
