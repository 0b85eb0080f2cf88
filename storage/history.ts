import type { Collection } from 'dexie';

import type { HistoryEntry } from '@/domain/history/schema';
import { db } from './db';

/** The history entries of a client or a project, oldest first. */
export function historyOf(
  whose: 'clientId' | 'projectId',
  id: string,
): Collection<HistoryEntry, string> {
  return db.history.where(`[${whose}+at]`).between([id, 0], [id, Infinity]);
}

/** The same records in the other order. */
export function newestFirst<T>(records: Collection<T, string>): Collection<T, string> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- not an array: a query, which this belongs to alone
  return records.reverse();
}
