import type { HistoryEntry } from '@/domain/history/schema';

/** An entry of the history with nothing in it but these records; null when it tells of none of them. */
export function idsWithin(entry: HistoryEntry, ids: ReadonlySet<string>): HistoryEntry | null {
  const changes = entry.changes.filter(({ id }) => ids.has(id));
  const many = entry.many.flatMap((group) => {
    const own = group.ids.filter((id) => ids.has(id));
    return own.length === 0 ? [] : [{ ...group, ids: own }];
  });
  const isAbout = entry.clientId !== null && ids.has(entry.clientId);
  if (!isAbout && changes.length === 0 && many.length === 0) return null;
  const clientIds = entry.clientIds.filter((id) => ids.has(id));
  return { ...entry, clientId: isAbout ? entry.clientId : null, clientIds, changes, many };
}
