/** What the seller presses and writes in the chat with the bot, read and done. */
import { meaningOf, type Meaning, type Press } from '@/domain/telegram/meaning';
import { isLasting } from '@/domain/telegram/problems';
import type { SnoozeChoice } from '@/domain/telegram/button-data';
import type { Update } from '@/domain/telegram/update-schema';
import { m } from '@/locales/compiled/messages';
import { answerCallbackQuery, removeButtons, sendMessage } from '@/messaging/telegram/client';
import type { Line } from '@/messaging/telegram/call';
import { LONGEST_POLL, pollOnce } from '@/messaging/telegram/poll-once';
import { TelegramTrouble } from '@/messaging/telegram/telegram-trouble';
import { uiLanguage, type Language } from '@/storage/settings';
import {
  changeTelegram,
  keepOffset,
  readOffset,
  readTelegram,
} from '@/storage/telegram/telegram-settings';
import { connection, failureOf, noteForSeller, type Failure } from './line';

/**
 * What the buttons do to tasks. Each is given when the task was due that the reminder spoke of, and must do nothing and say
 * `gone` when the task is not there, is done, or is due at another time by now: an update may come twice.
 */
export interface TaskButtons {
  readonly done: (taskId: string, dueAt: number | null) => Promise<'done' | 'gone'>;
  readonly snooze: (
    taskId: string,
    dueAt: number | null,
    choice: SnoozeChoice,
  ) => Promise<'done' | 'gone'>;
}

/** `off`: switched off. `busy`: another context of ours asks just now. */
export type Polled =
  | { readonly kind: 'off' | 'busy' }
  | { readonly kind: 'read'; readonly count: number }
  | ({ readonly kind: 'failed' } & Failure);

const LOCK = 'tabside telegram poll';

/**
 * Reads once what came, waiting for up to `timeout` seconds. For the worker's heartbeat (0 seconds), and through
 * {@link listen} for long waits. Never rejects.
 */
export async function poll(
  buttons: TaskButtons,
  timeout: number,
  signal?: AbortSignal,
): Promise<Polled> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock): Promise<Polled> => {
    if (!lock) return { kind: 'busy' };
    try {
      return await readOnce(buttons, timeout, signal);
    } catch (error) {
      if (signal?.aborted) return { kind: 'read', count: 0 };
      if (!(error instanceof TelegramTrouble)) console.warn('Tabside: a press in Telegram', error);
      const failure = failureOf(error);
      if (isLasting(failure.problem)) await noteForSeller(failure.problem);
      return { kind: 'failed', ...failure };
    }
  });
}

/** Seconds of rest after a try that did not work, where Telegram does not say how many. */
const REST = 10;

/**
 * Reads what comes as it comes, until the signal ends it, it is switched off, or the seller has to do something first.
 * While a page of ours is open, and for a while after a reminder was sent.
 */
export async function listen(buttons: TaskButtons, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const polled = await poll(buttons, LONGEST_POLL, signal);
    if (polled.kind === 'off') return;
    if (polled.kind === 'read') continue;
    if (polled.kind === 'failed' && isLasting(polled.problem)) return;
    await rest((polled.kind === 'failed' ? polled.retryAfter : null) ?? REST, signal);
  }
}

async function readOnce(
  buttons: TaskButtons,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Polled> {
  const way = await connection();
  if (!way) return { kind: 'off' };
  const { line, known } = way;
  const language = await uiLanguage();
  const count = await pollOnce({
    line,
    offset: await readOffset(),
    timeout,
    ...(signal ? { signal } : {}),
    handle: (update) => handle(update, line, known.bot.id, buttons, language),
    keepOffset: (offset) => keepOffset(known.bot.id, offset),
  });
  // A bot that is blocked is read from all the same.
  if (known.problem !== null && known.problem !== 'blocked') await noteForSeller(null);
  return { kind: 'read', count };
}

async function handle(
  update: Update,
  line: Line,
  botId: number,
  buttons: TaskButtons,
  locale: Language,
): Promise<void> {
  // Read anew each time: the update before may have been the one that paired.
  const known = await readTelegram();
  if (known?.bot.id !== botId) return;
  const paired = { chatId: known.chat?.id ?? null, pairing: known.pairing };
  const meaning = meaningOf(update, paired, Date.now());
  if (meaning.kind === 'ignored') return;
  if (meaning.kind === 'paired') {
    const chat = { id: meaning.chatId, name: meaning.chatName };
    await changeTelegram(botId, { chat, pairing: null, problem: null });
    const text = m.telegram_message_hello({}, { locale });
    await courtesy(sendMessage(line, chat.id, { text, buttons: [] }));
    return;
  }
  const became = await act(meaning, buttons);
  await courtesy(answerCallbackQuery(line, meaning.press.id, noteOf(meaning, became, locale)));
  await courtesy(withoutButtons(line, meaning.press));
}

type Pressed = Extract<Meaning, { readonly press: Press }>;

function act(meaning: Pressed, buttons: TaskButtons): Promise<'done' | 'gone'> {
  const { taskId, dueAt } = meaning;
  return meaning.kind === 'done'
    ? buttons.done(taskId, dueAt)
    : buttons.snooze(taskId, dueAt, meaning.choice);
}

function noteOf(meaning: Pressed, became: 'done' | 'gone', locale: Language): string {
  if (became === 'gone') return m.telegram_note_gone({}, { locale });
  if (meaning.kind === 'done') return m.telegram_note_done({}, { locale });
  return meaning.choice === 'hour'
    ? m.telegram_note_hour({}, { locale })
    : m.telegram_note_tomorrow({}, { locale });
}

function withoutButtons(line: Line, { chatId, messageId }: Press): Promise<void> {
  return removeButtons(line, chatId, messageId);
}

/** What only makes the chat look right: the task is settled, whatever becomes of it. */
async function courtesy(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}

/** Seconds of nothing, or less when the signal ends it. */
function rest(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
