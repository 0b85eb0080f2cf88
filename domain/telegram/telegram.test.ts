import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { isToken, tokenIn } from './bot-token';
import { buttonData, readButtonData } from './button-data';
import { meaningOf, type Paired } from './meaning';
import { CODE_BYTES, PAIRING_TIME, startCode, startLink } from './pairing';
import { MAX_MESSAGE_LENGTH, reminderMessage, type Reminder } from './reminder-message';
import { updateSchema, type Update } from './update-schema';

const TOKEN = `123456789:${'a'.repeat(33)}-_`;
const TASK = '01988a7e-1111-7222-8333-444455556666';
const DUE = Date.UTC(2026, 11, 1, 8);
const NOW = 1_800_000_000_000;
const ME = 4711;

describe('a bot’s token', () => {
  it('is found in what was pasted, @BotFather’s whole message included', () => {
    expect(tokenIn(`Use this token to access the HTTP API:\n${TOKEN}\nKeep it safe.`)).toBe(TOKEN);
    expect(tokenIn(`  ${TOKEN}\n`)).toBe(TOKEN);
    expect(isToken(TOKEN)).toBe(true);
    expect(isToken(`${TOKEN} `)).toBe(false);
  });

  it.each([
    '',
    TOKEN.slice(0, -1),
    `${TOKEN}x`,
    `${TOKEN}/../x`.replace(':', '/'),
    `${TOKEN} ${TOKEN.replace('1', '2')}`,
    ...HOSTILE.map((text) => text.slice(0, 100)),
  ])('is not found in %j', (text) => {
    expect(tokenIn(text)).toBeNull();
  });
});

describe('the data of a button', () => {
  it.each(['done', 'hour', 'tomorrow'] as const)('comes back whole, in 64 bytes: %s', (action) => {
    for (const dueAt of [DUE, null, 0, 8.64e15]) {
      const data = buttonData({ action, taskId: TASK, dueAt });
      expect(new TextEncoder().encode(data ?? '').length).toBeLessThanOrEqual(64);
      expect(readButtonData(data ?? '')).toEqual({ action, taskId: TASK, dueAt });
    }
  });

  it('is none for an id that does not fit, or that could be read as something else', () => {
    for (const taskId of ['', 'x'.repeat(49), 'a:b', 'задача', ...HOSTILE]) {
      const data = buttonData({ action: 'done', taskId, dueAt: DUE });
      const fits = /^[\w-]{1,48}$/u.test(taskId);
      expect(data === null ? null : readButtonData(data)?.taskId).toBe(fits ? taskId : null);
    }
  });

  it('is nothing when anybody else wrote it', () => {
    for (const data of ['', 'd', 'd:', `x:${TASK}:1`, `d:${TASK}`, `d:${TASK}:1:2`, ...HOSTILE]) {
      expect(readButtonData(data)).toBeNull();
    }
  });
});

