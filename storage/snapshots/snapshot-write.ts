/** Copying tables into files, from whatever database or transaction they are read. */
import type { Table } from 'dexie';

import { writeChunk } from './snapshot-files';
import type { Row } from './snapshot-row';

/** Records in one file: a second's work at most, so that a worker that is stopped loses no more than that. */
const CHUNK = 1000;

/** How many records of a table are one file: of those with the bytes of files one, which may weigh what thousands do. */
export function chunkOf(table: Table): number {
  return table.name === 'blobs' ? 1 : CHUNK;
}

/** The next records of a table after a key, in the order of keys. */
export async function readPage(table: Table, after: unknown): Promise<object[]> {
  const from = after === null ? table.orderBy(':id') : table.where(':id').above(after);
  return (await from.limit(chunkOf(table)).toArray()) as object[];
}

/** The primary key of a record. */
export function keyOf(table: Table, record: object): unknown {
  const { keyPath } = table.schema.primKey;
  const fields = record as Readonly<Record<string, unknown>>;
  return Array.isArray(keyPath) ? keyPath.map((path) => fields[path]) : fields[String(keyPath)];
}

/** How many files are written at a time while the next records are read. More would hold too much of the data in memory. */
const AT_ONCE = 8;

export interface WrittenTables {
  readonly counts: Record<string, number>;
  readonly chunks: string[];
}

/**
 * Copies whole tables that nobody writes to meanwhile. Files are written while the next records are read: waiting in a
 * transaction is dear, as it is kept by asking again and again, and reading keeps it as well.
 * @param hold what keeps the place in a transaction while files are written
 * @param told called after each file with the number of records that are in files
 */
export async function writeTables(
  id: string,
  tables: readonly Table[],
  hold: <T>(promise: Promise<T>) => Promise<T> = (promise) => promise,
  told: (done: number) => void = () => {},
): Promise<WrittenTables> {
  const counts: Record<string, number> = {};
  const chunks: Promise<string>[] = [];
  const pending = new Set<Promise<unknown>>();
  let done = 0;
  const begin = (rows: readonly Row[]) => {
    const chunk = writeChunk(id, chunks.length, rows);
    chunks.push(chunk);
    const ended = chunk
      .then(() => told((done += rows.length)))
      .finally(() => pending.delete(ended));
    // Heard of when it is waited for.
    ended.catch(() => {});
    pending.add(ended);
  };
  for (const table of tables) {
    counts[table.name] = 0;
    const most = chunkOf(table);
    for (let after: unknown = null, size = most; size === most;) {
      const records = await readPage(table, after);
      size = records.length;
      counts[table.name] = (counts[table.name] ?? 0) + size;
      const last = records.at(-1);
      if (!last) break;
      after = keyOf(table, last);
      begin(records.map((record) => ({ table: table.name, record })));
      // Bytes of files may weigh what thousands of records do.
      if (pending.size >= (most === CHUNK ? AT_ONCE : 1)) await hold(Promise.all(chunks));
    }
  }
  return { counts, chunks: await hold(Promise.all(chunks)) };
}
