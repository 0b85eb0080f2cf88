/** Keeping the rows of reminders as the tasks say, and where the seller's day begins. */
import { db } from '../db';
import { DAY_BEGINS_NOTE, readDayBegins, rowChanges } from '../tasks/reminder-rows';
import { writeReminders } from '../write';

/**
 * Sets where the seller's day begins, in minutes after midnight. The reminders of tasks of a day that have not come move
 * with it, in the same transaction; one whose new moment has passed today comes at once.
 * @param now milliseconds since 1970
 */
export async function setDayBegins(minutes: number, now: number): Promise<void> {
  await writeReminders(() => rowsAnew(minutes, now), { key: DAY_BEGINS_NOTE, value: minutes });
}

/**
 * Makes the rows as the tasks say: after a copy was brought back, which holds the tasks whole and the rows as they were at
 * some time. Where nothing is amiss nothing changes.
 * @param now milliseconds since 1970
 */
export async function renewReminders(now: number): Promise<void> {
  await writeReminders(async () => rowsAnew(await readDayBegins(), now));
}

async function rowsAnew(dayBegins: number, now: number) {
  const [tasks, there] = await Promise.all([
    db.tasks.filter(({ state, deletedAt }) => state === 'open' && deletedAt === null).toArray(),
    db.reminders.toArray(),
  ]);
  return rowChanges(tasks, there, dayBegins, (row, old) =>
    old ? old.at !== row.at : row.at > now,
  );
}
