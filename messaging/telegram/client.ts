/** What a bot does, call by call. Each rejects as `call` does. */
import { shortened } from '@/domain/text/shortened';
import { plainText, type BotMessage } from '@/domain/telegram/reminder-message';
import type { Update } from '@/domain/telegram/update-schema';
import { botSchema, doneSchema, editedSchema, sentSchema, updatesSchema } from './answer-schema';
import { call, type Line } from './call';

/** Longest note that a press can be answered with. */
const MAX_NOTE_LENGTH = 200;

export interface Bot {
  readonly id: number;
  /** As in `t.me/<name>`. */
  readonly name: string;
  readonly title: string;
}

/** Who the bot is. Tells whether a token is good. */
export async function getMe(line: Line): Promise<Bot> {
  const { id, username, first_name } = await call(line, {
    method: 'getMe',
    parameters: {},
    schema: botSchema,
  });
  return { id, name: username, title: first_name.toWellFormed() };
}

/** Sends a message and gives its number in the chat. Links in it are not looked at by Telegram's servers. */
export async function sendMessage(
  line: Line,
  chatId: number,
  { text, buttons }: BotMessage,
): Promise<number> {
  const sent = await call(line, {
    method: 'sendMessage',
    parameters: {
      chat_id: chatId,
      text,
      link_preview_options: { is_disabled: true },
      ...(buttons.length === 0 ? {} : { reply_markup: keyboard(buttons) }),
    },
    schema: sentSchema,
  });
  return sent.message_id;
}

export interface UpdatesWish {
  /** The first update that is wanted; all before it are then forgotten by Telegram. */
  readonly offset: number;
  /** Seconds that Telegram waits for one; 0 for what is there. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** Messages to the bot and presses on its buttons, the earliest first. */
export function getUpdates(
  line: Line,
  { offset, timeout, signal }: UpdatesWish,
): Promise<Update[]> {
  return call(line, {
    method: 'getUpdates',
    parameters: { offset, timeout, allowed_updates: ['message', 'callback_query'] },
    schema: updatesSchema,
    held: timeout,
    signal,
  });
}

/** Answers a press, so that the button stops waiting; the note is shown for a moment. */
export async function answerCallbackQuery(line: Line, id: string, note: string): Promise<void> {
  await call(line, {
    method: 'answerCallbackQuery',
    parameters: { callback_query_id: id, text: shortened(plainText(note), MAX_NOTE_LENGTH) },
    schema: doneSchema,
  });
}

/** Takes the buttons away from a message. */
export async function removeButtons(line: Line, chatId: number, messageId: number): Promise<void> {
  await call(line, {
    method: 'editMessageReplyMarkup',
    parameters: { chat_id: chatId, message_id: messageId, reply_markup: keyboard([]) },
    schema: editedSchema,
  });
}

/** Puts another message in the place of one. */
export async function editMessage(
  line: Line,
  chatId: number,
  messageId: number,
  { text, buttons }: BotMessage,
): Promise<void> {
  await call(line, {
    method: 'editMessageText',
    parameters: {
      chat_id: chatId,
      message_id: messageId,
      text,
      link_preview_options: { is_disabled: true },
      reply_markup: keyboard(buttons),
    },
    schema: editedSchema,
  });
}

function keyboard(rows: BotMessage['buttons']) {
  return {
    inline_keyboard: rows.map((row) =>
      row.map(({ text, data }) => ({ text, callback_data: data })),
    ),
  };
}
