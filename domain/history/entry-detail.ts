import type { HistoryEntry } from './schema';

/** What the words for an entry need: the status gone to, the title of the template used; else null. */
export function entryDetail({
  action,
  changes,
}: Pick<HistoryEntry, 'action' | 'changes'>): string | null {
  const of = (table: string, field: string) => {
    const value = changes.find((change) => change.table === table)?.after?.[field];
    return typeof value === 'string' ? value : null;
  };
  if (action === 'client.status') return of('clients', 'statusId');
  if (action === 'template.insert') return of('templates', 'title');
  return null;
}
