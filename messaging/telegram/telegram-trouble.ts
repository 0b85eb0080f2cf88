import type { TelegramProblem } from '@/domain/telegram/problems';

/**
 * Why a call to Telegram gave no answer. Its message is the name of the problem and nothing else: the address of a call
 * holds the bot's token, which must not get into any log.
 */
export class TelegramTrouble extends Error {
  override readonly name = 'TelegramTrouble';
  readonly problem: TelegramProblem;
  /** Seconds to wait before the next try; null where Telegram does not say. */
  readonly retryAfter: number | null;

  constructor(problem: TelegramProblem, retryAfter: number | null = null) {
    super(problem);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The problem behind anything that was thrown; what is not from here counts as the given one. */
export function problemOf(error: unknown, otherwise: TelegramProblem): TelegramProblem {
  return error instanceof TelegramTrouble ? error.problem : otherwise;
}
