/** The order of the clients: by several fields, first by the first. Those without a value come last either way. */
import type { ClientRow } from '@/domain/client/client-row';
import type { Field, Fields } from '@/domain/filter/field';

export interface SortBy {
  readonly field: string;
  readonly descending: boolean;
}
export type Sort = readonly SortBy[];

/** How two texts stand to each other, in the reader's language. */
export type CompareTexts = (a: string, b: string) => number;

/** What a client is sorted by: a number, a text, or null for none. */
export type SortKey = number | string | null;

/** What a field says of a client, as something to sort by. */
export function sortKeyOf(field: Field): (row: ClientRow) => SortKey {
  switch (field.type) {
    case 'text':
      return (row) => field.read(row) || null;
    case 'texts':
      return (row) => field.read(row)[0] ?? null;
    case 'number':
    case 'money':
    case 'moment':
      return field.read;
    case 'day':
      return (row) => numberOfDay(field.read(row));
    case 'birthday':
      // By its place in the year.
      return (row) => numberOfDay(field.read(row)?.slice(-5) ?? null);
    case 'yes-no':
      return (row) => (field.read(row) ? 1 : 0);
    case 'choice': {
      const places = placesOf(field.options);
      return (row) => places.get(field.read(row) ?? '') ?? null;
    }
    case 'choices':
      break;
  }
  const places = placesOf(field.options);
  return (row) => {
    let least: number | null = null;
    for (const id of field.read(row)) {
      const place = places.get(id);
      if (place !== undefined && (least === null || place < least)) least = place;
    }
    return least;
  };
}

/**
 * Compares two clients. Where nothing of the sort tells them apart, the newer comes first, then the smaller id: the order
 * is the same each time. Unknown fields are passed over.
 */
export function rowOrder(
  sort: Sort,
  fields: Fields,
  compareTexts: CompareTexts,
): (a: ClientRow, b: ClientRow) => number {
  const keys = sort.flatMap(({ field: id, descending }) => {
    const field = fields.get(id);
    return field ? [{ key: sortKeyOf(field), descending }] : [];
  });
  return (a, b) => {
    for (const { key, descending } of keys) {
      const difference = compareKeys(key(a), key(b), descending, compareTexts);
      if (difference !== 0) return difference;
    }
    return usualOrder(a, b);
  };
}

/** The newer first, then the smaller id. */
export function usualOrder(a: ClientRow, b: ClientRow): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function compareKeys(
  a: SortKey,
  b: SortKey,
  descending: boolean,
  compareTexts: CompareTexts,
): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const difference =
    typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : Number(a) - Number(b);
  return descending ? -difference : difference;
}

function placesOf(options: readonly string[]): ReadonlyMap<string, number> {
  return new Map(options.map((id, index) => [id, index]));
}

function numberOfDay(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''));
}
