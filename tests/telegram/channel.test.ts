/** Telegram as a channel of reminders, and its buttons on real tasks, against the stand-in of the Bot API. */
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Reminder } from '@/domain/reminder/channel';
import type { TaskFields } from '@/domain/task/view';
import { look } from '@/entrypoints/reminders/engine';
import { telegramChannel } from '@/entrypoints/telegram/channel';
import { poll } from '@/entrypoints/telegram/poll';
import { connectBot, switchOffTelegram } from '@/entrypoints/telegram/set-up';
import { taskButtons } from '@/entrypoints/telegram/task-buttons';
import { addClient } from '@/storage/clients/add-client';
import { db } from '@/storage/db';
import { remindedTasks } from '@/storage/reminders/due-reminders';
import { changeReminderSettings } from '@/storage/reminders/reminder-settings';
import { updateSettings } from '@/storage/settings';
import { addTask, completeTask, deleteTask, editTask, openTasks } from '@/storage/tasks/tasks';
import { forgetTelegram, readTelegram } from '@/storage/telegram/telegram-settings';
import { freshProject, seen } from '@/storage/testing';
import { BotApi, TOKEN, type Failure, type SentMessage } from './bot-api';
import { leadTelegramTo } from './lead-to';

const ME = 4711;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const ATTENTIVE = 25_000;
const NOW = Date.UTC(2026, 11, 1, 8);
const SETTLED = 'Nothing left to do here: it was settled before';
const permissions = fakeBrowser.permissions as unknown as Readonly<
  Record<'contains' | 'remove', () => Promise<boolean>>
>;

let api: BotApi;
let projectId = '';
let clientId = '';
let isAllowed = true;
/** Ends the listening that follows each message: at once, unless a test wants it. */
let attention: AbortController;

beforeEach(async () => {
  vi.stubEnv('TZ', 'Europe/Kyiv');
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await forgetTelegram();
  projectId = await freshProject();
  clientId = (await addClient(seen('vk:id1', 'Olena'), null)).clientId ?? '';
  api = await BotApi.start();
  isAllowed = true;
  vi.spyOn(permissions, 'contains').mockImplementation(() => Promise.resolve(isAllowed));
  vi.spyOn(permissions, 'remove').mockResolvedValue(true);
  attention = new AbortController();
  attention.abort();
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((after) =>
    after === ATTENTIVE ? attention.signal : timeout(after),
  );
  leadTelegramTo(api);
  await updateSettings({ language: 'en' });
  await changeReminderSettings({ channels: { browser: false, telegram: true } });
});

afterEach(async () => {
  attention.abort();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
  await api.stop();
  if (api.faults.length > 0) throw new Error(api.faults.join('\n'));
});

async function pair(): Promise<void> {
  expect(await connectBot(TOKEN)).toBeNull();
  api.write(ME, `/start ${(await readTelegram())?.pairing?.code ?? ''}`);
  await poll(taskButtons, 0);
  api.messages.splice(0);
}

async function add(text: string, given: Partial<TaskFields> = {}): Promise<string> {
  const usual = { isAllDay: false, zone: 'Europe/Kyiv', repeat: null, reminders: [0] };
  const fields = { text, dueAt: NOW - 1000, ownerId: null, ...usual, ...given };
  const { taskId } = await addTask(projectId, { clientId, dealId: null, link: null }, fields);
  return taskId;
}

async function send(taskIds: readonly string[], given: Partial<Reminder> = {}) {
  const tasks = await remindedTasks(taskIds);
  const usual = { id: 'r', isDigest: false, isMissed: false, isCovered: false, language: 'en' };
  const reminder = { ...usual, tasks, now: Date.now(), ...given };
  return telegramChannel.send(reminder, new AbortController().signal);
}

const lastMessage = (): SentMessage => {
  const message = api.messages.at(-1);
  if (!message) throw new Error('nothing was sent');
  return message;
};

const captions = ({ buttons }: SentMessage) => buttons.flat().map(({ text }) => text);

/** Presses a button as it was when the message came, and gives the note that answers it. */
async function press(message: SentMessage, data: string): Promise<string | undefined> {
  const number = api.pressData(ME, message, data);
  await poll(taskButtons, 0);
  return api.notes.get(number);
}

function dataOf(message: SentMessage, caption: string): string {
  const button = message.buttons.flat().find(({ text }) => text === caption);
  if (!button) throw new Error(`no button ${caption}`);
  return button.callback_data;
}

describe('a message', () => {
  it('of one task says whom, what and when, with its buttons', async () => {
    await pair();
    expect(await send([await add('Call back')])).toBe('sent');
    expect(lastMessage().chatId).toBe(ME);
    expect(lastMessage().text).toMatch(/^Olena\nCall back\n9:59\sAM$/u);
    expect(captions(lastMessage())).toEqual(['Done', 'In an hour', 'Tomorrow']);
  });

  it('of several names each in a line of its own, without buttons', async () => {
    await pair();
    const ids = [await add('Call back'), await add('Send the vase')];
    expect(await send(ids, { isDigest: true, isMissed: true })).toBe('sent');
    expect(lastMessage().text).toBe(
      '2 reminders while you were away\n• Olena: Call back\n• Olena: Send the vase',
    );
    expect(captions(lastMessage())).toEqual([]);
  });

  it('of very many is cut to what Telegram takes', async () => {
    await pair();
    const id = await add('A'.repeat(500));
    const [task] = await remindedTasks([id]);
    if (!task) throw new Error('no task');
    const tasks = Array.from({ length: 300 }, () => task);
    expect(await send([], { tasks, isDigest: true })).toBe('sent');
    expect(lastMessage().text.length).toBeGreaterThan(4000);
  });

  it.each([false, true])(
    'names nobody and nothing while everything is covered (digest: %s)',
    async (isDigest) => {
      await pair();
      expect(await send([await add('Call back')], { isDigest, isCovered: true })).toBe('sent');
      expect(lastMessage().text).toBe(
        '1 reminder\nEverything is covered while you share your screen.',
      );
      expect(captions(lastMessage())).toEqual([]);
    },
  );
});

