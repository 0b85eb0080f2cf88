/** What entries of the history mean for the rows of clients: the records as they are now, and what stands around them. */
import type { Around } from '@/domain/client/client-row';
import type { Client } from '@/domain/client/schema';
import type { HistoryEntry } from '@/domain/history/schema';
import { aroundOf } from './client-row-sources';
import { db } from '../db';

/** Records read at a stretch. */
const PAGE = 500;

/** The tables beside the clients that rows are made of. */
type AroundTable = 'identities' | 'orders';
const isAround = (table: string): table is AroundTable =>
  table === 'identities' || table === 'orders';

export interface Changed {
  /** Clients whose own record changed, deleted ones too. */
  readonly clients: ReadonlyMap<string, Client>;
  /** What stands around those of whom that may have changed, and around new ones. */
  readonly around: ReadonlyMap<string, Around>;
}

/**
 * Reads what entries changed. Most say it themselves; of changes of many records only the ids are noted.
 * @param isKnown tells whether there is a row of a client already
 */
export async function readChanged(
  entries: readonly HistoryEntry[],
  isKnown: (clientId: string) => boolean,
): Promise<Changed> {
  const clients = new Map<string, Client>();
  const moved = new Set<string>();
  const named = {
    clients: new Set<string>(),
    identities: new Set<string>(),
    orders: new Set<string>(),
  };
  for (const { changes, many } of entries) {
    for (const { table, id, before, after } of changes) {
      if (table === 'clients' && after) clients.set(id, after as unknown as Client);
      if (!isAround(table)) continue;
      for (const state of [before, after]) if (state) moved.add(String(state['clientId']));
    }
    for (const { table, ids } of many) {
      if (table !== 'clients' && !isAround(table)) continue;
      for (const id of ids) named[table].add(id);
    }
  }
  for await (const page of pagesOf('clients', [...named.clients])) {
    for (const client of page) clients.set(client.id, client as Client);
  }
  for (const table of ['identities', 'orders'] as const) {
    for await (const page of pagesOf(table, [...named[table]])) {
      for (const record of page) moved.add(String((record as { clientId?: string }).clientId));
    }
  }
  for (const id of clients.keys()) if (!isKnown(id)) moved.add(id);
  const around = new Map<string, Around>();
  const ids = [...moved];
  for (let from = 0; from < ids.length; from += PAGE) {
    // oxlint-disable-next-line no-await-in-loop -- page by page, so that others get their turn
    for (const [id, own] of await aroundOf(ids.slice(from, from + PAGE))) around.set(id, own);
  }
  return { clients, around };
}

async function* pagesOf(
  table: 'clients' | AroundTable,
  ids: readonly string[],
): AsyncGenerator<{ readonly id: string }[], void> {
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await db
      .table<{ id: string }, string>(table)
      .bulkGet(ids.slice(from, from + PAGE));
    yield page.filter((record) => record !== undefined);
  }
}
