import type { Collection } from 'dexie';

import type { HistoryEntry } from '@/domain/history/schema';
import { isTold } from '@/domain/history/told';
import { db } from '../db';

/** The history entries of a client or a project, oldest first. */
export function historyOf(
  whose: 'clientId' | 'projectId',
  id: string,
): Collection<HistoryEntry, string> {
  return db.history.where(`[${whose}+at]`).between([id, 0], [id, Infinity]);
}

/** A client's last entries that are told of, newest first, those of changes to several clients included. */
export async function latestOfClient(clientId: string, limit: number): Promise<HistoryEntry[]> {
  const [own, shared] = await Promise.all([
    newestFirst(historyOf('clientId', clientId)).filter(isTold).limit(limit).toArray(),
    db.history.where('clientIds').equals(clientId).toArray(),
  ]);
  return [...own, ...shared]
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .slice(0, limit);
}

/** The same records in the other order. */
export function newestFirst<T>(records: Collection<T, string>): Collection<T, string> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- not an array: a query, which this belongs to alone
  return records.reverse();
}
