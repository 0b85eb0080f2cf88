/** Copying tables into files, from whatever database or transaction they are read. */
import type { Table } from 'dexie';

import { writeChunk, type Row } from './snapshot-files';

/** Records in one file: a second's work at most, so that a worker that is stopped loses no more than that. */
export const CHUNK = 1000;

/** The next records of a table after a key, in the order of keys. */
export async function readPage(table: Table, after: unknown): Promise<object[]> {
  const from = after === null ? table.orderBy(':id') : table.where(':id').above(after);
  return (await from.limit(CHUNK).toArray()) as object[];
}

/** The primary key of a record. */
export function keyOf(table: Table, record: object): unknown {
  const { keyPath } = table.schema.primKey;
  const fields = record as Readonly<Record<string, unknown>>;
  return Array.isArray(keyPath) ? keyPath.map((path) => fields[path]) : fields[String(keyPath)];
}

export interface WrittenTables {
  readonly counts: Record<string, number>;
  readonly chunks: string[];
}

/**
 * Copies whole tables that nobody writes to meanwhile.
 * @param hold what keeps the place in a transaction while files are written
 */
export async function writeTables(
  id: string,
  tables: readonly Table[],
  hold: <T>(promise: Promise<T>) => Promise<T> = (promise) => promise,
): Promise<WrittenTables> {
  const counts: Record<string, number> = {};
  const chunks: string[] = [];
  for (const table of tables) {
    counts[table.name] = 0;
    for (let after: unknown = null, size = CHUNK; size === CHUNK;) {
      const records = await readPage(table, after);
      size = records.length;
      counts[table.name] = (counts[table.name] ?? 0) + size;
      const last = records.at(-1);
      if (!last) break;
      after = keyOf(table, last);
      const rows: Row[] = records.map((record) => ({ table: table.name, record }));
      chunks.push(await hold(writeChunk(id, chunks.length, rows)));
    }
  }
  return { counts, chunks };
}
