/** The whole way of a reminder in Telegram, storage and texts included, against the stand-in of the Bot API. */
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { SnoozeChoice } from '@/domain/telegram/button-data';
import { PAIRING_TIME } from '@/domain/telegram/pairing';
import { poll, listen, type TaskButtons } from '@/entrypoints/telegram/poll';
import { sendReminder, sendTest } from '@/entrypoints/telegram/send-reminder';
import {
  allowedAgain,
  connectBot,
  hideCode,
  showCode,
  switchOffTelegram,
} from '@/entrypoints/telegram/set-up';
import { updateSettings } from '@/storage/settings';
import {
  forgetTelegram,
  readOffset,
  readTelegram,
  readToken,
} from '@/storage/telegram/telegram-settings';
import { BotApi, TOKEN, type SentMessage } from './bot-api';
import { leadTelegramTo } from './lead-to';

const ME = 4711;
const STRANGER = 13;
const DUE = Date.UTC(2026, 11, 1, 8);

let api: BotApi;
let isAllowed = true;
/** The forms with promises, which are those that we use. */
const permissions = fakeBrowser.permissions as unknown as Readonly<
  Record<'contains' | 'remove', () => Promise<boolean>>
>;

/** Tasks as simple as can be: an open one is due at a time. */
class Tasks implements TaskButtons {
  readonly open = new Map<string, number | null>();
  readonly changes: string[] = [];
  isUnwell = false;

  readonly done = (id: string, dueAt: number | null) => this.#change(id, dueAt, 'done');
  readonly snooze = (id: string, dueAt: number | null, choice: SnoozeChoice) =>
    this.#change(id, dueAt, choice);

  #change(id: string, dueAt: number | null, how: string): Promise<'done' | 'gone'> {
    if (this.isUnwell) return Promise.reject(new Error('the client base does not open'));
    if (this.open.get(id) !== dueAt) return Promise.resolve('gone');
    this.open.delete(id);
    this.changes.push(`${id} ${how}`);
    return Promise.resolve('done');
  }
}

let tasks: Tasks;

beforeEach(async () => {
  await forgetTelegram();
  await fakeBrowser.storage.local.clear();
  api = await BotApi.start();
  tasks = new Tasks();
  isAllowed = true;
  vi.spyOn(permissions, 'contains').mockImplementation(() => Promise.resolve(isAllowed));
  vi.spyOn(permissions, 'remove').mockImplementation(() => {
    isAllowed = false;
    return Promise.resolve(true);
  });
  leadTelegramTo(api);
  await updateSettings({ language: 'en' });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  await api.stop();
  if (api.faults.length > 0) throw new Error(api.faults.join('\n'));
});

const lastMessage = (): SentMessage => {
  const message = api.messages.at(-1);
  if (!message) throw new Error('nothing was sent');
  return message;
};

const reminder = (taskId: string) => ({
  taskId,
  dueAt: DUE,
  text: 'Call back',
  clientName: 'Olena',
  when: 'Today at 10:00',
  link: null,
});

async function connect(): Promise<void> {
  expect(await connectBot(`Use this token:\n${TOKEN}\nKeep it safe`)).toBeNull();
}

const start = async () => `/start ${(await readTelegram())?.pairing?.code ?? ''}`;

async function pair(): Promise<void> {
  await connect();
  api.write(ME, await start());
  expect(await poll(tasks, 0)).toEqual({ kind: 'read', count: 1 });
}

