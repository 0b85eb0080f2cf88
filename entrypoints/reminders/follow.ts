/** What follows from a write to the tasks, in whatever context it was made: the alarm, the sign, and what is on the screen. */
import type { TableName } from '@/domain/history/schema';
import { onCommitted } from '@/storage/committed';
import { nextReminderAfter } from '@/storage/reminders/due-reminders';
import { setNext } from './alarms';
import { clearAnswered } from './notifications';
import { refreshSign } from './sign';

const TABLES: readonly TableName[] = ['tasks', 'projects'];

/** Follows the writes of this context. For pages of the extension: the worker may be asleep while they write. */
export function followTasks(): void {
  onCommitted(({ tables }) => {
    if (tables.some((table) => TABLES.includes(table))) void followed();
  });
}

async function followed(): Promise<void> {
  try {
    await setNext(await nextReminderAfter(Date.now()));
    await Promise.all([clearAnswered(), refreshSign()]);
  } catch (error) {
    console.warn('Tabside: after a change of tasks', error);
  }
}
