import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import type { Asked } from './answers';
import { db, type OutboxRow } from './db';
import type { Change } from './draft';

/** The marks that there are of records that are changed one by one, in the order of the changes. */
export function marksOf(changes: readonly Change[]): Asked<readonly (OutboxRow | undefined)[]> {
  const single = changes.filter(isSingle);
  if (single.length === 0) return [];
  return db.outbox.bulkGet(single.map(({ table, after }) => [table, after.id]));
}

/**
 * The rows that say which fields of which records a server has yet to learn of, for the write path to keep. One row per
 * record, or one for many that were changed in one way: so that it never outgrows the data. None for a record whose mark
 * names the fields already. Practice stays here.
 * @param marks of {@link marksOf} the same changes
 * @param stamp of the write
 */
export function outboxRows(
  changes: readonly Change[],
  marks: readonly (OutboxRow | undefined)[],
  stamp: string,
): OutboxRow[] {
  const single = changes.filter(isSingle).flatMap(({ table, after, fields }, index) => {
    const marked = marks[index]?.fields ?? [];
    const all = [...new Set([...marked, ...fields])];
    return all.length === marked.length ? [] : { table, id: after.id, fields: all };
  });
  const many = changes.filter((change) => isLeaving(change) && change.what);
  return [...single, ...manyRows(many, stamp)];
}

function isLeaving({ after }: Change): boolean {
  return after.projectId !== PRACTICE_PROJECT_ID;
}

function isSingle(change: Change): boolean {
  return isLeaving(change) && !change.what;
}

function manyRows(changes: readonly Change[], stamp: string): OutboxRow[] {
  return [...new Set(changes.map(({ table }) => table))].map((table) => {
    const ofTable = changes.filter((change) => change.table === table);
    const isCreation = ofTable.some(({ what }) => what === 'created');
    return {
      table,
      id: stamp,
      fields: isCreation ? [] : ['deletedAt'],
      ids: ofTable.map(({ after }) => after.id),
    };
  });
}
