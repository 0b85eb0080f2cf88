/** What time alone changes: open pages are told of tasks that are overdue from now on, and of a new day. */
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { TaskFields } from '@/domain/task/view';
import { addClient } from '@/storage/clients/add-client';
import { peopleTurnedOverdue } from '@/storage/reminders/to-do';
import { addTask, completeTask, snoozeTask } from '@/storage/tasks/tasks';
import { freshProject, seen } from '@/storage/testing';

const MINUTE = 60_000;
/** Noon in Kyiv. */
const NOW = Date.UTC(2026, 11, 1, 10);
/** The last midnight before the second of December there. */
const MIDNIGHT = Date.UTC(2026, 11, 1, 22);

/** A tab of a network, and no page of ours. */
const query = ({ url }: { readonly url: unknown }) =>
  Promise.resolve(Array.isArray(url) ? [{ id: 7 }] : []);
const sendMessage = vi.fn<(tab: number, envelope: object) => Promise<object>>();
let projectId = '';
let anna = '';
let boris = '';
let tellWhatTurned: (now: number) => Promise<void>;

beforeEach(async () => {
  vi.stubEnv('TZ', 'Europe/Kyiv');
  projectId = await freshProject();
  anna = (await addClient(seen('vk:id1', 'Anna', ['vk:@anna']), null)).clientId ?? '';
  boris = (await addClient(seen('vk:id2', 'Boris'), null)).clientId ?? '';
  sendMessage.mockReset().mockResolvedValue({});
  Object.assign(fakeBrowser, { tabs: { query, sendMessage } });
  await fakeBrowser.storage.session.clear();
  // A worker that starts holds nothing of before.
  vi.resetModules();
  ({ tellWhatTurned } = await import('@/entrypoints/reminders/turning'));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function add(clientId: string | null, dueAt: number, isAllDay = false): Promise<string> {
  const fields: TaskFields = {
    text: 'Call',
    dueAt,
    isAllDay,
    zone: 'Europe/Kyiv',
    repeat: null,
    reminders: [],
    ownerId: null,
  };
  return (await addTask(projectId, { clientId, dealId: null, link: null }, fields)).taskId;
}

/** What pages were told, since it was asked last. */
function told(): readonly unknown[] {
  const all = sendMessage.mock.calls.map(([, envelope]) => envelope);
  sendMessage.mockClear();
  return all;
}

const REFRESH = { message: 'overlay.refresh', data: {} };

it('names the people of a task that has become overdue, by every address, and nobody else', async () => {
  await add(anna, NOW + MINUTE);
  await add(boris, NOW + 10 * MINUTE);
  await add(null, NOW + MINUTE);
  expect(await peopleTurnedOverdue(NOW, NOW + MINUTE - 1)).toEqual([]);
  const turned = await peopleTurnedOverdue(NOW, NOW + MINUTE);
  expect(turned.toSorted()).toEqual(['vk:@anna', 'vk:id1']);
  expect(await peopleTurnedOverdue(NOW + MINUTE, NOW + 2 * MINUTE)).toEqual([]);
});

it('takes a task of a day at the day’s end, one put off when it comes back, and none that is done', async () => {
  await add(anna, NOW, true);
  expect(await peopleTurnedOverdue(NOW - MINUTE, MIDNIGHT - 1)).toEqual([]);
  expect(await peopleTurnedOverdue(MIDNIGHT - 1, MIDNIGHT)).toHaveLength(2);
  const task = await add(boris, NOW);
  await snoozeTask(task, NOW + 5 * MINUTE);
  expect(await peopleTurnedOverdue(NOW - MINUTE, NOW)).toEqual([]);
  expect(await peopleTurnedOverdue(NOW, NOW + 5 * MINUTE)).toEqual(['vk:id2']);
  await completeTask(task);
  expect(await peopleTurnedOverdue(NOW, NOW + 5 * MINUTE)).toEqual([]);
});

it('has marks drawn anew with the beat in which a task becomes overdue, once', async () => {
  await add(boris, NOW + 3 * MINUTE - 1);
  for (const minute of [0, 1, 2]) await tellWhatTurned(NOW + minute * MINUTE);
  expect(told()).toEqual([]);
  await tellWhatTurned(NOW + 3 * MINUTE);
  expect(told()).toEqual([{ message: 'people.changed', data: { keys: ['vk:id2'] } }]);
  await tellWhatTurned(NOW + 4 * MINUTE);
  expect(told()).toEqual([]);
});

it('knows of the beat before although the worker slept in between', async () => {
  await tellWhatTurned(NOW);
  vi.resetModules();
  ({ tellWhatTurned } = await import('@/entrypoints/reminders/turning'));
  await tellWhatTurned(NOW + 60 * MINUTE);
  expect(told()).toEqual([REFRESH]);
});

it('tells of what turned just before the worker started', async () => {
  await add(boris, NOW - MINUTE);
  await tellWhatTurned(NOW);
  expect(told()).toEqual([{ message: 'people.changed', data: { keys: ['vk:id2'] } }]);
});

it('has everything drawn anew when the day changes, after a sleep, and with a clock set back', async () => {
  await tellWhatTurned(MIDNIGHT - MINUTE);
  expect(told()).toEqual([]);
  await tellWhatTurned(MIDNIGHT);
  expect(told()).toEqual([REFRESH]);
  await tellWhatTurned(MIDNIGHT + MINUTE);
  expect(told()).toEqual([]);
  await tellWhatTurned(MIDNIGHT + 60 * MINUTE);
  expect(told()).toEqual([REFRESH]);
  await tellWhatTurned(MIDNIGHT + 30 * MINUTE);
  expect(told()).toEqual([REFRESH]);
});