describe('an update', () => {
  const pairing = { code: startCode(new Uint8Array(CODE_BYTES).fill(7)), since: NOW };
  const open: Paired = { chatId: null, pairing };
  const paired: Paired = { chatId: ME, pairing: null };
  const user = { id: ME, is_bot: false };
  const chat = { id: ME, type: 'private', first_name: 'Olena', last_name: 'P.' };
  const wrote = (text: string, of: object = {}): Update => ({
    update_id: 1,
    message: { message_id: 5, from: user, chat, text, ...of },
  });
  const pressed = (of: object = {}): Update => ({
    update_id: 1,
    callback_query: {
      id: 'p',
      from: user,
      message: { message_id: 9, chat },
      data: buttonData({ action: 'done', taskId: TASK, dueAt: DUE }) ?? '',
      ...of,
    },
  });
  const start = `/start ${pairing.code}`;

  it('pairs the private chat that sends the code in time', () => {
    const meant = { kind: 'paired', chatId: ME, chatName: 'Olena P.' };
    expect(meaningOf(wrote(start), open, NOW)).toEqual(meant);
    expect(meaningOf(wrote(start), open, NOW + PAIRING_TIME)).toEqual(meant);
    expect(startLink('shop_bot', pairing.code)).toBe(`https://t.me/shop_bot?start=${pairing.code}`);
    expect(pairing.code).toMatch(/^[\w-]{22,64}$/u);
  });

  it.each([
    ['another code', wrote(`/start ${'0'.repeat(32)}`), open, NOW],
    ['the code alone', wrote(pairing.code), open, NOW],
    ['no code', wrote('/start'), open, NOW],
    ['a blank more', wrote(`${start} `), open, NOW],
    ['something before it', wrote(`x ${start}`), open, NOW],
    ['half of it', wrote(start.slice(0, -1)), open, NOW],
    ['upper case', wrote(start.toUpperCase()), open, NOW],
    ['too late', wrote(start), open, NOW + PAIRING_TIME + 1],
    ['before it was shown', wrote(start), open, NOW - 1],
    ['no code shown', wrote(start), { chatId: ME, pairing: null }, NOW],
    ['an empty code', wrote('/start '), { chatId: null, pairing: { code: '', since: NOW } }, NOW],
    ['a group', wrote(start, { chat: { id: -5, type: 'group' } }), open, NOW],
    ['a group with the person’s id', wrote(start, { chat: { ...chat, type: 'group' } }), open, NOW],
    ['a channel without a person', wrote(start, { from: undefined }), open, NOW],
    ['another person in the chat', wrote(start, { from: { ...user, id: 1 } }), open, NOW],
    ['a bot', wrote(start, { from: { ...user, is_bot: true } }), open, NOW],
    ['no text', wrote(start, { text: undefined }), open, NOW],
  ] as const)('pairs nothing for %s', (_, update, state: Paired, now) => {
    expect(meaningOf(update, state, now)).toEqual({ kind: 'ignored' });
  });

  it('of the paired chat does what its button says', () => {
    const press = { id: 'p', chatId: ME, messageId: 9 };
    expect(meaningOf(pressed(), paired, NOW)).toEqual({
      kind: 'done',
      taskId: TASK,
      dueAt: DUE,
      press,
    });
    const data = buttonData({ action: 'tomorrow', taskId: TASK, dueAt: null }) ?? '';
    expect(meaningOf(pressed({ data }), paired, NOW)).toEqual({
      kind: 'snooze',
      choice: 'tomorrow',
      taskId: TASK,
      dueAt: null,
      press,
    });
  });

  it.each([
    ['another person', pressed({ from: { id: 1, is_bot: false } }), paired],
    [
      'another chat',
      pressed({ message: { message_id: 9, chat: { id: 1, type: 'private' } } }),
      paired,
    ],
    ['no message', pressed({ message: undefined }), paired],
    ['no data', pressed({ data: undefined }), paired],
    ['odd data', pressed({ data: 'x' }), paired],
    ['nobody paired', pressed(), open],
    ['neither message nor press', { update_id: 1 }, paired],
    ['a message in the paired chat', wrote('hello'), paired],
  ] as const)('means nothing: %s', (_, update, state: Paired) => {
    expect(meaningOf(update, state, NOW)).toEqual({ kind: 'ignored' });
  });

  it('of whatever form and content means nothing, and breaks nothing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE, 'private', 'p'),
    );
    const odd = fc.record(
      {
        update_id: fc.integer(),
        message: fc.oneof(
          fc.anything(),
          fc.record({
            message_id: fc.integer(),
            from: fc.record({ id: fc.constantFrom(ME, 1), is_bot: fc.boolean() }),
            chat: fc.record({ id: fc.constantFrom(ME, 1), type: text, first_name: text }),
            text,
          }),
        ),
        callback_query: fc.oneof(
          fc.anything(),
          fc.record({
            id: text,
            from: fc.record({ id: fc.constantFrom(ME, 1), is_bot: fc.boolean() }),
            message: fc.record({
              message_id: fc.integer(),
              chat: fc.record({ id: fc.constantFrom(ME, 1), type: text }),
            }),
            data: text,
          }),
        ),
      },
      { requiredKeys: ['update_id'] },
    );
    fc.assert(
      fc.property(odd, (update) => {
        const read = updateSchema.safeParse(update);
        if (!read.success) return;
        expect(meaningOf(read.data, { chatId: ME, pairing }, NOW).kind).toBe('ignored');
      }),
    );
  });
});

const reminder = (of: Partial<Reminder> = {}): Reminder => ({
  taskId: TASK,
  dueAt: DUE,
  text: 'Call back',
  clientName: 'Olena Petrenko',
  when: 'Today at 10:00',
  link: 'https://vk.com/im?sel=7',
  ...of,
});

describe('a reminder as a message', () => {
  const texts = { done: 'Done', hour: 'In an hour', tomorrow: 'Tomorrow' };
  it('says whom it is about, what, when and where, with three buttons', () => {
    const { text, buttons } = reminderMessage(reminder(), texts);
    expect(text).toBe('Olena Petrenko\nCall back\nToday at 10:00\nhttps://vk.com/im?sel=7');
    expect(buttons.map((row) => row.map((each) => each.text))).toEqual([
      ['Done'],
      ['In an hour', 'Tomorrow'],
    ]);
    expect(readButtonData(buttons[0]?.[0]?.data ?? '')).toEqual({
      action: 'done',
      taskId: TASK,
      dueAt: DUE,
    });
  });

  it('leaves out what there is not, and has no buttons for an id that does not fit', () => {
    const bare = reminder({
      clientName: null,
      link: 'javascript:alert(1)',
      taskId: 'x'.repeat(60),
    });
    expect(reminderMessage(bare, texts)).toEqual({
      text: 'Call back\nToday at 10:00',
      buttons: [],
    });
  });

  it('that is too long loses the end of the task’s text only', () => {
    const { text } = reminderMessage(reminder({ text: '👍'.repeat(5000) }), texts);
    expect(text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
    expect(text.length).toBeGreaterThan(MAX_MESSAGE_LENGTH - 3);
    expect(text.endsWith('👍…\nToday at 10:00\nhttps://vk.com/im?sel=7')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
  });

  it.each(HOSTILE.map((each) => [each.slice(0, 40), each] as const))(
    'takes hostile texts as texts: %j',
    (_, hostile) => {
      const { text } = reminderMessage(
        reminder({ text: hostile, clientName: hostile, link: hostile }),
        texts,
      );
      expect(text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
      expect(text.length).toBeGreaterThan(0);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/(?!\n|\t)\p{Cc}/u);
      expect(text).toContain('Today at 10:00');
      // The name is one line, and can't look like the rest of the message.
      const [name = ''] = reminderMessage(
        reminder({ clientName: `${hostile}\nToday at 11:00`, text: 'Call back' }),
        texts,
      ).text.split('\nCall back');
      expect(name).not.toContain('\n');
    },
  );
});
