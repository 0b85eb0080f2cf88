/** Setting single fields back to what they were before an entry of the history, as far as nobody changed them since. */
import type { HistoryEntry } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { sameValue } from '@/domain/sync/same-value';
import { db } from '../db';
import { changedFields, type Draft } from '../draft';

/** One record before and after, in an entry of the history. */
export type RecordChange = HistoryEntry['changes'][number];

/** Fields that follow from other records or from what pages show: they neither hold an undo up nor go back with it. */
export const DERIVED: ReadonlySet<string> = new Set([
  'identities.badge',
  'identities.contradictions',
]);

/** Fields that mean nothing without each other: they go back together or not at all. */
const TOGETHER: Readonly<Partial<Record<RecordChange['table'], readonly string[]>>> = {
  deals: ['funnelId', 'stageId', 'stageSince', 'closedAt', 'lostReason'],
  tasks: ['state', 'doneAt'],
};

/** Sets the fields of one record back that an entry changed; gives the number of those that stay as they are. */
export async function takeBackFields(
  draft: Draft,
  { table, id, after }: RecordChange,
  before: Record<string, unknown>,
): Promise<number> {
  const current = await draft.getAny(table, id);
  if (!current || !after) return 0;
  const earlier: Record<string, unknown> = {};
  const kept: string[] = [];
  for (const field of changedFields(before, after)) {
    if (DERIVED.has(`${table}.${field}`)) continue;
    if (await isStillOf(table, current, field, after)) earlier[field] = before[field];
    else if (!sameValue((current as Record<string, unknown>)[field], before[field])) {
      kept.push(field);
    }
  }
  const together = TOGETHER[table] ?? [];
  const isSplit = together.some((field) => kept.includes(field));
  for (const field of isSplit ? together : []) {
    if (Object.hasOwn(earlier, field)) kept.push(field);
    delete earlier[field];
  }
  await draft.revise(table, id, earlier);
  return kept.length;
}

/**
 * Tells whether a field's value is the one of `after`: it carries the same stamp, or undos and redos have led to it, on
 * whichever way.
 */
export async function isStillOf(
  table: RecordChange['table'],
  current: StoredRecord,
  field: string,
  after: Record<string, unknown>,
): Promise<boolean> {
  // A list that was taken apart (unmerge-clients.ts) holds what came since: its stamp alone would not tell.
  const now = (current as Record<string, unknown>)[field];
  if (Array.isArray(now) && !sameValue(now, after[field])) return false;
  const [stamp, wanted] = [stampOf(current, field), stampOf(after, field)];
  if (stamp === undefined || stamp === wanted) return stamp !== undefined;
  if (wanted === undefined) return false;
  const place = { table, id: current.id, field };
  return (await originOf(place, stamp)) === (await originOf(place, wanted));
}

/**
 * Tells whether a field that was changed after a stamp is again as it was at that stamp: undos have led back to it. Reads
 * the history for every field that is asked about.
 */
export async function isBackAt(
  table: RecordChange['table'],
  current: StoredRecord,
  field: string,
  since: string,
): Promise<boolean> {
  const place = { table, id: current.id, field };
  const stamp = stampOf(current, field) ?? '';
  if ((await originOf(place, stamp)) > since) return false;
  const now = (current as Record<string, unknown>)[field];
  if (!Array.isArray(now)) return true;
  // As above: a list may hold more than what was undone left.
  const maker = await db.history.where('stamp').equals(stamp).first();
  const led = await undoneBy(maker, (change) => change.table === table && change.id === current.id);
  return sameValue(now, led?.before?.[field]);
}

interface Place {
  readonly table: RecordChange['table'];
  readonly id: string;
  readonly field: string;
}

/**
 * The stamp of the change that first gave a field the state which it has under a stamp: an undo brings a state back that
 * there was before, and so does a redo. Empty for the state before the field was ever set.
 */
async function originOf({ table, id, field }: Place, stamp: string): Promise<string> {
  const isHere = (change: RecordChange) => change.table === table && change.id === id;
  let origin = stamp;
  for (;;) {
    const maker: HistoryEntry | undefined = await db.history.where('stamp').equals(origin).first();
    const own = maker?.changes.find(isHere);
    // A piece of writing that ended where it had begun changed nothing.
    const isNothing =
      own?.before && own.after ? sameValue(own.before[field], own.after[field]) : false;
    const led = isNothing ? own : await undoneBy(maker, isHere);
    if (!led) return origin;
    const earlier: string = (led.before && stampOf(led.before, field)) ?? '';
    // Stamps only grow: what does not is damaged, and leads nowhere.
    if (earlier >= origin) return origin;
    if (earlier === '') return '';
    origin = earlier;
  }
}

/** What an undo took back of one record; undefined for an entry that is no undo. */
async function undoneBy(
  entry: HistoryEntry | undefined,
  isHere: (change: RecordChange) => boolean,
): Promise<RecordChange | undefined> {
  if (!entry || entry.undoes === null) return undefined;
  const undone = await db.history.get(entry.undoes);
  return undone?.changes.find(isHere);
}

function stampOf(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  return (record['stamps'] as Readonly<Record<string, string>> | undefined)?.[field];
}
