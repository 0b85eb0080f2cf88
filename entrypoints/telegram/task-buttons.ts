/** What the buttons under a reminder in the chat do to its task. */
import type { SnoozeChoice } from '@/domain/telegram/button-data';
import { deviceZone } from '@/domain/zone/device-zone';
import { laterAt } from '@/domain/reminder/later';
import { remindedTasks } from '@/storage/reminders/due-reminders';
import { readDayBegins } from '@/storage/tasks/reminder-rows';
import { completeTask, snoozeTask } from '@/storage/tasks/tasks';
import type { TaskButtons } from './poll';

export const taskButtons: TaskButtons = {
  async done(taskId, dueAt) {
    if (!(await isStillAsked(taskId, dueAt))) return 'gone';
    await completeTask(taskId);
    return 'done';
  },
  async snooze(taskId, dueAt, choice) {
    if (!(await isStillAsked(taskId, dueAt))) return 'gone';
    await snoozeTask(taskId, await until(choice));
    return 'done';
  },
};

/** Whether the task is as it was when the reminder was sent: a press may come twice, or long after. */
async function isStillAsked(taskId: string, dueAt: number | null): Promise<boolean> {
  const [task] = await remindedTasks([taskId]);
  return task?.asksAt === dueAt;
}

async function until(choice: SnoozeChoice): Promise<number> {
  const dayBegins = await readDayBegins();
  return laterAt(choice, Date.now(), dayBegins, deviceZone());
}
