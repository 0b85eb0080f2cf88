import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { reminderMessage } from '@/domain/telegram/reminder-message';
import type { Update } from '@/domain/telegram/update-schema';
import { BotApi, TOKEN, type SentMessage } from '@/tests/telegram/bot-api';
import { HOSTILE } from '@/tests/hostile-corpus';
import type { Line } from './call';
import {
  answerCallbackQuery,
  editMessage,
  getMe,
  getUpdates,
  removeButtons,
  sendMessage,
} from './client';
import { pollOnce } from './poll-once';
import { TelegramTrouble } from './telegram-trouble';

const ME = 4711;
const STRANGER = 13;
const TEXTS = { done: 'Done', hour: 'In an hour', tomorrow: 'Tomorrow' };

let api: BotApi;
let line: Line;

beforeEach(async () => {
  api = await BotApi.start();
  line = { token: TOKEN, base: api.base };
});

afterEach(async () => {
  await api.stop();
  // What was not within the specification was refused, and is told in any test.
  if (api.faults.length > 0) throw new Error(api.faults.join('\n'));
});

const reminder = (text: string, taskId = 'task-1') =>
  reminderMessage(
    { taskId, dueAt: 1_800_000_000_000, text, clientName: 'Olena', when: 'Today', link: null },
    TEXTS,
  );

/** What a call is refused with. */
async function refusal(work: Promise<unknown>): Promise<TelegramTrouble> {
  const error: unknown = await work.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  if (error instanceof TelegramTrouble) return error;
  throw new Error(`not refused as a call is: ${String(error)}`);
}

const lastMessage = (): SentMessage => {
  const message = api.messages.at(-1);
  if (!message) throw new Error('nothing was sent');
  return message;
};

describe('a call of the Bot API', () => {
  it('tells who the bot is', async () => {
    expect(await getMe(line)).toEqual({ id: 1_234_567_890, name: 'shop_bot', title: 'Shop' });
  });

  it('sends a reminder with its buttons, as plain text and without a look at links', async () => {
    api.write(ME, '/start');
    const id = await sendMessage(line, ME, reminder('Call <b>back</b> *now* _x_ [a](http://b)'));
    expect(lastMessage()).toEqual({
      id,
      chatId: ME,
      text: 'Olena\nCall <b>back</b> *now* _x_ [a](http://b)\nToday',
      buttons: [
        [{ text: 'Done', callback_data: expect.stringMatching(/^d:task-1:/u) as string }],
        [
          { text: 'In an hour', callback_data: expect.stringMatching(/^h:/u) as string },
          { text: 'Tomorrow', callback_data: expect.stringMatching(/^t:/u) as string },
        ],
      ],
    });
    const { parameters } = api.calls.at(-1) ?? {};
    expect(parameters).not.toHaveProperty('parse_mode');
    expect(parameters).toHaveProperty('link_preview_options', { is_disabled: true });
  });

  it('sends every hostile text within the limits', async () => {
    api.write(ME, '/start');
    for (const hostile of HOSTILE) {
      await sendMessage(line, ME, reminder(hostile));
      expect(lastMessage().text.startsWith('Olena')).toBe(true);
    }
    expect(api.messages).toHaveLength(HOSTILE.length);
  });

  it('changes a message, takes its buttons away and answers a press', async () => {
    api.write(ME, '/start');
    const id = await sendMessage(line, ME, reminder('Call back'));
    const press = api.press(ME, lastMessage(), 'Done');
    await answerCallbackQuery(line, press, 'x'.repeat(500));
    expect(api.notes.get(press)).toHaveLength(200);
    await editMessage(line, ME, id, {
      text: 'Done: call back',
      buttons: [[{ text: 'A', data: 'a' }]],
    });
    expect(lastMessage()).toMatchObject({ text: 'Done: call back', buttons: [[{ text: 'A' }]] });
    await removeButtons(line, ME, id);
    expect(lastMessage()).toMatchObject({ text: 'Done: call back', buttons: [] });
    expect((await refusal(removeButtons(line, ME, id))).problem).toBe('refused');
  });

  it.each([
    [{ code: 401 }, 'unauthorized', null],
    [{ code: 403 }, 'blocked', null],
    [{ code: 404 }, 'unauthorized', null],
    [{ code: 400 }, 'refused', null],
    [{ code: 409 }, 'conflict', null],
    [{ code: 429, retryAfter: 17 }, 'too-many', 17],
    [{ code: 429, retryAfter: 1e9 }, 'too-many', 86_400],
    [{ code: 502 }, 'server', null],
    ['drop', 'network', null],
    ['hang', 'network', null],
    ['no-json', 'bad-answer', null],
    ['odd-json', 'bad-answer', null],
  ] as const)('that fails (%j) says why: %s', async (failure, problem, retryAfter) => {
    api.fail(failure);
    const trouble = await refusal(getMe({ ...line, patience: failure === 'hang' ? 50 : 10_000 }));
    expect(trouble).toMatchObject({ problem, retryAfter });
    const told = [trouble.message, trouble.stack, String(trouble), JSON.stringify(trouble)].join();
    expect(told).not.toContain(TOKEN);
    expect(told).not.toContain(TOKEN.split(':')[1]);
    expect(trouble.cause).toBeUndefined();
    // The next one works.
    expect(await getMe(line)).toMatchObject({ name: 'shop_bot' });
  });

  it('says that nothing was reached when there is nobody', async () => {
    const gone = await BotApi.start();
    const { base } = gone;
    await gone.stop();
    expect((await refusal(getMe({ token: TOKEN, base }))).problem).toBe('network');
  });

  it('says that a bot was blocked, and that a token was taken back', async () => {
    api.write(ME, '/start');
    api.block(ME);
    expect((await refusal(sendMessage(line, ME, reminder('x')))).problem).toBe('blocked');
    expect((await refusal(sendMessage(line, STRANGER, reminder('x')))).problem).toBe('refused');
    api.revoke();
    expect((await refusal(getMe(line))).problem).toBe('unauthorized');
  });

  it('is not made at all with something that is no token', async () => {
    for (const token of ['', 'x', `${TOKEN}/../`, `${TOKEN}?`, '../..', ...HOSTILE]) {
      expect((await refusal(getMe({ ...line, token }))).problem).toBe('unauthorized');
    }
    expect(api.calls).toEqual([]);
  });
});

