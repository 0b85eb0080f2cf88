/** What the clients table shows and how: what a view saves. */
import { EVERYBODY } from '@/domain/filter/matches';
import type { View } from '@/domain/view/schema';

export type TableState = Pick<View, 'filter' | 'sort' | 'columns'>;
export type Column = View['columns'][number];

/** The widths of columns, in CSS pixels. */
export const MIN_WIDTH = 60;
export const MAX_WIDTH = 800;

/** The columns of a table that nobody has arranged yet. */
const FIRST_COLUMNS = [
  'name',
  'statusId',
  'tags',
  'organisation',
  'networks',
  'phones',
  'contactedAt',
  'orders.total',
  'createdAt',
];

/** All clients, the newest first. */
export const ALL_CLIENTS: TableState = {
  filter: EVERYBODY,
  sort: [],
  columns: FIRST_COLUMNS.map((field) => ({ field, width: null, isPinned: field === 'name' })),
};

/** What a view shows, without what else it is. */
export function stateOf({ filter, sort, columns }: TableState): TableState {
  return { filter, sort, columns };
}

/** The columns with one moved to a place among those that are pinned like it; the others keep their order. */
export function withMoved(columns: readonly Column[], field: string, to: number): Column[] {
  const column = columns.find((each) => each.field === field);
  if (!column) return [...columns];
  const others = columns.filter((each) => each.field !== field);
  others.splice(Math.max(0, Math.min(to, others.length)), 0, column);
  return pinnedFirst(others);
}

/** The columns with one changed. */
export function withColumn(
  columns: readonly Column[],
  field: string,
  change: Partial<Omit<Column, 'field'>>,
): Column[] {
  return pinnedFirst(
    columns.map((column) => (column.field === field ? { ...column, ...change } : column)),
  );
}

/** The columns with one shown at the end, or taken away. The last one stays: a table of nothing can't be got back. */
export function withShown(columns: readonly Column[], field: string, isShown: boolean): Column[] {
  const others = columns.filter((column) => column.field !== field);
  if (isShown) {
    const there = columns.length > others.length;
    return there ? [...columns] : [...others, { field, width: null, isPinned: false }];
  }
  return others.length === 0 ? [...columns] : others;
}

function pinnedFirst(columns: readonly Column[]): Column[] {
  return [
    ...columns.filter(({ isPinned }) => isPinned),
    ...columns.filter(({ isPinned }) => !isPinned),
  ];
}

/** The sort after a press on a column: ascending, then descending, then not by it. `adds` keeps the others. */
export function nextSort(
  sort: TableState['sort'],
  field: string,
  adds: boolean,
): TableState['sort'] {
  const now = sort.find((each) => each.field === field);
  const next = !now
    ? [{ field, descending: false }]
    : now.descending
      ? []
      : [{ field, descending: true }];
  if (!adds) return next;
  const at = sort.findIndex((each) => each.field === field);
  if (at === -1) return [...sort, ...next].slice(-5);
  return sort.flatMap((each, index) => (index === at ? next : each));
}
