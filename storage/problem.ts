import type { CardProblem } from '@/domain/client/card-view';

/** A failure that the seller is told of: its message is the {@link CardProblem}, its cause what really happened. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(problem: CardProblem, cause?: unknown) {
    super(problem, cause === undefined ? {} : { cause });
  }
}

/** What a failure of a write means for the seller. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(isQuota(error, 5) ? 'storage-full' : 'storage-failed', error);
}

/** Dexie wraps what IndexedDB said, sometimes more than once. */
function isQuota(error: unknown, depth: number): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false;
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  if (name === 'QuotaExceededError') return true;
  const within = [inner, cause, ...(Array.isArray(failures) ? (failures as unknown[]) : [])];
  return within.some((each) => isQuota(each, depth - 1));
}
