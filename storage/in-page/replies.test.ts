import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { waitingSince, type LastWord } from '@/domain/reply/last-word';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { recentClients } from '../clients/recent-clients';
import { db } from '../db';
import { mergeClients } from '../duplicates/merge-clients';
import { latestOfClient } from '../history/history';
import { historyPage } from '../history/history-page';
import { undo } from '../history/undo';
import { settled } from '@/domain/reminder/delivery';
import { NO_FILTER } from '@/domain/history/history-view';
import { dueReminders, noteReminders } from '../reminders/due-reminders';
import { addTask, snoozeTask } from '../tasks/tasks';
import { putOff } from '../today/settle';
import { freshProject, seen } from '../testing';
import { write } from '../write';
import { ignorePerson } from './ignored';
import { lookUp } from './look-up';
import { noteLastWords } from './replies';

const HOUR = 3_600_000;
const ANNA = 'vk:id1' as const;
let projectId = '';
let clientId = '';

beforeEach(async () => {
  projectId = await freshProject();
  clientId = (await addClient(seen(ANNA, 'Anna'), null)).clientId ?? '';
});

afterEach(() => {
  vi.useRealTimers();
});

/** As the worker does with a page's question. Gives whether a task came back. */
async function say(lastWord: LastWord, key: `vk:${string}` = ANNA): Promise<boolean> {
  const people = [{ key, aliases: [], lastWord }];
  return noteLastWords(people, await lookUp(people));
}

const anna = async () => db.clients.get(clientId);
const waits = async () => waitingSince((await anna()) ?? {});
/** What was done since the project was made. */
const actions = async () =>
  (await db.history.orderBy('stamp').toArray()).map(({ action }) => action).slice(2);

async function taskUntilReply(
  until = Date.now() + 100 * HOUR,
  isUntilReply = true,
): Promise<string> {
  const usual = {
    isAllDay: false,
    zone: 'Europe/Kyiv',
    repeat: null,
    reminders: [0],
    ownerId: null,
  };
  const { taskId } = await addTask(
    projectId,
    { clientId, dealId: null, link: null },
    { ...usual, text: 'Offer', dueAt: Date.now() + HOUR },
  );
  await snoozeTask(taskId, until, isUntilReply);
  return taskId;
}

describe('a client’s reply', () => {
  it('is kept as waiting until the seller answers, in writes of changes alone', async () => {
    for (const word of ['ours', 'ours', 'theirs', 'theirs', 'unread'] as const) await say(word);
    expect(await waits()).toBeGreaterThan(Date.now() - HOUR);
    expect(await actions()).toEqual(['client.add', 'client.reply', 'client.reply']);
    for (const word of ['ours', 'ours'] as const) await say(word);
    expect(await waits()).toBeNull();
    expect(await actions()).toHaveLength(4);
  });

  it('fills neither the card’s history nor the page’s', async () => {
    await say('unread');
    expect((await latestOfClient(clientId, 9)).map(({ action }) => action)).toEqual(['client.add']);
    const page = await historyPage('clientId', clientId, NO_FILTER, 9);
    expect(page.entries.map(({ action }) => action)).toEqual(['client.add']);
  });

  it('brings nobody to the top of those whom something was done with last', async () => {
    await addClient(seen('vk:id2', 'Bo'), null);
    await say('unread');
    expect((await recentClients(9)).map(({ name }) => name)).toEqual(['Bo', 'Anna']);
  });

  it('is asked about again although its forerunner was put off', async () => {
    await say('unread');
    const since = (await waits()) ?? 0;
    const need = { kind: 'reply', group: 'today', at: since, clientId, since } as const;
    await putOff(projectId, [need], Date.now() + HOUR);
    expect((await anna())?.['quiet:reply']).toBeGreaterThan(Date.now());
    await say('ours');
    expect((await anna())?.['quiet:reply']).toBeGreaterThan(Date.now());
    await say('theirs');
    expect((await anna())?.['quiet:reply']).toBeNull();
  });

  it('is of clients alone, not of strangers, the ignored or those who are gone', async () => {
    await ignorePerson(seen('vk:id2', 'Bo'));
    await say('unread', 'vk:id2');
    await say('unread', 'vk:id3');
    await deleteClient(clientId);
    await say('unread');
    expect(await actions()).toEqual(['client.add', 'person.ignore', 'client.delete']);
  });

  it('is unknown where two keys of one client contradict each other', async () => {
    const people = [
      { key: ANNA, aliases: [], lastWord: 'unread' as const },
      { key: 'vk:@anna' as const, aliases: [], lastWord: 'ours' as const },
    ];
    await noteLastWords(people, { [ANNA]: { clientId }, 'vk:@anna': { clientId } });
    expect(await anna()).not.toHaveProperty('repliedAt');
  });

  it('goes on waiting with whoever takes the client over, and stays when that is taken apart', async () => {
    const other = (await addClient(seen('vk:id2', 'Anna Lee'), null)).clientId ?? '';
    await say('unread');
    const since = (await waits()) ?? 0;
    // A later one of the other’s needs no answer.
    const settledLater = { repliedAt: since + 5, replySettled: since + 5 };
    await write({ action: 'client.reply', projectId, clientId: other }, (draft) =>
      draft.patch('clients', other, settledLater),
    );
    const { historyId } = await mergeClients(other, clientId);
    expect(waitingSince((await db.clients.get(other)) ?? {})).toBe(since);
    await undo(historyId);
    expect(waitingSince((await db.clients.get(other)) ?? {})).toBeNull();
    expect(await waits()).toBe(since);
  });
});