describe('connecting a bot', () => {
  it('keeps the bot and shows a code', async () => {
    await connect();
    expect(await readTelegram()).toMatchObject({
      bot: { name: 'shop_bot', title: 'Shop' },
      chat: null,
      pairing: { code: expect.stringMatching(/^[\da-f]{32}$/u) as string },
    });
  });

  it('says why it did not work, and keeps nothing', async () => {
    expect(await connectBot('hello')).toBe('no-token');
    expect(await connectBot(TOKEN.replace('1', '2'))).toBe('unauthorized');
    api.fail('drop');
    expect(await connectBot(TOKEN)).toBe('network');
    isAllowed = false;
    expect(await connectBot(TOKEN)).toBe('permission');
    expect(await readTelegram()).toBeNull();
    expect(await readToken()).toBeNull();
    expect(api.calls).toHaveLength(2);
  });

  it('pairs the chat that sends the code, once, and greets it', async () => {
    await connect();
    const code = await start();
    api.write(STRANGER, '/start');
    api.write(STRANGER, `${code}x`);
    api.write(ME, code);
    // Whoever has seen the code over the shoulder is too late.
    api.write(STRANGER, code);
    expect(await poll(tasks, 0)).toEqual({ kind: 'read', count: 4 });
    expect(await readTelegram()).toMatchObject({
      chat: { id: ME, name: 'Person 4711' },
      pairing: null,
    });
    expect(api.messages).toEqual([
      expect.objectContaining({ chatId: ME, text: expect.stringContaining('connected') as string }),
    ]);
  });

  it('pairs nobody when the code is too old, was taken back or is another one', async () => {
    await connect();
    const first = await start();
    await showCode();
    api.write(ME, first);
    await poll(tasks, 0);
    const second = await start();
    await hideCode();
    api.write(ME, second);
    await poll(tasks, 0);
    await showCode();
    const third = await start();
    api.write(ME, third);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + PAIRING_TIME + 1000 });
    await poll(tasks, 0);
    expect(await readTelegram()).toMatchObject({ chat: null });
    expect(api.messages).toEqual([]);
  });

  it('is undone as a whole by switching off', async () => {
    await pair();
    await switchOffTelegram();
    expect(await readTelegram()).toBeNull();
    expect(await readToken()).toBeNull();
    expect(await readOffset()).toBe(0);
    expect(isAllowed).toBe(false);
    const before = api.calls.length;
    expect(await poll(tasks, 0)).toEqual({ kind: 'off' });
    expect(await sendReminder(reminder('a'))).toEqual({ kind: 'off' });
    expect(api.calls).toHaveLength(before);
  });
});

describe('a reminder', () => {
  it('is sent nowhere before a chat is paired', async () => {
    expect(await sendReminder(reminder('a'))).toEqual({ kind: 'off' });
    await connect();
    expect(await sendReminder(reminder('a'))).toEqual({ kind: 'off' });
    expect(api.messages).toEqual([]);
  });

  it('arrives in the seller’s language, and its button does what it says', async () => {
    await pair();
    await updateSettings({ language: 'uk' });
    tasks.open.set('a', DUE).set('b', DUE).set('c', DUE);
    for (const [id, button, note] of [
      ['a', 'Готово', 'Готово'],
      ['b', 'За годину', 'Нагадаю за годину'],
      ['c', 'Завтра', 'Нагадаю завтра'],
    ] as const) {
      expect(await sendReminder(reminder(id))).toEqual({ kind: 'sent' });
      const message = lastMessage();
      expect(message.text).toBe('Olena\nCall back\nToday at 10:00');
      const press = api.press(ME, message, button);
      await poll(tasks, 0);
      expect(api.notes.get(press)).toBe(note);
      expect(message.buttons).toEqual([]);
    }
    expect(tasks.changes).toEqual(['a done', 'b hour', 'c tomorrow']);
  });

  it('pressed twice, or after it was settled elsewhere, says so and changes nothing', async () => {
    await pair();
    tasks.open.set('a', DUE);
    await sendReminder(reminder('a'));
    const message = lastMessage();
    const presses = [api.press(ME, message, 'Done'), api.press(ME, message, 'Tomorrow')];
    await poll(tasks, 0);
    expect(tasks.changes).toEqual(['a done']);
    expect(presses.map((each) => api.notes.get(each))).toEqual([
      'Done',
      'Nothing left to do here: it was settled before',
    ]);
    // The same task, due at another time by now.
    tasks.open.set('a', DUE + 86_400_000);
    api.pressData(ME, message, `d:a:${DUE.toString(36)}`);
    await poll(tasks, 0);
    expect(tasks.changes).toEqual(['a done']);
  });

  it('obeys nobody else', async () => {
    await pair();
    tasks.open.set('a', DUE);
    await sendReminder(reminder('a'));
    api.pressData(STRANGER, lastMessage(), `d:a:${DUE.toString(36)}`);
    api.pressData(STRANGER, { id: 9, chatId: STRANGER }, `d:a:${DUE.toString(36)}`);
    api.pressData(ME, { id: 9, chatId: STRANGER }, `d:a:${DUE.toString(36)}`);
    expect(await poll(tasks, 0)).toEqual({ kind: 'read', count: 3 });
    expect(tasks.changes).toEqual([]);
    expect(api.notes.size).toBe(0);
  });

  it('is done although the answers to the press do not get through', async () => {
    await pair();
    tasks.open.set('a', DUE);
    await sendReminder(reminder('a'));
    api.press(ME, lastMessage(), 'Done');
    const offset = await readOffset();
    // The updates come through, and both answers fail.
    api.fail(null, { code: 400 }, 'drop');
    await poll(tasks, 0);
    expect(api.notes.size).toBe(0);
    expect(tasks.changes).toEqual(['a done']);
    expect(await readOffset()).toBe(offset + 1);
  });

  it('keeps a press until the client base opens again', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await pair();
    tasks.open.set('a', DUE);
    await sendReminder(reminder('a'));
    api.press(ME, lastMessage(), 'Done');
    tasks.isUnwell = true;
    expect(await poll(tasks, 0)).toMatchObject({ kind: 'failed' });
    expect(tasks.changes).toEqual([]);
    tasks.isUnwell = false;
    await poll(tasks, 0);
    expect(tasks.changes).toEqual(['a done']);
    expect(await poll(tasks, 0)).toEqual({ kind: 'read', count: 0 });
  });

  it('that does not arrive says why, and the seller is told what only they can help', async () => {
    await pair();
    api.fail({ code: 429, retryAfter: 7 });
    expect(await sendReminder(reminder('a'))).toEqual({
      kind: 'failed',
      problem: 'too-many',
      retryAfter: 7,
    });
    api.fail('drop');
    expect(await sendReminder(reminder('a'))).toMatchObject({ problem: 'network' });
    expect(await readTelegram()).toMatchObject({ problem: null });
    api.block(ME);
    expect(await sendReminder(reminder('a'))).toMatchObject({ problem: 'blocked' });
    expect(await readTelegram()).toMatchObject({ problem: 'blocked' });
    // Reading works with a bot that is blocked, and is no sign that it is not.
    await poll(tasks, 0);
    expect(await readTelegram()).toMatchObject({ problem: 'blocked' });
    isAllowed = false;
    expect(await sendTest()).toMatchObject({ problem: 'permission' });
    isAllowed = true;
    await allowedAgain();
    expect(await readTelegram()).toMatchObject({ problem: null });
    api.revoke();
    expect(await poll(tasks, 0)).toMatchObject({ problem: 'unauthorized' });
    expect(await readTelegram()).toMatchObject({ problem: 'unauthorized' });
  });

  it('has a test message of its own', async () => {
    await pair();
    expect(await sendTest()).toEqual({ kind: 'sent' });
    expect(lastMessage()).toMatchObject({ chatId: ME, buttons: [] });
    expect(lastMessage().text).toContain('test message');
  });
});

