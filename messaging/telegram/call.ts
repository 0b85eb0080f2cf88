/** One call of the Bot API. The only place that reaches Telegram. */
import type * as z from 'zod';

import { isToken } from '@/domain/telegram/bot-token';
import type { TelegramProblem } from '@/domain/telegram/problems';
import { answerSchema } from './answer-schema';
import { TelegramTrouble } from './telegram-trouble';

const TELEGRAM = 'https://api.telegram.org';
/** Milliseconds after which a call that has no answer never will have one; the time that Telegram holds it comes on top. */
const PATIENCE = 15_000;
/** A hundred updates with the longest texts are less than that. */
const MAX_ANSWER_LENGTH = 4_000_000;
const MAX_RETRY_AFTER = 86_400;

export interface Line {
  readonly token: string;
  /** Where the Bot API is; another place in tests only. */
  readonly base?: string;
  /** See {@link PATIENCE}; shorter in tests only. */
  readonly patience?: number;
}

export interface Call<Result> {
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly schema: z.ZodType<Result>;
  /** Seconds that Telegram may hold the answer back. */
  readonly held?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The result of a call. Rejects with a {@link TelegramTrouble}, or with the signal's reason when that ended the call.
 */
export async function call<Result>(line: Line, wanted: Call<Result>): Promise<Result> {
  if (!isToken(line.token)) throw new TelegramTrouble('unauthorized');
  const { status, text } = await post(line, wanted);
  const answer = answerSchema.safeParse(parsed(text)).data;
  if (!answer) throw new TelegramTrouble(status >= 500 ? 'server' : 'bad-answer');
  if (!answer.ok) {
    const { error_code: code, parameters } = answer;
    const wait = parameters?.retry_after;
    const retryAfter = wait === undefined ? null : Math.min(Math.ceil(wait), MAX_RETRY_AFTER);
    throw new TelegramTrouble(problemOfCode(code), retryAfter);
  }
  const result = wanted.schema.safeParse(answer.result);
  if (!result.success) throw new TelegramTrouble('bad-answer');
  return result.data;
}

async function post<Result>(
  { token, base = TELEGRAM, patience = PATIENCE }: Line,
  { method, parameters, held = 0, signal }: Call<Result>,
): Promise<{ readonly status: number; readonly text: string }> {
  const limit = AbortSignal.timeout(patience + held * 1000);
  try {
    const response = await fetch(`${base}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const text = await response.text();
    if (text.length > MAX_ANSWER_LENGTH) throw new TelegramTrouble('bad-answer');
    return { status: response.status, text };
  } catch (error) {
    signal?.throwIfAborted();
    // Without the cause: what a browser says of a failed call may hold its address.
    throw error instanceof TelegramTrouble ? error : new TelegramTrouble('network');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** By the answer's own code. For a token that is none Telegram has 404, for one that was taken back 401. */
function problemOfCode(code: number): TelegramProblem {
  if (code === 401 || code === 404) return 'unauthorized';
  if (code === 403) return 'blocked';
  if (code === 409) return 'conflict';
  if (code === 429) return 'too-many';
  return code >= 500 ? 'server' : 'refused';
}
