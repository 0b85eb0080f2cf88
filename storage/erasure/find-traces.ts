/** Finding what is kept elsewhere about clients who are to be erased: in the history, with others, in the outbox. Reads only. */
import {
  MergedTimes,
  scrubbed,
  scrubbedEntry,
  scrubbedMark,
  type Gone,
  type Merged,
} from '@/domain/erasure/scrub';
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import { db, type OutboxRow } from '../db';
import { lastStamp } from '../snapshots/snapshot';
import { entriesAside } from '../history/past-entries';
import { keyOf, readPage } from '../snapshots/snapshot-write';

/** Where records of others may name who is gone. */
export const OF_OTHERS = ['clients', 'identities', 'tasks', 'events'] as const;
type OfOthers = (typeof OF_OTHERS)[number];

export interface Traces {
  /** Everything up to this stamp was looked at. */
  readonly stamp: string;
  readonly entryIds: ReadonlySet<string>;
  readonly merged: readonly Merged[];
  /** The ids of records of others, by the table. */
  readonly others: Readonly<Record<OfOthers, ReadonlySet<string>>>;
  readonly outbox: readonly [TableName, string][];
  /** Every name that the clients ever had. */
  readonly names: ReadonlySet<string>;
}

/** Told now and then how many records are read, of how many. */
export type OnProgress = (done: number, of: number) => void;

export async function findTraces(gone: Gone, onProgress: OnProgress): Promise<Traces> {
  const stamp = await lastStamp();
  const tables = [db.history, ...OF_OTHERS.map((name) => db.table(name)), db.outbox];
  const counts = await Promise.all(tables.map((table) => table.count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const entryIds = new Set<string>();
  const others = Object.fromEntries(OF_OTHERS.map((name) => [name, new Set<string>()])) as Record<
    OfOthers,
    Set<string>
  >;
  const outbox: [TableName, string][] = [];
  const names = new Set<string>();
  const mixed = new MergedTimes(gone);
  let done = 0;
  for (const table of tables) {
    for await (const page of pagesOf(table)) {
      for (const record of page) {
        if (table === db.history) noteEntry(record as HistoryEntry);
        else if (table === db.outbox) noteOutbox(record as OutboxRow);
        else if (scrubbed(record, gone) !== record) {
          const { id } = record as { readonly id: string };
          if (!gone.ids.has(id)) others[table.name as OfOthers].add(id);
        }
      }
      done += page.length;
      onProgress(done, total);
    }
  }
  for (const entry of await entriesAside()) {
    noteNames(entry);
    mixed.note(entry);
  }
  for (const { clientId, from, to } of mixed.all) {
    const own = await db.history.where('stamp').between(from, to, true, true).toArray();
    for (const entry of own) {
      const isOwn = entry.changes.some(({ table, id }) => table === 'clients' && id === clientId);
      if (isOwn) entryIds.add(entry.id);
    }
  }
  return { stamp, entryIds, merged: mixed.all, others, outbox, names };

  function noteEntry(entry: HistoryEntry): void {
    if (scrubbedEntry(entry, gone) === entry) return;
    entryIds.add(entry.id);
    noteNames(entry);
    mixed.note(entry);
  }

  function noteNames(entry: HistoryEntry): void {
    for (const { table, id, before, after } of entry.changes) {
      if (table !== 'clients' || !gone.clientIds.has(id)) continue;
      for (const state of [before, after]) {
        if (typeof state?.['name'] === 'string') names.add(state['name']);
      }
    }
  }

  function noteOutbox(row: OutboxRow): void {
    if (scrubbedMark(row, gone) !== row) outbox.push([row.table, row.id]);
  }
}

async function* pagesOf(table: Parameters<typeof readPage>[0]): AsyncGenerator<object[]> {
  for (let after: unknown = null; ;) {
    // oxlint-disable-next-line no-await-in-loop -- page by page: all of them at once would be all in memory
    const page = await readPage(table, after);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = keyOf(table, last);
  }
}
