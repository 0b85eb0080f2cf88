/**
 * What an undone import took back. An undo is the later change, so that an archive would never bring again what was once
 * imported and undone: where the undo of an import made the present state, the state before that import counts instead.
 */
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import { compareStamps } from '@/domain/sync/clock';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { sameValue } from '@/domain/sync/same-value';
import { db } from '../db';
import { isLiving } from '../draft';

export interface TakenBack {
  /** Records here that differ from the archive's in nothing but that they were taken back. */
  readonly deleted: readonly StoredRecord[];
  /** Of the others the fields that come again, by the record's id. */
  readonly fields: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/**
 * @param given records of an archive
 * @param there the same records as they are here, in the same order
 */
export async function fieldsTakenBack(
  table: TableName,
  given: readonly StoredRecord[],
  there: readonly StoredRecord[],
): Promise<TakenBack> {
  const imports = new Map<string, HistoryEntry | null>();
  const deleted: StoredRecord[] = [];
  const fields = new Map<string, Record<string, unknown>>();
  for (const [index, ours] of there.entries()) {
    const theirs = given[index];
    if (!theirs) continue;
    const again: Record<string, unknown> = {};
    for (const field of laterHere(ours, theirs)) {
      const stamp = stampOf(ours, field);
      let undone = imports.get(stamp);
      if (undone === undefined) imports.set(stamp, (undone = await importUndoneAt(stamp)));
      if (!undone) continue;
      const own = undone.changes.find((change) => change.table === table && change.id === ours.id);
      const before = (own?.before as StoredRecord | null | undefined) ?? null;
      const isLater =
        compareStamps(stampOf(theirs, field), before ? stampOf(before, field) : '') > 0;
      if (isLater) again[field] = theirs[field];
    }
    const names = Object.keys(again);
    const isJustDeleted = names.length === 1 && names[0] === 'deletedAt' && isLiving(theirs);
    if (isJustDeleted && !hasLater(theirs, ours)) deleted.push(ours);
    else if (names.length > 0) fields.set(ours.id, again);
  }
  return { deleted, fields };
}

/** Fields that differ, and were changed here last. */
function laterHere(ours: StoredRecord, theirs: StoredRecord): string[] {
  return Object.keys(theirs).filter(
    (field) =>
      field !== 'id' &&
      field !== 'stamps' &&
      !sameValue(ours[field], theirs[field]) &&
      compareStamps(stampOf(ours, field), stampOf(theirs, field)) > 0,
  );
}

function hasLater(theirs: StoredRecord, ours: StoredRecord): boolean {
  return laterHere(theirs, ours).length > 0;
}

/** The import that the change with this stamp took back; null where the change was no such thing. */
async function importUndoneAt(stamp: string): Promise<HistoryEntry | null> {
  let entry = await db.history.where('stamp').equals(stamp).first();
  if (entry?.action !== 'undo') return null;
  while (entry && entry.undoes !== null) entry = await db.history.get(entry.undoes);
  return entry?.action === 'import' ? entry : null;
}

function stampOf({ stamps }: StoredRecord, field: string): string {
  return Object.hasOwn(stamps, field) ? (stamps[field] ?? '') : '';
}
