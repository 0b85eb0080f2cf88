import 'fake-indexeddb/auto';

import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { clearAnswered, coverShown } from '@/entrypoints/reminders/notifications';
import { freshProject } from '@/storage/testing';
import { updateSettings } from '@/storage/settings';
import { addTask, completeTask } from '@/storage/tasks/tasks';

const update = vi.fn<(id: string, texts: object) => Promise<boolean>>();
const clear = vi.fn<(id: string) => Promise<boolean>>();
const dueAt = Date.UTC(2090, 1, 1);
let id = '';
let taskId = '';

beforeEach(async () => {
  const projectId = await freshProject();
  await updateSettings({ language: 'en' });
  const about = { clientId: null, dealId: null, link: null };
  const fields = { text: 'Call Anna', dueAt, isAllDay: false, zone: 'UTC', repeat: null };
  ({ taskId } = await addTask(projectId, about, { ...fields, reminders: [0], ownerId: null }));
  id = `${taskId}/${dueAt}/0`;
  update.mockReset();
  clear.mockReset();
  const getAll = () => Promise.resolve({ [id]: true, test: true });
  Object.assign(fakeBrowser, { notifications: { getAll, update, clear } });
});

it('what is on the screen loses its names when everything is covered', async () => {
  await coverShown();
  expect(update.mock.calls.map(([which]) => which)).toEqual([id]);
  expect(JSON.stringify(update.mock.calls)).not.toContain('Anna');
});

it('a notification goes when its task is done elsewhere, and not before', async () => {
  await clearAnswered();
  expect(clear).not.toHaveBeenCalled();
  await completeTask(taskId);
  await clearAnswered();
  expect(clear.mock.calls).toEqual([[id]]);
});
