/**
 * What is kept about the seller's bot, in `browser.storage.local`: in no backup, export or copy of the client base. What
 * is read back is checked: what can't be used counts as switched off. While it is off, nothing is kept.
 */
import { storage } from '@wxt-dev/storage';
import * as z from 'zod';

import { isToken } from '@/domain/telegram/bot-token';
import { TELEGRAM_PROBLEMS, type TelegramProblem } from '@/domain/telegram/problems';
import { forgetKey } from './key-db';
import { seal, unseal } from './sealed-text';

const sealed = z.object({ iv: z.string().max(100), cipher: z.string().max(1000) });
const id = z.number().int();

const settingsSchema = z.object({
  token: sealed,
  /** The bot: its name as in `t.me/<name>`, and its title. */
  bot: z.object({ id, name: z.string().max(100), title: z.string().max(1000) }),
  /** The one chat that reminders go to and that is obeyed; null before it is paired. */
  chat: z.object({ id, name: z.string().max(1000) }).nullable(),
  /** The code that is shown, and since when (milliseconds since 1970). */
  pairing: z.object({ code: z.string().max(64), since: z.number() }).nullable(),
  /** Why the last try did not work; null when it did. */
  problem: z.enum(TELEGRAM_PROBLEMS).nullable().catch(null),
});

type Stored = z.infer<typeof settingsSchema>;
export type TelegramBot = Stored['bot'];
/** What may be known of it outside: everything but the token. */
export type TelegramSettings = Omit<Stored, 'token'>;

const item = storage.defineItem<unknown>('local:telegram');
/** By itself, as it is written with each update. */
const offsetItem = storage.defineItem<unknown>('local:telegramOffset');

/** Null while it is switched off. */
export async function readTelegram(): Promise<TelegramSettings | null> {
  const stored = await read();
  if (!stored) return null;
  const { token: _token, ...known } = stored;
  return known;
}

/** The bot's token; null while it is switched off, or when the key to it is lost. */
export async function readToken(): Promise<string | null> {
  const stored = await read();
  if (!stored) return null;
  const token = await unseal(stored.token);
  return token !== null && isToken(token) ? token : null;
}

/** Takes a bot. A new token of the same bot leaves the chat as it is; with another one everything begins anew. */
export async function keepBot(token: string, bot: TelegramBot): Promise<void> {
  await inTurn(async () => {
    const before = await read();
    const isSame = before?.bot.id === bot.id;
    if (!isSame) await offsetItem.removeValue();
    const chat = isSame ? before.chat : null;
    const stored: Stored = { token: await seal(token), bot, chat, pairing: null, problem: null };
    await item.setValue(stored);
  });
}

/** Changes what is kept; nothing while it is switched off, or when another bot was taken meanwhile. */
export async function changeTelegram(
  botId: number,
  patch: Partial<Pick<Stored, 'chat' | 'pairing' | 'problem'>>,
): Promise<void> {
  await inTurn(async () => {
    const stored = await read();
    if (stored?.bot.id === botId) await item.setValue({ ...stored, ...patch });
  });
}

/** Notes how a try went; writes only what is new. */
export async function noteProblem(botId: number, problem: TelegramProblem | null): Promise<void> {
  const known = await readTelegram();
  if (known && known.problem !== problem) await changeTelegram(botId, { problem });
}

/** Switches it off: the token, its key, the bot, the chat and the place in its messages are gone. */
export async function forgetTelegram(): Promise<void> {
  await inTurn(async () => {
    await item.removeValue();
    await offsetItem.removeValue();
    await forgetKey();
  });
}

/** One more than the number of the last update that was handled; 0 at the beginning. */
export async function readOffset(): Promise<number> {
  return (
    z
      .number()
      .int()
      .safeParse(await offsetItem.getValue()).data ?? 0
  );
}

/** Stores the place in the bot's messages; not after another bot was taken, whose messages are counted otherwise. */
export async function keepOffset(botId: number, offset: number): Promise<void> {
  await inTurn(async () => {
    if ((await read())?.bot.id === botId) await offsetItem.setValue(offset);
  });
}

/** Calls back after each change, from whichever context; returns the way to stop. */
export function watchTelegram(callback: () => void): () => void {
  return item.watch(callback);
}

async function read(): Promise<Stored | null> {
  return settingsSchema.safeParse(await item.getValue()).data ?? null;
}

/** One change after the other, in all contexts. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('tabside telegram settings', work);
}
