/** What an update means to us. Anybody can write to a bot, so nearly everything means nothing. */
import { readButtonData, type SnoozeChoice } from './button-data';
import { opensPairing, type Pairing } from './pairing';
import type { Update } from './update-schema';

/** A press on a button, as much as is needed to answer it and to change the message. */
export interface Press {
  readonly id: string;
  readonly chatId: number;
  readonly messageId: number;
}

export type Meaning =
  | { readonly kind: 'paired'; readonly chatId: number; readonly chatName: string }
  | {
      readonly kind: 'done';
      readonly taskId: string;
      /** When the task was due that the reminder spoke of; milliseconds since 1970, or null. */
      readonly dueAt: number | null;
      readonly press: Press;
    }
  | {
      readonly kind: 'snooze';
      readonly taskId: string;
      readonly dueAt: number | null;
      readonly choice: SnoozeChoice;
      readonly press: Press;
    }
  | { readonly kind: 'ignored' };

export interface Paired {
  /** The chat that is obeyed; null for none. */
  readonly chatId: number | null;
  /** The code that is shown just now; null for none. */
  readonly pairing: Pairing | null;
}

const IGNORED: Meaning = { kind: 'ignored' };
const NAME_LENGTH = 200;

/** What an update means at a moment (milliseconds since 1970), given who is paired. */
export function meaningOf(update: Update, paired: Paired, now: number): Meaning {
  if (update.message) return meaningOfMessage(update.message, paired, now);
  if (update.callback_query) return meaningOfPress(update.callback_query, paired);
  return IGNORED;
}

function meaningOfMessage(
  { chat, from, text }: NonNullable<Update['message']>,
  { pairing }: Paired,
  now: number,
): Meaning {
  // A private chat has the id of the person in it.
  const isPerson = chat.type === 'private' && from?.id === chat.id && !from.is_bot;
  if (!pairing || !isPerson || text === undefined) return IGNORED;
  if (!opensPairing(text, pairing, now)) return IGNORED;
  return { kind: 'paired', chatId: chat.id, chatName: nameOf(chat) };
}

function meaningOfPress(
  { id, from, message, data }: NonNullable<Update['callback_query']>,
  { chatId }: Paired,
): Meaning {
  if (!message || chatId === null) return IGNORED;
  if (from.id !== chatId || message.chat.id !== chatId) return IGNORED;
  const read = readButtonData(data ?? '');
  if (!read) return IGNORED;
  const { action, taskId, dueAt } = read;
  const press = { id, chatId, messageId: message.message_id };
  if (action === 'done') return { kind: 'done', taskId, dueAt, press };
  return { kind: 'snooze', taskId, dueAt, choice: action, press };
}

function nameOf(chat: NonNullable<Update['message']>['chat']): string {
  const name = [chat.first_name, chat.last_name].filter(Boolean).join(' ').trim();
  return (name || chat.username || String(chat.id)).slice(0, NAME_LENGTH).toWellFormed();
}
