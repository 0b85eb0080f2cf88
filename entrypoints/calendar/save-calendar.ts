/** Saves tasks as a file for the calendars of phones and computers. */
import { calendarFile, type CalendarTask } from '@/domain/calendar/calendar-file';
import { deviceZone } from '@/domain/zone/device-zone';
import { dayOf } from '@/domain/zone/wall-time';
import { calendarTaskOf, calendarTasks } from '@/storage/tasks/calendar-tasks';
import { saveAsFile } from '../dashboard/save-as-file';

/** Saves a project's open tasks that have a time. Answers how many there are; for none nothing is saved. */
export async function saveCalendar(projectId: string): Promise<number> {
  return save(await calendarTasks(projectId), 'tabside-tasks');
}

/** Saves one task. Answers 0 when it is gone, done or has no time. */
export async function saveTask(taskId: string): Promise<number> {
  return save(await calendarTaskOf(taskId), 'tabside-task');
}

function save(tasks: readonly CalendarTask[], name: string): number {
  const now = Date.now();
  const { text, count } = calendarFile(tasks, now);
  if (count === 0) return 0;
  const file = new Blob([text], { type: 'text/calendar;charset=utf-8' });
  saveAsFile(file, `${name}-${dayOf(now, deviceZone())}.ics`);
  return count;
}
