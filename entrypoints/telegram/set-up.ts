/** Switching reminders in Telegram on, pairing the chat, and switching them off. */
import { tokenIn } from '@/domain/telegram/bot-token';
import { CODE_BYTES, startCode } from '@/domain/telegram/pairing';
import { isLasting, type TelegramProblem } from '@/domain/telegram/problems';
import { getMe } from '@/messaging/telegram/client';
import { problemOf } from '@/messaging/telegram/telegram-trouble';
import {
  changeTelegram,
  forgetTelegram,
  keepBot,
  readTelegram,
} from '@/storage/telegram/telegram-settings';
import {
  changeReminderSettings,
  readReminderSettings,
} from '@/storage/reminders/reminder-settings';
import { dropTelegramPermission, mayReachTelegram } from './permission';

/** Takes what was pasted, asks Telegram who the bot is, and shows a code. Gives why it did not work, or null. */
export async function connectBot(text: string): Promise<TelegramProblem | 'no-token' | null> {
  const token = tokenIn(text);
  if (token === null) return 'no-token';
  if (!(await mayReachTelegram())) return 'permission';
  try {
    await keepBot(token, await getMe({ token }));
    await useTelegramChannel(true);
  } catch (error) {
    return problemOf(error, 'bad-answer');
  }
  const known = await readTelegram();
  if (known && !known.chat) await showCode();
  return null;
}

async function useTelegramChannel(telegram: boolean): Promise<void> {
  const { channels } = await readReminderSettings();
  await changeReminderSettings({ channels: { ...channels, telegram } });
}

/** Shows a new code, good from now on. One of before is good no more; a paired chat stays until another one is. */
export async function showCode(): Promise<void> {
  const known = await readTelegram();
  if (!known) return;
  const code = startCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
  await changeTelegram(known.bot.id, { pairing: { code, since: Date.now() } });
}

/** Takes the code back. */
export async function hideCode(): Promise<void> {
  const known = await readTelegram();
  if (known) await changeTelegram(known.bot.id, { pairing: null });
}

/** The seller has allowed Telegram once more. */
export async function allowedAgain(): Promise<void> {
  const known = await readTelegram();
  if (known?.problem && isLasting(known.problem)) {
    await changeTelegram(known.bot.id, { problem: null });
  }
}

/** Removes the token, the bot and the chat, and gives the permission back. */
export async function switchOffTelegram(): Promise<void> {
  await useTelegramChannel(false);
  await forgetTelegram();
  await dropTelegramPermission();
}