/** What a worker keeps and does, with chances to be stopped. */
function worker() {
  const kept = { offset: 0 };
  const seen: number[] = [];
  const done = new Set<number>();
  return {
    kept,
    seen,
    done,
    poll: (stopped: 'before' | 'between' | null = null, timeout = 0) =>
      pollOnce({
        line,
        offset: kept.offset,
        timeout,
        handle: ({ update_id: id }: Update) => {
          if (stopped === 'before') throw new Error('stopped');
          seen.push(id);
          done.add(id);
          return Promise.resolve();
        },
        keepOffset: (offset) => {
          if (stopped === 'between') throw new Error('stopped');
          kept.offset = offset;
          return Promise.resolve();
        },
      }),
  };
}

describe('reading what was sent to the bot', () => {
  it('gives each update once, in order, and lets Telegram forget it', async () => {
    const { poll, seen, kept } = worker();
    for (let index = 0; index < 150; index += 1) api.write(ME, `message ${index}`);
    expect(await poll()).toBe(100);
    expect(await poll()).toBe(50);
    expect(await poll()).toBe(0);
    expect(seen).toEqual(Array.from({ length: 150 }, (_, index) => 700_000_001 + index));
    expect(kept.offset).toBe(700_000_151);
    expect(api.unconfirmed).toBe(0);
  });

  it('gives an update again when the worker was stopped before or after it did what is asked', async () => {
    const { poll, seen, done } = worker();
    for (let index = 0; index < 3; index += 1) api.write(ME, 'x');
    await expect(poll('before')).rejects.toThrow('stopped');
    await expect(poll('between')).rejects.toThrow('stopped');
    expect(seen).toEqual([700_000_001]);
    await poll();
    // Seen twice, which is why doing it has to make no difference; none is left out.
    expect(seen).toEqual([700_000_001, 700_000_001, 700_000_002, 700_000_003]);
    expect(done.size).toBe(3);
    expect(await poll()).toBe(0);
  });

  it('goes on after an update of a form that nobody knows', async () => {
    const { poll, seen } = worker();
    api.push({ message: 7 });
    api.push({ callback_query: { id: [] } });
    api.push({ something_new: {} });
    api.write(ME, 'x');
    expect(await poll()).toBe(4);
    expect(seen).toHaveLength(4);
    expect(await poll()).toBe(0);
    expect(api.unconfirmed).toBe(0);
  });

  it('waits for an update as long as it was told to', async () => {
    const { poll, seen } = worker();
    const waiting = poll(null, 25);
    await expect.poll(() => api.isAsked).toBe(true);
    api.write(ME, 'x');
    expect(await waiting).toBe(1);
    expect(seen).toHaveLength(1);
  });

  it('never asks Telegram to wait for longer than a worker lives', async () => {
    const { poll } = worker();
    api.write(ME, 'x');
    await poll(null, 1000);
    api.write(ME, 'x');
    await poll(null, -1);
    expect(api.calls.map(({ parameters }) => parameters['timeout'])).toEqual([25, 0]);
  });

  it('ends when it is told to, with nothing done', async () => {
    const stop = new AbortController();
    const waiting = getUpdates(line, { offset: 0, timeout: 25, signal: stop.signal });
    await expect.poll(() => api.isAsked).toBe(true);
    stop.abort(new Error('switched off'));
    await expect(waiting).rejects.toThrow('switched off');
    await expect.poll(() => api.isAsked).toBe(false);
  });

  it('is ended by another one, as Telegram does', async () => {
    const first = getUpdates(line, { offset: 0, timeout: 25 });
    await expect.poll(() => api.isAsked).toBe(true);
    const refused = refusal(first);
    expect(await getUpdates(line, { offset: 0, timeout: 0 })).toEqual([]);
    expect((await refused).problem).toBe('conflict');
  });
});