describe('a message that does not arrive', () => {
  it.each<[Failure, string]>([
    ['drop', 'later'],
    ['no-json', 'later'],
    ['odd-json', 'later'],
    [{ code: 500 }, 'later'],
    [{ code: 429, retryAfter: 7 }, 'later'],
    [{ code: 400 }, 'later'],
    [{ code: 401 }, 'refused'],
    [{ code: 403 }, 'refused'],
    [{ code: 409 }, 'refused'],
  ])('%j: %s', async (failure, outcome) => {
    await pair();
    const id = await add('Call back');
    api.fail(failure);
    expect(await send([id])).toBe(outcome);
    expect(api.messages).toEqual([]);
  });

  it('is refused without the permission, before a chat is paired, and once switched off', async () => {
    const id = await add('Call back');
    expect(await send([id])).toBe('refused');
    expect(await connectBot(TOKEN)).toBeNull();
    expect(await send([id])).toBe('refused');
    await pair();
    isAllowed = false;
    expect(await send([id])).toBe('refused');
    isAllowed = true;
    await switchOffTelegram();
    const before = api.calls.length;
    expect(await send([id])).toBe('refused');
    expect(api.calls).toHaveLength(before);
    expect(api.messages).toEqual([]);
  });
});

describe('with the engine', () => {
  it('is tried again after a failure, and comes once', async () => {
    await pair();
    await add('Call back', { dueAt: NOW + MINUTE });
    vi.setSystemTime(NOW + MINUTE);
    const before = api.calls.length;
    api.fail('drop');
    await look([telegramChannel], false);
    expect(api.calls).toHaveLength(before + 1);
    expect(api.messages).toEqual([]);
    vi.setSystemTime(NOW + 3 * MINUTE);
    await look([telegramChannel], false);
    await look([telegramChannel], true);
    expect(api.messages.map(({ text }) => text.split('\n')[1])).toEqual(['Call back']);
  });

  it('sends nothing while Telegram is switched off', async () => {
    await pair();
    await switchOffTelegram();
    await add('Call back', { dueAt: NOW + MINUTE });
    vi.setSystemTime(NOW + MINUTE);
    const before = api.calls.length;
    await look([telegramChannel], true);
    expect(await db.reminders.where('at').above(0).count()).toBe(0);
    expect(api.calls).toHaveLength(before);
  });
});

describe('a press', () => {
  it('on Done does the task once, and nothing to the next time of one that repeats', async () => {
    await pair();
    const id = await add('Call back', { repeat: 'FREQ=DAILY' });
    await send([id]);
    const done = dataOf(lastMessage(), 'Done');
    expect(await press(lastMessage(), done)).toBe('Done');
    expect(lastMessage().buttons).toEqual([]);
    expect((await db.tasks.get(id))?.state).toBe('done');
    const history = await db.history.count();
    expect(await press(lastMessage(), done)).toBe(SETTLED);
    expect(await db.history.count()).toBe(history);
    expect(await openTasks(projectId)).toHaveLength(1);
  });

  it.each([
    ['In an hour', NOW + HOUR, 'I’ll remind you in an hour'],
    // Where the day begins, at nine in Kyiv.
    ['Tomorrow', Date.UTC(2026, 11, 2, 7), 'I’ll remind you tomorrow'],
  ])('on %s puts the task off; the old message can no more, the next one can', async (...given) => {
    const [caption, until, note] = given;
    await pair();
    const id = await add('Call back');
    await send([id]);
    const old = lastMessage();
    const [later, done] = [dataOf(old, caption), dataOf(old, 'Done')];
    expect(await press(old, later)).toBe(note);
    const put = await db.tasks.get(id);
    expect(put).toMatchObject({ state: 'open', snoozedUntil: until });
    expect(await press(old, later)).toBe(SETTLED);
    expect(await press(old, done)).toBe(SETTLED);
    expect(await db.tasks.get(id)).toEqual(put);
    vi.setSystemTime(until);
    await send([id]);
    expect(await press(lastMessage(), dataOf(lastMessage(), 'Done'))).toBe('Done');
    expect((await db.tasks.get(id))?.state).toBe('done');
  });

  it('comes too late for what was done, deleted or moved elsewhere', async () => {
    await pair();
    const elsewhere = [
      completeTask,
      deleteTask,
      (id: string) => editTask(id, { dueAt: NOW + HOUR }),
    ];
    for (const settle of elsewhere) {
      const id = await add('Call back');
      await send([id]);
      const message = lastMessage();
      const data = ['Done', 'Tomorrow'].map((caption) => dataOf(message, caption));
      await settle(id);
      const settled = await db.tasks.get(id);
      for (const each of data) expect(await press(message, each)).toBe(SETTLED);
      expect(await db.tasks.get(id)).toEqual(settled);
    }
  });

  it('that follows at once is read at once', async () => {
    await pair();
    attention = new AbortController();
    const id = await add('Call back');
    await send([id]);
    await expect.poll(() => api.isAsked).toBe(true);
    const number = api.press(ME, lastMessage(), 'Done');
    await expect.poll(() => api.notes.get(number)).toBe('Done');
    expect((await db.tasks.get(id))?.state).toBe('done');
    attention.abort();
    await expect.poll(() => api.isAsked).toBe(false);
  });
});
