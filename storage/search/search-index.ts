/**
 * Keeps the search index in step with the client base: built once from all clients, then brought up to date from the
 * history, whose stamps only grow. In pieces with a stored place, so that a worker that is stopped goes on there.
 */
import type { Client } from '@/domain/client/schema';
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db } from '../db';
import { endingsOf, searchDb, termIn, type SearchRow } from './search-db';
import { foundBy } from './search-sources';

/** Clients read at a time, and entries of the history. */
const CLIENTS = 500;
const ENTRIES = 100;
/** Another name for another kind of index: what an earlier version of ours made is built anew. */
const STATE = 'place 2';

interface Place {
  /** Names the client base: another one, brought back from a copy, has another index. */
  readonly node: string;
  /** Up to this stamp of the history everything is in the index, once it is built. */
  readonly stamp: string;
  /** The last client that is in it while it is built; null when it is. */
  readonly after: string | null;
}

interface Clock {
  readonly last: string;
  readonly node: string;
}

let running: Promise<void> | null = null;

/**
 * Brings the index up to date; resolves when it is, at once when it was. Calls while it runs wait for the same. Only one
 * page works on it at a time.
 * @param told called after each piece with the number of clients read by this call
 */
export function keepIndex(told: (clients: number) => void = () => {}): Promise<void> {
  running ??= alone(() => catchUp(told)).finally(() => {
    running = null;
  });
  return running;
}

/** Forgets the index: it is built anew from what is there. */
export async function dropIndex(): Promise<void> {
  await searchDb.delete();
  await searchDb.open();
}

async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('tabside-search', work);
}

async function catchUp(told: (clients: number) => void): Promise<void> {
  const clock = (await db.meta.get('clock'))?.value as Clock | undefined;
  if (!clock) return;
  const known = (await searchDb.state.get(STATE))?.value as Place | undefined;
  let place: Place;
  if (known && known.node === clock.node && known.stamp <= clock.last) place = known;
  else {
    place = { node: clock.node, stamp: clock.last, after: '' };
    await startAnew(place);
  }
  let read = 0;
  while (place.after !== null) {
    const clients: Client[] = await db.clients
      .where('id')
      .above(place.after)
      .limit(CLIENTS)
      .toArray();
    const last = clients.at(-1)?.id ?? null;
    place = { ...place, after: clients.length < CLIENTS ? null : last };
    await put(await rowsOf(clients, true), place);
    told((read += clients.length));
  }
  for (;;) {
    const entries: HistoryEntry[] = await db.history
      .where('stamp')
      .above(place.stamp)
      .limit(ENTRIES)
      .toArray();
    const last = entries.at(-1);
    if (!last) return;
    place = { ...place, stamp: last.stamp };
    const ids = [...(await clientsOf(entries))];
    for (let from = 0; from < ids.length; from += CLIENTS) {
      // The place moves with the last piece only: what was stopped before is read again.
      const some = ids.slice(from, from + CLIENTS);
      const clients = (await db.clients.bulkGet(some)).filter((client) => client !== undefined);
      const rows = await rowsOf(clients, false);
      await put(rows, from + CLIENTS < ids.length ? null : place);
    }
    if (ids.length === 0) await put([], place);
    told((read += ids.length));
  }
}

async function startAnew(place: Place): Promise<void> {
  await searchDb.transaction('rw', searchDb.tables, async () => {
    for (const table of searchDb.tables) await table.clear();
    await searchDb.state.put({ key: STATE, value: place });
  });
}

/** A row of each of these clients; one without terms for those who are deleted. */
async function rowsOf(clients: readonly Client[], isRange: boolean): Promise<SearchRow[]> {
  const found = await foundBy(clients, isRange);
  const terms = new Map(
    found.map(({ client, terms: own }) => [
      client.id,
      own.map((term) => termIn(client.projectId, term)),
    ]),
  );
  return clients.map(({ id }) => ({ id, terms: terms.get(id) ?? [] }));
}

async function put(rows: readonly SearchRow[], place: Place | null): Promise<void> {
  const names = new Set(rows.flatMap(({ terms }) => terms.filter((term) => / n/u.test(term))));
  const words = [...names].flatMap((name) => [name, ...endingsOf(name)]);
  await searchDb.transaction('rw', searchDb.tables, async () => {
    await searchDb.rows.bulkDelete(rows.flatMap(({ id, terms }) => (terms.length === 0 ? id : [])));
    await searchDb.rows.bulkPut(rows.filter(({ terms }) => terms.length > 0));
    await searchDb.words.bulkPut(words.map((word) => ({ word })));
    if (place) await searchDb.state.put({ key: STATE, value: place });
  });
}

/** The clients whom entries of the history concern, by whichever of their records. */
async function clientsOf(entries: readonly HistoryEntry[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const { clientId, clientIds, changes, many } of entries) {
    for (const id of clientId === null ? clientIds : [clientId, ...clientIds]) ids.add(id);
    for (const { table, before, after } of changes) {
      for (const record of [before, after]) add(ids, table, record);
    }
    for (const { table, ids: changed } of many) {
      if (table === 'clients') for (const id of changed) ids.add(id);
      else
        for (const record of await db.table(table).bulkGet([...changed])) add(ids, table, record);
    }
  }
  return ids;
}

function add(ids: Set<string>, table: TableName, record: unknown): void {
  if (!record) return;
  const { id, clientId } = record as StoredRecord & { readonly clientId?: string | null };
  if (table === 'clients') ids.add(id);
  else if (clientId) ids.add(clientId);
}
