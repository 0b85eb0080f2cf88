/**
 * Why something with Telegram did not work. `unauthorized`: the token is none, or was taken back; `blocked`: the seller has
 * blocked the bot or deleted the chat; `too-many`: Telegram wants a rest; `conflict`: another program reads the bot's
 * messages; `refused`: Telegram did not take what was asked; `server`: Telegram is out of order; `network`: it was not
 * reached, or not in time; `bad-answer`: what came was not of the form that it should have; `permission`: the browser's
 * leave to reach Telegram is gone; `token-lost`: the token can't be read any more.
 */
export const TELEGRAM_PROBLEMS = [
  'unauthorized',
  'blocked',
  'too-many',
  'conflict',
  'refused',
  'server',
  'network',
  'bad-answer',
  'permission',
  'token-lost',
] as const;
export type TelegramProblem = (typeof TELEGRAM_PROBLEMS)[number];

/** Those that do not go away by trying again: the seller has to do something. */
const LASTING: ReadonlySet<TelegramProblem> = new Set([
  'unauthorized',
  'blocked',
  'conflict',
  'permission',
  'token-lost',
]);

/** Whether only the seller can help. */
export function isLasting(problem: TelegramProblem): boolean {
  return LASTING.has(problem);
}
