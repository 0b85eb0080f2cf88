import type { TelegramProblem } from '@/domain/telegram/problems';
import { m } from '@/locales/compiled/messages';

/** Why something with Telegram did not work, and what helps. */
export const TELEGRAM_PROBLEM_TEXTS: Readonly<Record<TelegramProblem, () => string>> = {
  unauthorized: m.telegram_why_unauthorized,
  blocked: m.telegram_why_blocked,
  'too-many': m.telegram_why_too_many,
  conflict: m.telegram_why_conflict,
  refused: m.telegram_why_refused,
  server: m.telegram_why_server,
  network: m.telegram_why_network,
  'bad-answer': m.telegram_why_bad_answer,
  permission: m.telegram_why_permission,
  'token-lost': m.telegram_why_token_lost,
};
