/** One deal with all that its panel shows. Reads only: pages run it inside Dexie's live queries. */
import type { Deal } from '@/domain/deal/schema';
import type { HistoryNames } from '@/domain/history/history-view';
import type { HistoryEntry } from '@/domain/history/schema';
import type { Task } from '@/domain/task/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { historyOf, newestFirst } from '../history/history';
import { clientNamesIn, namesOf } from '../history/history-page';
import { byDue } from '../tasks/tasks';

export interface DealView {
  readonly deal: Deal;
  readonly clientName: string;
  /** Open ones first, those due first first; then the last done. */
  readonly tasks: readonly Task[];
  /** What happened to it, the newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly names: HistoryNames;
}

/** The most entries and done tasks that a panel shows. */
const MOST = 30;

/** Null for a deal that is gone. */
export function dealView(dealId: string): Promise<DealView | null> {
  return db.transaction('r', db.tables, async () => {
    const deal = await db.deals.get(dealId);
    if (!deal || !isLiving(deal)) return null;
    const client = await db.clients.get(deal.clientId);
    const tasks = await db.tasks.where('dealId').equals(dealId).filter(isLiving).toArray();
    const isAbout = ({ changes }: HistoryEntry) =>
      changes.some(
        ({ table, id, after }) =>
          (table === 'deals' && id === dealId) ||
          (table === 'tasks' && after?.['dealId'] === dealId),
      );
    const entries = await newestFirst(historyOf('clientId', deal.clientId))
      .filter(isAbout)
      .limit(MOST)
      .toArray();
    const names = {
      ...(await namesOf(deal.projectId)),
      clients: await clientNamesIn(entries),
    };
    const open = tasks.filter(({ state }) => state === 'open').toSorted(byDue);
    const done = tasks
      .filter(({ state }) => state === 'done')
      .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0));
    const shown = [...open, ...done.slice(0, MOST)];
    return { deal, clientName: client?.name ?? '', tasks: shown, entries, names };
  });
}
