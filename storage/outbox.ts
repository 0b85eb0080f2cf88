import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { db, type OutboxRow } from './db';
import type { Change } from './draft';

/**
 * The rows that say which fields of which records a server has yet to learn of, for the write path to keep. One row per
 * record, so that it never outgrows the data. Practice stays here.
 */
export async function outboxRows(changes: readonly Change[]): Promise<OutboxRow[]> {
  const leaving = changes.filter(({ after }) => after.projectId !== PRACTICE_PROJECT_ID);
  const known = await db.outbox.bulkGet(leaving.map(({ table, after }) => [table, after.id]));
  return leaving.map(({ table, after, fields }, index) => ({
    table,
    id: after.id,
    fields: [...new Set([...(known[index]?.fields ?? []), ...fields])],
  }));
}
