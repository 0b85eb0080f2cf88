/** Reminders on their way to the seller's chat. */
import { isLasting } from '@/domain/telegram/problems';
import { shortened } from '@/domain/text/shortened';
import {
  MAX_MESSAGE_LENGTH,
  plainText,
  reminderMessage,
  type ButtonTexts,
  type Reminder,
} from '@/domain/telegram/reminder-message';
import { m } from '@/locales/compiled/messages';
import { sendMessage } from '@/messaging/telegram/client';
import { uiLanguage, type Language } from '@/storage/settings';
import { connection, failureOf, noteForSeller, type Failure } from './line';

/** `off`: switched off, or no chat is paired. */
export type Sent = { readonly kind: 'sent' | 'off' } | ({ readonly kind: 'failed' } & Failure);

/**
 * Sends one reminder. Never rejects. When the network breaks off before the answer, it may have arrived all the same:
 * Telegram has no means to tell, so trying again may send it twice.
 */
export async function sendReminder(reminder: Reminder): Promise<Sent> {
  return send((language) => reminderMessage(reminder, buttonTexts(language)));
}

/** Sends plain text, cut where Telegram takes no more. Never rejects. */
export function sendText(text: string): Promise<Sent> {
  return send(() => ({ text: shortened(plainText(text), MAX_MESSAGE_LENGTH), buttons: [] }));
}

/** Sends a message that says that it is a test. Never rejects. */
export function sendTest(): Promise<Sent> {
  return send((locale) => ({ text: m.telegram_message_test({}, { locale }), buttons: [] }));
}

async function send(
  messageIn: (language: Language) => ReturnType<typeof reminderMessage>,
): Promise<Sent> {
  try {
    const way = await connection();
    if (!way?.known.chat) return { kind: 'off' };
    await sendMessage(way.line, way.known.chat.id, messageIn(await uiLanguage()));
    await noteForSeller(null);
    return { kind: 'sent' };
  } catch (error) {
    const failure = failureOf(error);
    if (isLasting(failure.problem)) await noteForSeller(failure.problem);
    return { kind: 'failed', ...failure };
  }
}

function buttonTexts(locale: Language): ButtonTexts {
  return {
    done: m.telegram_button_done({}, { locale }),
    hour: m.telegram_button_hour({}, { locale }),
    tomorrow: m.telegram_button_tomorrow({}, { locale }),
  };
}
