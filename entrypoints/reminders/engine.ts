/**
 * Has reminders come: on time, once, and none lost. What is due stands in the database; this only says it and notes that
 * it was said. Any context may call it at any time: looks come one after another.
 *
 * In which order, and why. Showing a notification and noting it can't be one step, and the worker may be stopped between
 * any two. So the note comes last: what was stopped before it is tried again, and nothing is lost. That nothing shows
 * twice, the try itself is noted before, with its moment, and what is on the screen is asked for before anything is shown:
 * an id that is there needs the missing note and no second showing. What the seller has closed meanwhile says so by an
 * event (answer.ts). One gap is left: a browser that ends, killed or closed, before the note or the next look made up for it
 * shows it again at its next start. Once too often, there, is better than never.
 */
import type { Channel, Reminder } from '@/domain/reminder/channel';
import { comingNow, shownAlready, type Coming } from '@/domain/reminder/coming';
import {
  mayTry,
  settled,
  withAttempt,
  withOutcome,
  type Outcome,
  type RowToCome,
} from '@/domain/reminder/delivery';
import { quietUntil } from '@/domain/reminder/quiet';
import { deviceZone } from '@/domain/zone/device-zone';
import type { ReminderRow } from '@/domain/task/moments';
import {
  dueReminders,
  nextReminderAfter,
  noteReminders,
  remindedTasks,
} from '@/storage/reminders/due-reminders';
import { readReminderSettings } from '@/storage/reminders/reminder-settings';
import { readSettings, uiLanguage } from '@/storage/settings';

/** Milliseconds after which a channel's answer counts as "later". */
const PATIENCE = 20_000;

/**
 * Sends what is due on the channels in use.
 * @param isEager what failed before does not wait: a permission was given
 * @returns when to look again at the latest, milliseconds since 1970; null where nothing is to come
 */
export function look(channels: readonly Channel[], isEager: boolean): Promise<number | null> {
  return navigator.locks.request('tabside reminders', () => lookOnce(channels, isEager));
}

async function lookOnce(channels: readonly Channel[], isEager: boolean): Promise<number | null> {
  const now = Date.now();
  const due = await dueReminders(now);
  const next = await nextReminderAfter(now);
  if (due.length === 0) return next;
  const settings = await readReminderSettings();
  const inUse = channels.filter(({ name }) => settings.channels[name]);
  const names = inUse.map(({ name }) => name);
  const noted = await Promise.all(inUse.map((channel) => noteShown(channel, due)));
  const quietEnd = quietUntil(now, settings, deviceZone());
  if (quietEnd === null) {
    const waiting = noted.some(Boolean) ? await dueReminders(now) : due;
    await Promise.all(inUse.map((channel) => sendDue(channel, waiting, now, isEager)));
  }
  // Where no channel is in use, what is due counts as come: Today and the toolbar say it.
  if (quietEnd === null || names.length > 0) {
    await note(due, (row) => settled(row, names, now));
  }
  return quietEnd === null ? next : Math.min(quietEnd, next ?? quietEnd);
}

/** Makes up for the notes that a stopped worker did not make. Resolves to whether there were any. */
async function noteShown(channel: Channel, due: readonly RowToCome[]): Promise<boolean> {
  const { name } = channel;
  if (!due.some(({ sent }) => sent?.[name]?.isDone === false) || !channel.shown) return false;
  const rows = shownAlready(due, name, await channel.shown());
  await note(rows, (row) => withOutcome(row, name, 'sent'));
  return rows.length > 0;
}

async function sendDue(
  channel: Channel,
  due: readonly RowToCome[],
  now: number,
  isEager: boolean,
): Promise<void> {
  const { name } = channel;
  const ready = due.filter((row) => mayTry(row, name, now, isEager));
  const tasks = new Set(ready.map(({ taskId }) => taskId));
  // An earlier reminder of a task that failed goes with the later one: it would come after it, with nothing to say.
  const isWanted = (row: RowToCome) => tasks.has(row.taskId) && mayTry(row, name, now, true);
  const wanted = due.filter(isWanted);
  for (const coming of comingNow(wanted, now)) {
    const tried = await note(coming.rows, (row) =>
      isWanted(row) ? withAttempt(row, name, now) : null,
    );
    const rows = coming.rows.filter(({ id }) => tried.has(id));
    const last = rows.at(-1);
    // What was done or moved in this very moment is not said any more.
    if (!last) continue;
    const taskIds = coming.taskIds.filter((id) => rows.some(({ taskId }) => taskId === id));
    const id = coming.isDigest ? coming.id : last.id;
    const outcome = await send(channel, { ...coming, id, taskIds }, now);
    await note(rows, (row) => withOutcome(row, name, outcome));
  }
}

function note(rows: readonly RowToCome[], how: (row: RowToCome) => ReminderRow | null) {
  return noteReminders(
    rows.map(({ id }) => id),
    how,
  );
}

async function send(channel: Channel, coming: Coming, now: number): Promise<Outcome> {
  try {
    const reminder = await reminderOf(coming, now);
    if (reminder.tasks.length === 0) return 'refused';
    return await channel.send(reminder, AbortSignal.timeout(PATIENCE));
  } catch (error) {
    console.warn(`Tabside: a reminder by ${channel.name}`, error);
    return 'later';
  }
}

async function reminderOf(coming: Coming, now: number): Promise<Reminder> {
  const [tasks, { covered }, language] = await Promise.all([
    remindedTasks(coming.taskIds),
    readSettings(),
    uiLanguage(),
  ]);
  const { id, isDigest, isMissed } = coming;
  return { id, isDigest, isMissed, tasks, isCovered: covered, language, now };
}
