import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { settled } from '@/domain/reminder/delivery';
import type { TaskFields } from '@/domain/task/view';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { db } from '../db';
import { mergeClients } from '../duplicates/merge-clients';
import { undo } from '../history/undo';
import { freshProject, seen } from '../testing';
import { noteReminders } from '../reminders/due-reminders';
import {
  addTask,
  completeTask,
  deleteTask,
  editTask,
  openTasks,
  reopenTask,
  snoozeTask,
  tasksOf,
} from './tasks';

const HOUR = 3_600_000;
let projectId = '';
let clientId = '';

beforeEach(async () => {
  projectId = await freshProject();
  clientId = (await addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
});

function fields(given: Partial<TaskFields> = {}): TaskFields {
  const dueAt = Date.now() + 2 * HOUR;
  const usual = { text: 'Call', dueAt, isAllDay: false, zone: 'Europe/Kyiv', repeat: null };
  return { ...usual, reminders: [0, 60], ownerId: null, ...given };
}

const add = (given: Partial<TaskFields> = {}) =>
  addTask(projectId, { clientId, dealId: null, link: null }, fields(given));
const toCome = async () =>
  (await db.reminders.orderBy('at').toArray()).map(({ at }) => at ?? Number.NaN);
const badge = async () => (await db.identities.get(`${projectId}/vk:id1`))?.badge;

describe('a task', () => {
  it('is there with its reminders, and marks its client until it is done', async () => {
    const { dueAt } = fields();
    const { taskId } = await add({ dueAt });
    expect((await tasksOf(clientId)).map(({ text }) => text)).toEqual(['Call']);
    expect(await toCome()).toEqual([(dueAt ?? 0) - HOUR, dueAt]);
    expect(await badge()).toMatchObject({ due: dueAt });
    const { historyId } = await completeTask(taskId);
    expect(await openTasks(projectId)).toEqual([]);
    expect(await toCome()).toEqual([]);
    expect(await badge()).not.toHaveProperty('due');
    expect((await db.events.toArray()).map(({ kind }) => kind)).toEqual(['task.done']);
    await undo(historyId);
    expect(await toCome()).toEqual([(dueAt ?? 0) - HOUR, dueAt]);
    expect(await badge()).toMatchObject({ due: dueAt });
    expect((await db.events.toArray()).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
  });

  it('asked for twice by one request is one', async () => {
    const about = { clientId, dealId: null, link: null };
    await addTask(projectId, about, fields(), 'once');
    await addTask(projectId, about, fields(), 'once');
    expect(await openTasks(projectId)).toHaveLength(1);
  });

  it('done twice is done once', async () => {
    const { taskId } = await add();
    await completeTask(taskId);
    expect((await completeTask(taskId)).historyId).toBe('');
    expect(await db.events.count()).toBe(1);
  });

  it('that is moved has the reminders of its new time alone', async () => {
    const { taskId } = await add();
    const dueAt = Date.now() + 48 * HOUR;
    await editTask(taskId, { dueAt, reminders: [0] });
    expect(await toCome()).toEqual([dueAt]);
  });

  it('that is put off reminds at the end of that, once', async () => {
    const { taskId } = await add();
    const until = Date.now() + 24 * HOUR;
    await snoozeTask(taskId, until, true);
    expect(await toCome()).toEqual([until]);
    expect(await badge()).toMatchObject({ due: until });
    await editTask(taskId, { dueAt: Date.now() + 3 * HOUR, reminders: [0] });
    expect((await db.tasks.get(taskId))?.snoozedUntil).toBeNull();
    expect(await toCome()).toHaveLength(1);
  });

  it('does not remind again of what it reminded of', async () => {
    const { taskId } = await add();
    const [first] = await db.reminders.orderBy('at').toArray();
    await noteReminders([first?.id ?? ''], (row) => settled(row, [], 5));
    expect(await toCome()).toHaveLength(1);
    await editTask(taskId, { text: 'Call again' });
    await deleteTask(taskId).then(({ historyId }) => undo(historyId));
    expect(await toCome()).toHaveLength(1);
    expect(await db.reminders.get(first?.id ?? '')).toMatchObject({ cameAt: 5 });
  });

  it('sets no reminder that is past', async () => {
    await add({ dueAt: Date.now() + HOUR / 2 });
    expect(await toCome()).toHaveLength(1);
  });

  it('of a day reminds when the day begins, and is overdue when it ends', async () => {
    const dueAt = Date.UTC(2030, 5, 1) - 3 * HOUR;
    await add({ dueAt, isAllDay: true, reminders: [0] });
    expect(await toCome()).toEqual([dueAt + 9 * HOUR]);
    expect(await badge()).toMatchObject({ due: dueAt + 24 * HOUR });
  });

  it('that repeats comes again at its next time when it is done, and the undo takes that back', async () => {
    const dueAt = Math.floor(Date.now() / (24 * HOUR)) * 24 * HOUR - 39 * HOUR;
    const { taskId } = await add({ dueAt, zone: 'UTC', repeat: 'FREQ=DAILY;COUNT=20' });
    const { historyId } = await completeTask(taskId);
    const [next] = await openTasks(projectId);
    expect(next).toMatchObject({ text: 'Call', repeat: 'FREQ=DAILY;COUNT=19', clientId });
    const ahead = (next?.dueAt ?? 0) - Date.now();
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThanOrEqual(24 * HOUR);
    expect(new Date(next?.dueAt ?? 0).getUTCHours()).toBe(9);
    await undo(historyId);
    expect((await openTasks(projectId)).map(({ id }) => id)).toEqual([taskId]);
  });

  it('that repeats no more is done for good, and no rule that means nothing is kept', async () => {
    const { taskId } = await add({ repeat: 'FREQ=DAILY;COUNT=1' });
    await completeTask(taskId);
    expect(await openTasks(projectId)).toEqual([]);
    await expect(add({ repeat: 'FREQ=SECONDLY' })).rejects.toThrow('invalid');
  });

  it('of some day has no reminders', async () => {
    await add({ dueAt: null });
    expect(await toCome()).toEqual([]);
    expect(await badge()).not.toHaveProperty('due');
  });

  it('goes with its client, comes back with them, and follows a merge', async () => {
    await add();
    const { historyId } = await deleteClient(clientId);
    expect(await openTasks(projectId)).toEqual([]);
    expect(await toCome()).toEqual([]);
    await undo(historyId);
    expect(await toCome()).toHaveLength(2);
    const other = (await addClient(seen('vk:id2', 'Ann'), null)).clientId ?? '';
    const merge = await mergeClients(other, clientId);
    expect(await tasksOf(other)).toHaveLength(1);
    await undo(merge.historyId);
    expect(await tasksOf(clientId)).toHaveLength(1);
  });

  it('keeps only a link that leads somewhere harmless', async () => {
    const about = { clientId, dealId: null, link: 'javascript:alert(1)' };
    const { taskId } = await addTask(projectId, about, fields());
    expect((await db.tasks.get(taskId))?.link).toBeNull();
  });

  it('is refused where it makes no sense', async () => {
    await expect(add({ text: ' ' })).rejects.toThrow('invalid');
    await expect(add({ zone: 'Nowhere/At all' })).rejects.toThrow('invalid');
    await expect(add({ text: 'x'.repeat(1001) })).rejects.toThrow('too-long');
    await expect(
      addTask(projectId, { clientId: 'gone', dealId: null, link: null }, fields()),
    ).rejects.toThrow('not-found');
    const { taskId } = await add();
    await completeTask(taskId);
    await expect(snoozeTask(taskId, Date.now())).rejects.toThrow('invalid');
    await reopenTask(taskId);
    expect(await openTasks(projectId)).toHaveLength(1);
  });
});
