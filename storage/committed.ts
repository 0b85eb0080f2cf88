/** Telling the rest of this context that a write has been committed. Other contexts learn of it by Dexie or messages. */
import type { TableName } from '@/domain/history/schema';
import type { PersonKey } from '@/domain/person/person-key';

/** What a write changed. */
export interface Committed {
  /**
   * The people whose badges or cards may be out of date now; null means anybody's (statuses changed, or too many
   * people to name).
   */
  readonly keys: readonly PersonKey[] | null;
  readonly tables: readonly TableName[];
}

const listeners = new Set<(committed: Committed) => void>();

/** Calls back after each commit of this context; returns the way to stop. */
export function onCommitted(callback: (committed: Committed) => void): () => void {
  listeners.add(callback);
  return () => {
    listeners.delete(callback);
  };
}

/** Called by the write path. A listener's failure is its own: the write has happened. */
export function tellCommitted(committed: Committed): void {
  for (const listener of listeners) {
    try {
      listener(committed);
    } catch (error) {
      console.error('Tabside: after a write', error);
    }
  }
}
