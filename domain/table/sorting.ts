/** Sorting many clients in slices. Texts are ranked once for a field, so that each later sort compares numbers. */
import type { ClientRow } from '@/domain/client/client-row';
import type { Fields } from '@/domain/filter/field';
import { mergeSort } from './merge-sort';
import { sortKeyOf, usualOrder, type CompareTexts, type Sort, type SortKey } from './order';

/** How many clients are read at a stretch. */
const SLICE = 4096;

/** The ranks of texts by field, kept from one sort to the next. */
export type Ranks = Map<string, ReadonlyMap<string, number>>;

/** Gives the clients in the order of `sort`, the same as by {@link rowOrder}; may be interrupted where it yields. */
export function* sorted(
  rows: readonly ClientRow[],
  sort: Sort,
  fields: Fields,
  compareTexts: CompareTexts,
  ranks: Ranks,
): Generator<void, ClientRow[]> {
  const columns: Float64Array[] = [];
  for (const { field: id, descending } of sort) {
    const field = fields.get(id);
    if (!field) continue;
    const keys: SortKey[] = [];
    const read = sortKeyOf(field);
    for (let from = 0; from < rows.length; from += SLICE) {
      for (const row of rows.slice(from, from + SLICE)) keys.push(read(row));
      yield;
    }
    const isText = field.type === 'text' || field.type === 'texts';
    const rankOf = isText ? yield* ranksOf(keys, compareTexts, ranks, id) : null;
    columns.push(column(keys, rankOf, descending));
  }
  const indices = Uint32Array.from(rows, (_, index) => index);
  yield* mergeSort(indices, (a, b) => {
    for (const keys of columns) {
      // Infinity less itself is no number: equal ones are passed over before.
      const [one = 0, other = 0] = [keys[a], keys[b]];
      if (one !== other) return one < other ? -1 : 1;
    }
    const [one, other] = [rows[a], rows[b]];
    return one && other ? usualOrder(one, other) : 0;
  });
  return Array.from(indices, (index) => rows[index]).filter((row) => row !== undefined);
}

/** Numbers that ascend in the wanted order; none is last. */
function column(
  keys: readonly SortKey[],
  rankOf: ReadonlyMap<string, number> | null,
  descending: boolean,
): Float64Array {
  const sign = descending ? -1 : 1;
  return Float64Array.from(keys, (key) => {
    if (key === null) return Infinity;
    return sign * (typeof key === 'number' ? key : (rankOf?.get(key) ?? 0));
  });
}

/** The place of each text among all of them; texts that compare as equal share one. */
function* ranksOf(
  keys: readonly SortKey[],
  compareTexts: CompareTexts,
  ranks: Ranks,
  field: string,
): Generator<void, ReadonlyMap<string, number>> {
  const known = ranks.get(field);
  if (known && keys.every((key) => typeof key !== 'string' || known.has(key))) return known;
  const texts = [...new Set(keys)].filter((key) => typeof key === 'string');
  const order = Uint32Array.from(texts, (_, index) => index);
  yield* mergeSort(order, (a, b) => compareTexts(texts[a] ?? '', texts[b] ?? ''));
  const places = new Map<string, number>();
  let rank = 0;
  let before: string | null = null;
  for (const index of order) {
    const text = texts[index] ?? '';
    if (before !== null && compareTexts(before, text) !== 0) rank += 1;
    places.set(text, rank);
    before = text;
  }
  ranks.set(field, places);
  return places;
}
