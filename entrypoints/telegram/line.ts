/** The way to the seller's bot: everything that has to be there before Telegram is called. */
import type { TelegramProblem } from '@/domain/telegram/problems';
import type { Line } from '@/messaging/telegram/call';
import { problemOf, TelegramTrouble } from '@/messaging/telegram/telegram-trouble';
import {
  noteProblem,
  readTelegram,
  readToken,
  type TelegramSettings,
} from '@/storage/telegram/telegram-settings';
import { mayReachTelegram } from './permission';

export interface Connection {
  readonly line: Line;
  readonly known: TelegramSettings;
}

/** Null while reminders in Telegram are switched off. Rejects with a `TelegramTrouble` when the bot can't be reached. */
export async function connection(): Promise<Connection | null> {
  const known = await readTelegram();
  if (!known) return null;
  if (!(await mayReachTelegram())) throw new TelegramTrouble('permission');
  const token = await readToken();
  if (token === null) throw new TelegramTrouble('token-lost');
  return { line: { token }, known };
}

/** What became of a try, for whoever plans the next one. */
export interface Failure {
  readonly problem: TelegramProblem;
  /** Seconds that Telegram wants to be left alone; null where it does not say. */
  readonly retryAfter: number | null;
}

/** What a failed try is told as. */
export function failureOf(error: unknown): Failure {
  return {
    problem: problemOf(error, 'bad-answer'),
    retryAfter: error instanceof TelegramTrouble ? error.retryAfter : null,
  };
}

/** Notes what the seller has to see to, whichever bot it is. */
export async function noteForSeller(problem: TelegramProblem | null): Promise<void> {
  const known = await readTelegram();
  if (known) await noteProblem(known.bot.id, problem);
}
