/** What a record was at an earlier moment, read from the history. */
import type { HistoryEntry, TableName } from './schema';

export type RecordState = Readonly<Record<string, unknown>>;
/** What of an entry matters here. */
export type EntryPart = Pick<HistoryEntry, 'at' | 'stamp' | 'changes'>;

/**
 * A record as it was at a moment: what the last entry until then left, else what the first one after it found, else what
 * it is now, for a record that nobody changed since it came. Null where it was not there yet or was deleted.
 * A writing that went on for some minutes is one entry and counts from its beginning.
 *
 * @param entries those that may concern the record, in any order
 * @param at milliseconds since 1970
 * @param current the record as it is now, or null when it is unknown
 */
export function stateAsOf(
  entries: readonly EntryPart[],
  table: TableName,
  id: string,
  at: number,
  current: RecordState | null,
): RecordState | null {
  const steps = entries
    .flatMap((entry) => {
      const change = entry.changes.find((each) => each.table === table && each.id === id);
      return change ? [{ at: entry.at, stamp: entry.stamp, change }] : [];
    })
    // The order in which it happened; the clocks of devices may disagree with it.
    .toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const last = steps.findLastIndex((step) => step.at <= at);
  if (last !== -1) return living(steps[last]?.change.after ?? null, at);
  const next = steps[0];
  const state = next ? next.change.before : current;
  return state && createdAt(state) <= at ? living(state, at) : null;
}

function living(state: RecordState | null, at: number): RecordState | null {
  const deletedAt = state?.['deletedAt'];
  return typeof deletedAt === 'number' && deletedAt <= at ? null : state;
}

function createdAt(state: RecordState): number {
  return typeof state['createdAt'] === 'number' ? state['createdAt'] : 0;
}

/** What the record itself is about its making and keeping, which no return to an earlier state touches. */
const KEPT: ReadonlySet<string> = new Set([
  'id',
  'projectId',
  'createdAt',
  'createdBy',
  'deletedAt',
  'stamps',
]);

/**
 * The fields that bring a record back to an earlier state. A field that was not there then is emptied: a tag is taken
 * off, a custom field holds nothing.
 */
export function fieldsBackTo(earlier: RecordState, current: RecordState): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(earlier)) if (!KEPT.has(field)) fields[field] = value;
  for (const field of Object.keys(current)) {
    if (KEPT.has(field) || Object.hasOwn(earlier, field)) continue;
    fields[field] = field.startsWith('tag:') ? false : field.startsWith('kept:') ? '' : null;
  }
  return fields;
}
