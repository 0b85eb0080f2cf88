/** What a press on a notification does. */
import { browser } from 'wxt/browser';

import { digestTime, taskOfReminder } from '@/domain/reminder/coming';
import { withOutcome } from '@/domain/reminder/delivery';
import { safeLink } from '@/domain/text/safe-link';
import { noteReminders, remindedTasks, remindersIn } from '@/storage/reminders/due-reminders';
import { readSettings } from '@/storage/settings';
import { completeTask, snoozeTask } from '@/storage/tasks/tasks';
import { clearNotification, TEST_ID } from './notifications';

const HOUR = 3_600_000;
/** Pixels: the small window of ours. */
const WINDOW = { width: 440, height: 520 } as const;

/** A press on a button: done and an hour later; of a digest the list. */
export async function pressed(id: string, button: number): Promise<void> {
  if (id === TEST_ID || digestTime(id) !== null) return clicked(id);
  const taskId = taskOfReminder(id);
  await noteClosed(id);
  const [task] = await remindedTasks([taskId]);
  if (task) await (button === 0 ? completeTask(taskId) : snoozeTask(taskId, Date.now() + HOUR));
  return clearNotification(id);
}

/**
 * A press on the rest: the exact chat, else the client; a small window of ours for a digest, for a task without either,
 * while everything is covered, and in Firefox, whose notifications have no buttons.
 */
export async function clicked(id: string): Promise<void> {
  if (id !== TEST_ID) {
    await noteClosed(id);
    const url = await addressFor(id);
    if (url === null) await openWindow(id);
    else await browser.tabs.create({ url });
  }
  await clearNotification(id);
}

/** A notification that is gone was seen: one that a stopped worker did not note comes no more. */
export async function noteClosed(id: string): Promise<void> {
  const rows = await remindersIn(id);
  await noteReminders(
    rows.map((row) => row.id),
    (row) => withOutcome(row, 'browser', 'sent'),
  );
}

async function addressFor(id: string): Promise<string | null> {
  if (import.meta.env.FIREFOX || digestTime(id) !== null) return null;
  const { covered } = await readSettings();
  const [task] = await remindedTasks([taskOfReminder(id)]);
  if (covered || !task) return null;
  const link = task.link === null ? null : safeLink(task.link);
  if (link !== null) return link;
  if (task.clientId === null) return null;
  return browser.runtime.getURL(`/dashboard.html#/clients/${encodeURIComponent(task.clientId)}`);
}

async function openWindow(id: string): Promise<void> {
  const url = browser.runtime.getURL(`/reminder.html?id=${encodeURIComponent(id)}`);
  await browser.windows.create({ url, type: 'popup', focused: true, ...WINDOW });
}
