/** Failures in the reader's words: what happened, what was kept, what can be done. */
import type { CardProblem } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';

const TEXTS: Readonly<Record<CardProblem, () => string>> = {
  'not-found': m.client_problem_not_found,
  invalid: m.client_problem_invalid,
  'too-long': m.client_problem_too_long,
  'storage-full': m.client_problem_storage_full,
  'storage-failed': m.client_problem_storage_failed,
  unavailable: m.recovery_card,
  erased: m.privacy_problem_erased,
  disconnected: m.client_problem_disconnected,
};

/** The reason that an action's rejection carries; anything unknown counts as a failure of the storage. */
export function problemOf(error: unknown): CardProblem {
  const message = error instanceof Error ? error.message : '';
  return Object.hasOwn(TEXTS, message) ? (message as CardProblem) : 'storage-failed';
}

/** One sentence or two, in the interface's language. */
export function problemText(problem: CardProblem): string {
  return TEXTS[problem]();
}
