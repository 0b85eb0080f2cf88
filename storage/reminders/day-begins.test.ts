import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { settled } from '@/domain/reminder/delivery';
import { db } from '../db';
import { freshProject } from '../testing';
import { addTask, completeTask } from '../tasks/tasks';
import { writeReminders } from '../write';
import { renewReminders, setDayBegins } from './day-begins';
import { dueReminders, nextReminderAfter, noteReminders } from './due-reminders';

const HOUR = 3_600_000;
const MIDNIGHT = Date.UTC(2090, 5, 1);
let projectId = '';

beforeEach(async () => {
  projectId = await freshProject();
});

async function add(isAllDay: boolean, reminders = [0]): Promise<string> {
  const fields = { text: 'Call', dueAt: MIDNIGHT, isAllDay, zone: 'UTC', repeat: null };
  const about = { clientId: null, dealId: null, link: null };
  return (await addTask(projectId, about, { ...fields, reminders, ownerId: null })).taskId;
}

const rows = () => db.reminders.orderBy('id').toArray();
const times = async () => (await rows()).map(({ at }) => at ?? 0);

describe('where the day begins', () => {
  it('moves the reminders of tasks of a day, and leaves those with a time', async () => {
    await add(true, [0, 60]);
    await add(false);
    await setDayBegins(7 * 60, 0);
    expect((await times()).toSorted((a, b) => a - b)).toEqual([
      MIDNIGHT,
      MIDNIGHT + 6 * HOUR,
      MIDNIGHT + 7 * HOUR,
    ]);
    await add(true);
    expect(await times()).toContain(MIDNIGHT + 7 * HOUR);
  });

  it('moved before now has what it passes over come at once, and once', async () => {
    await add(true);
    const now = MIDNIGHT + 8 * HOUR;
    expect(await dueReminders(now)).toEqual([]);
    await setDayBegins(7 * 60, now);
    const due = await dueReminders(now);
    expect(due).toHaveLength(1);
    await noteReminders([due[0]?.id ?? ''], (row) => settled(row, [], now));
    await setDayBegins(10 * 60, now);
    expect(await nextReminderAfter(0)).toBeNull();
  });
});

describe('making the rows anew', () => {
  it('changes nothing where nothing is amiss, and leaves what came', async () => {
    const taskId = await add(false, [0, 60]);
    const [first] = await dueReminders(MIDNIGHT);
    await noteReminders([first?.id ?? ''], (row) => settled(row, [], 5));
    const before = await rows();
    await renewReminders(0);
    expect(await rows()).toEqual(before);
    await completeTask(taskId);
  });

  it('puts what a restored copy lacks, and takes what it has too much', async () => {
    await add(false);
    const [kept] = await rows();
    const stray = { id: 'gone/1/0', taskId: 'gone', projectId, at: MIDNIGHT };
    await writeReminders(async () => ({ put: [stray], gone: [kept?.id ?? ''] }));
    await renewReminders(MIDNIGHT - HOUR);
    expect(await rows()).toEqual([kept]);
  });
});