describe('a task that is put off until they write', () => {
  it('is back with a reply, reminds once, and stands in the history', async () => {
    const taskId = await taskUntilReply();
    expect(await say('ours')).toBe(false);
    expect(await say('theirs')).toBe(true);
    const task = await db.tasks.get(taskId);
    expect(task?.snoozedUntil).toBeLessThanOrEqual(Date.now());
    expect(task).toMatchObject({ isUntilReply: true, repliedAt: task?.snoozedUntil });
    const due = await dueReminders(Date.now());
    expect(due.map((row) => row.taskId)).toEqual([taskId]);
    expect(await db.reminders.count()).toBe(1);
    expect((await latestOfClient(clientId, 1)).map(({ action }) => action)).toEqual(['task.back']);
    await noteReminders([due[0]?.id ?? ''], (row) => settled(row, [], Date.now()));
    for (const word of ['theirs', 'ours', 'theirs'] as const) expect(await say(word)).toBe(false);
    expect(await dueReminders(Date.now() + 1000 * HOUR)).toEqual([]);
    expect((await db.tasks.get(taskId))?.snoozedUntil).toBe(task?.snoozedUntil);
  });

  it('came back with the first reply, although a clock set back says that it is put off yet', async () => {
    const taskId = await taskUntilReply();
    await say('ours');
    await say('theirs');
    const back = await db.tasks.get(taskId);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3 * HOUR });
    await say('ours');
    expect(await say('theirs')).toBe(false);
    expect(await db.tasks.get(taskId)).toEqual(back);
  });

  it('stays where it is with a reply that was there before', async () => {
    await say('unread');
    const until = Date.now() + 100 * HOUR;
    const taskId = await taskUntilReply(until);
    for (const word of ['theirs', 'unread'] as const) expect(await say(word)).toBe(false);
    expect((await db.tasks.get(taskId))?.snoozedUntil).toBe(until);
    expect([await say('ours'), await say('theirs')]).toEqual([false, true]);
  });

  it('stays where it is when it waits for its time alone, is done, or is of somebody else', async () => {
    const until = Date.now() + 100 * HOUR;
    const taskId = await taskUntilReply(until, false);
    await addClient(seen('vk:id2', 'Bo'), null);
    await taskUntilReply();
    expect(await say('unread', 'vk:id2')).toBe(false);
    expect(await say('unread')).toBe(true);
    expect((await db.tasks.get(taskId))?.snoozedUntil).toBe(until);
  });

  it('is put off again when its coming back is undone, and the reply is as unknown as before', async () => {
    const until = Date.now() + 100 * HOUR;
    const taskId = await taskUntilReply(until);
    await say('unread');
    const [entry] = await latestOfClient(clientId, 1);
    await undo(entry?.id ?? '');
    expect(await db.tasks.get(taskId)).toMatchObject({ snoozedUntil: until, isUntilReply: true });
    expect(await waits()).toBeNull();
    expect(await dueReminders(Date.now())).toEqual([]);
  });
});
