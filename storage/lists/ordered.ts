/** The place of a record in its project's list: statuses, custom fields, tags and the like carry an `order`. */
import type { Action } from '@/domain/history/schema';
import { db, type Records } from '../db';
import { isLiving, type Draft } from '../draft';
import { Problem } from '../problem';
import { write } from '../write';

export type OrderedTable =
  'statuses' | 'templates' | 'customFields' | 'tags' | 'segments' | 'views' | 'funnels' | 'stages';

/** A project's living records of a table, in their order. */
export async function listInOrder<T extends OrderedTable>(
  table: T,
  projectId: string,
): Promise<Records[T][]> {
  const all = await db.table<Records[T], string>(table).where({ projectId }).toArray();
  return all
    .filter((record) => isLiving(record))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The same within a write. */
export async function inOrder<T extends OrderedTable>(draft: Draft, table: T) {
  const records = await draft.find(table, 'projectId', draft.about.projectId);
  return records.filter(isLiving).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The order of a record that comes after all others. */
export async function orderAtEnd(draft: Draft, table: OrderedTable): Promise<number> {
  return ((await inOrder(draft, table)).at(-1)?.order ?? 0) + 1;
}

/**
 * Moves a record to a place in its list, counted from 0. Only its own order changes, as long as there is a number between
 * its new neighbours.
 */
export async function moveTo(
  table: OrderedTable,
  projectId: string,
  id: string,
  place: number,
  action: Action,
): Promise<{ readonly historyId: string }> {
  return write({ action, projectId, clientId: null }, async (draft) => {
    const all = await inOrder(draft, table);
    const moving = all.find((record) => record.id === id);
    if (!moving) throw new Problem('not-found');
    const others = all.filter((record) => record !== moving);
    const before = others[place - 1]?.order;
    const after = others[place]?.order;
    const order = between(before, after);
    if (order !== null) {
      await draft.patch(table, id, { order });
      return;
    }
    const wanted = [...others.slice(0, place), moving, ...others.slice(place)];
    for (const [index, record] of wanted.entries()) {
      await draft.patch(table, record.id, { order: index + 1 });
    }
  });
}

/** A number between two, or null where there is none (any more). */
function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined && after === undefined) return 1;
  if (before === undefined) return (after ?? 0) - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : null;
}