describe('listening', () => {
  it('does what comes as it comes, lets nobody of ours in between, and ends when told', async () => {
    await pair();
    tasks.open.set('a', DUE).set('b', DUE);
    await sendReminder(reminder('a'));
    const message = lastMessage();
    const stop = new AbortController();
    const listening = listen(tasks, stop.signal);
    await expect.poll(() => api.isAsked).toBe(true);
    expect(await poll(tasks, 0)).toEqual({ kind: 'busy' });
    api.press(ME, message, 'Done');
    await expect.poll(() => tasks.changes).toEqual(['a done']);
    await expect.poll(() => api.isAsked).toBe(true);
    stop.abort();
    await listening;
    await expect.poll(() => api.isAsked).toBe(false);
    expect(await poll(tasks, 0)).toEqual({ kind: 'read', count: 0 });
  });

  it('ends by itself when it is switched off or the seller has to do something first', async () => {
    const { signal } = new AbortController();
    await listen(tasks, signal);
    await pair();
    api.revoke();
    await listen(tasks, signal);
    expect(await readTelegram()).toMatchObject({ problem: 'unauthorized' });
  });
});

it('says nothing of the token anywhere, whatever goes wrong', async () => {
  const told: unknown[] = [];
  for (const name of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...all: unknown[]) => void told.push(...all));
  }
  await pair();
  for (const failure of [{ code: 401 }, { code: 500 }, 'drop', 'no-json', 'odd-json'] as const) {
    api.fail(failure);
    told.push(await poll(tasks, 0));
    api.fail(failure);
    told.push(await sendTest());
  }
  tasks.isUnwell = true;
  await sendReminder(reminder('a'));
  api.press(ME, lastMessage(), 'Done');
  told.push(await poll(tasks, 0), await readTelegram());
  expect(told.length).toBeGreaterThan(10);
  const all = told.map((each) => (each instanceof Error ? each.stack : JSON.stringify(each)));
  expect(all.join('\n')).not.toContain(TOKEN.split(':')[1]);
});
