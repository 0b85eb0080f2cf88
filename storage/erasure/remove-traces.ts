/**
 * The one place where records are removed for good. Everything in the database goes in one transaction: all of it or
 * nothing. Besides storage/write.ts and the bringing back of a copy nothing else writes to the tables.
 */
import { uuidv7 } from 'uuidv7';

import { scrubbed, scrubbedEntry, scrubbedMark } from '@/domain/erasure/scrub';
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import { countersOf, RECORDS } from '../counters';
import { db, type MetaRow } from '../db';
import { changeAside } from '../history/past-entries';
import { asProblem } from '../problem';
import { nextStamp } from '../write';
import { OF_OTHERS, type Traces } from './find-traces';
import type { WhoGoes } from './who-goes';

export interface Removal {
  readonly who: WhoGoes;
  readonly traces: Traces;
  /** Rows of `meta` that remember who was erased, and how far the erasure is. */
  readonly notes: readonly MetaRow[];
  /** For the history: that there was an erasure, without a word of whom. */
  readonly projectId: string;
}

/** Removes everything; gives the number of records that went. Rejects with a Problem, and leaves everything as it was. */
export async function removeTraces({ who, traces, notes, projectId }: Removal): Promise<number> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      const removed = await removeRecords(who);
      await clean(who, traces);
      await removeBlobs(who.hashes);
      await db.meta.bulkPut([...notes]);
      await noteErasure(projectId);
      return removed;
    });
  } catch (error) {
    throw asProblem(error);
  }
}

async function removeRecords({ clients, records }: WhoGoes): Promise<number> {
  const tables: { table: TableName; ids: readonly string[] }[] = [
    { table: 'clients', ids: clients.map(({ id }) => id) },
    ...records,
  ];
  const differences = new Map<string, number>();
  const add = (key: string, difference: number) =>
    differences.set(key, (differences.get(key) ?? 0) + difference);
  for (const { table, ids } of tables) {
    const there = (await db.table(table).bulkGet([...ids])).filter((each) => each !== undefined);
    add(RECORDS, -there.length);
    if (table === 'clients') {
      for (const client of there) for (const key of countersOf(client as never)) add(key, -1);
    }
    await db.table(table).bulkDelete([...ids]);
    await db.outbox.bulkDelete(ids.map((id): [TableName, string] => [table, id]));
    // Those that came, too: they name their task.
    if (table === 'tasks') await db.reminders.where('taskId').anyOf(ids).delete();
  }
  const keys = [...differences.keys()];
  const rows = await db.meta.bulkGet(keys);
  await db.meta.bulkPut(
    keys.map((key, at) => ({
      key,
      value: Number(rows[at]?.value ?? 0) + (differences.get(key) ?? 0),
    })),
  );
  return -(differences.get(RECORDS) ?? 0);
}

/** Takes who is gone out of what stays, with what was written since the traces were looked for. */
async function clean({ gone }: WhoGoes, traces: Traces): Promise<void> {
  const later = await db.history.where('stamp').above(traces.stamp).toArray();
  const found = await db.history.bulkGet([...traces.entryIds]);
  const entries = [...found.filter((entry) => entry !== undefined), ...later];
  const kept: HistoryEntry[] = [];
  const dropped: string[] = [];
  for (const entry of entries) {
    const left = scrubbedEntry(entry, gone, traces.merged);
    if (left === null) dropped.push(entry.id);
    else if (left !== entry) kept.push(left);
  }
  await changeAside((entry) => scrubbedEntry(entry, gone, traces.merged));
  await db.history.bulkDelete(dropped);
  await db.history.bulkPut(kept);
  for (const table of OF_OTHERS) {
    const ids = new Set(traces.others[table]);
    for (const { changes } of later) {
      for (const change of changes) if (change.table === table) ids.add(change.id);
    }
    const records = await db.table<object, string>(table).bulkGet([...ids]);
    const changed = records.flatMap((record) => {
      const left = record && scrubbed(record, gone);
      return left && left !== record ? [left] : [];
    });
    await db.table(table).bulkPut(changed);
  }
  const marks = later.flatMap(({ stamp, many, changes }) => [
    ...many.map(({ table }): [TableName, string] => [table, stamp]),
    ...changes.map(({ table, id }): [TableName, string] => [table, id]),
  ]);
  const rows = (await db.outbox.bulkGet([...traces.outbox, ...marks])).filter(
    (row) => row !== undefined,
  );
  const left = rows.map((row) => ({ row, mark: scrubbedMark(row, gone) }));
  const empty = left.filter(({ mark }) => mark === null);
  await db.outbox.bulkDelete(empty.map(({ row }): [TableName, string] => [row.table, row.id]));
  await db.outbox.bulkPut(
    left.flatMap(({ row, mark }) => (mark === null || mark === row ? [] : [mark])),
  );
}

/** The bytes of files that nobody else has. */
async function removeBlobs(hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    if ((await db.files.where('hash').equals(hash).count()) === 0) await db.blobs.delete(hash);
  }
}

/** So that lists in other pages look again, and so that the seller can show that it was done. */
async function noteErasure(projectId: string): Promise<void> {
  const now = Date.now();
  await db.history.put({
    id: uuidv7(),
    projectId,
    clientId: null,
    clientIds: [],
    batchId: null,
    at: now,
    by: 'me',
    action: 'client.erase',
    stamp: await nextStamp(now, ''),
    changes: [],
    many: [],
    undoes: null,
    undoneBy: null,
  });
}
