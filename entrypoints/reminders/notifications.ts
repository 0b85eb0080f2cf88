/** The browser's own notifications: what may be asked of them, and in which browser. */
import { browser, type Browser } from 'wxt/browser';

import type { Channel, Reminder } from '@/domain/reminder/channel';
import { digestTime } from '@/domain/reminder/coming';
import type { Outcome } from '@/domain/reminder/delivery';
import type { NotificationState } from '@/domain/reminder/settings';
import { remindedTasks, remindersIn, stillAsking } from '@/storage/reminders/due-reminders';
import { uiLanguage } from '@/storage/settings';
import { notificationTexts, type NotificationTexts } from './notification-texts';

const WANTED: Browser.permissions.Permissions = { permissions: ['notifications'] };

/** The id of the notification that only shows that they work. */
export const TEST_ID = 'test';

export async function notificationState(): Promise<NotificationState> {
  if (!(await browser.permissions.contains(WANTED))) return 'off';
  // Firefox does not tell.
  const level = await browser.notifications?.getPermissionLevel?.();
  return level === 'denied' ? 'blocked' : 'on';
}

/** Call in a press: browsers ask at no other time. False when the seller says no. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(WANTED);
}

/** Shows one that says that they work. */
export async function showTest(texts: Pick<NotificationTexts, 'title' | 'message'>): Promise<void> {
  await show(TEST_ID, { ...texts, buttons: [] });
}

/** Reminders as notifications of the browser. */
export const browserChannel: Channel = { name: 'browser', send, shown };

async function send(reminder: Reminder): Promise<Outcome> {
  if ((await notificationState()) !== 'on') return 'later';
  await show(reminder.id, notificationTexts(reminder));
  return 'sent';
}

async function shown(): Promise<ReadonlySet<string>> {
  // Not there before they are allowed.
  const all = await browser.notifications?.getAll?.();
  return new Set(Object.keys(all ?? {}));
}

async function show(id: string, { title, message, buttons }: NotificationTexts): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    // Firefox refuses what it does not know.
    ...(!import.meta.env.FIREFOX && {
      buttons: buttons.map((text) => ({ title: text })),
      // It stays until it is answered.
      requireInteraction: true,
    }),
  });
}

/** Takes away a notification. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications?.clear(id);
}

/** Takes away the notifications whose tasks were done, put off or moved elsewhere. */
export async function clearAnswered(): Promise<void> {
  const ids = [...(await shown())].filter((id) => id !== TEST_ID);
  await Promise.all(
    ids.map(async (id) => {
      const rows = digestTime(id) === null ? [id] : (await remindersIn(id)).map((row) => row.id);
      if ((await stillAsking(rows)).size === 0) await clearNotification(id);
    }),
  );
}

/** Takes the names off what is on the screen: everything is covered from now on. */
export async function coverShown(): Promise<void> {
  const language = await uiLanguage();
  const ids = [...(await shown())].filter((id) => id !== TEST_ID);
  await Promise.all(
    ids.map(async (id) => {
      const taskIds = (await remindersIn(id)).map(({ taskId }) => taskId);
      const tasks = await remindedTasks([...new Set(taskIds)]);
      const isDigest = digestTime(id) !== null;
      const now = Date.now();
      const reminder = { id, tasks, isDigest, isMissed: false, isCovered: true, language, now };
      const texts = notificationTexts(reminder);
      const { title, message } = texts;
      // Firefox has no change of what is shown: the same id shown again takes its place.
      if (browser.notifications.update) await browser.notifications.update(id, { title, message });
      else await show(id, texts);
    }),
  );
}
