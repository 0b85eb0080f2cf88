/** Bare ways to write clients with one key each, in a database with the product's own indexes. */
import { Dexie } from 'dexie';

import { MIGRATIONS } from '@/storage/db';

export const TABLES = ['clients', 'identities'] as const;
type Row = Readonly<Record<string, unknown>> & { readonly id: string };
export type Rows = Readonly<Record<(typeof TABLES)[number], readonly Row[]>>;

/** Records of one transaction. */
export const CHUNK = 2000;

export interface Way {
  /** An empty database. */
  open(): Promise<void>;
  put(rows: Rows): Promise<void>;
  /** Reads one client and gives it another name. */
  edit(id: string, name: string): Promise<void>;
  close(): Promise<void>;
}

/** The records in as many parts as there are transactions. */
export function chunksOf(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.ceil(rows.length / CHUNK);
  return Array.from({ length: count }, (_, at) => rows.slice(at * CHUNK, (at + 1) * CHUNK));
}

/** The stores and indexes that the product has for these tables. */
function storesOf(tables: readonly string[]): Record<string, string> {
  const all: Record<string, string | null> = {};
  for (const { stores } of MIGRATIONS) Object.assign(all, stores);
  return Object.fromEntries(tables.map((table) => [table, all[table] ?? 'id']));
}

/** Dexie with nothing around it. */
export function dexieWay(
  place = 'peer-dexie',
  tables: readonly string[] = TABLES,
): Way & { readonly database: () => Dexie } {
  let database: Dexie | null = null;
  const its = () => {
    if (!database) throw new Error('not open');
    return database;
  };
  return {
    database: its,
    async open() {
      await Dexie.delete(place);
      database = new Dexie(place, { chromeTransactionDurability: 'strict' });
      database.version(1).stores(storesOf(tables));
      await database.open();
    },
    async put(rows) {
      const parts = TABLES.map((table) => chunksOf(rows[table]));
      for (const at of parts[0]?.keys() ?? []) {
        // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
        await its().transaction('rw', [...TABLES], async () => {
          for (const [index, table] of TABLES.entries()) {
            // oxlint-disable-next-line no-await-in-loop -- as above
            await its()
              .table(table)
              .bulkPut([...(parts[index]?.[at] ?? [])]);
          }
        });
      }
    },
    async edit(id, name) {
      await its().table('clients').update(id, { name });
    },
    async close() {
      its().close();
      await Dexie.delete(place);
    },
  };
}

/** The floor: the same database through the browser's own interface, as durable. */
export function rawWay(): Way {
  const around = dexieWay('peer-raw');
  const run = runsIn(around.database);
  return {
    open: () => around.open(),
    close: () => around.close(),
    async put(rows) {
      const parts = TABLES.map((table) => chunksOf(rows[table]));
      for (const at of parts[0]?.keys() ?? []) {
        // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
        await run(TABLES, (store) => {
          for (const [index, table] of TABLES.entries()) {
            for (const row of parts[index]?.[at] ?? []) store(table).put(row);
          }
        });
      }
    },
    edit: (id, name) =>
      run(['clients'], (store) => {
        const reading = store('clients').get(id);
        reading.addEventListener('success', () => {
          store('clients').put({ ...(reading.result as object), name });
        });
      }),
  };
}

/** The same with all that an edit of the product's reads and writes: identities, clock, outbox, history; nothing is checked. */
export function recordedWay(): Way {
  const all = [...TABLES, 'history', 'outbox', 'meta'];
  const around = dexieWay('peer-recorded', all);
  const run = runsIn(around.database);
  return {
    ...around,
    edit: (id, name) =>
      run(all, (store) => {
        const clock = store('meta').get('clock');
        const mark = store('outbox').get(['clients', id]);
        const reading = store('clients').get(id);
        // Answers come in the order of the questions.
        const keys = store('identities').index('clientId').getAllKeys(id);
        keys.addEventListener('success', () => {
          const before = reading.result as Row & { readonly projectId: string; stamps: object };
          const at = Date.now();
          const stamp = `${at}-${(clock.result as { value: string } | undefined)?.value.length}`;
          const after = { ...before, name, stamps: { ...before.stamps, name: stamp } };
          const { fields = [] } = (mark.result as { fields: string[] } | undefined) ?? {};
          const changes = [{ table: 'clients', id, before, after }];
          const about = { projectId: before.projectId, clientId: id, clientIds: [], batchId: null };
          const entry = { ...about, id: crypto.randomUUID(), at, by: 'me', stamp, changes };
          store('clients').put(after);
          store('meta').put({ key: 'clock', value: stamp });
          store('outbox').put({ table: 'clients', id, fields: [...new Set([...fields, 'name'])] });
          store('history').put({ ...entry, action: 'client.edit', many: [], undoneBy: null });
        });
      }),
  };
}

type Run = (
  tables: readonly string[],
  work: (store: (name: string) => IDBObjectStore) => void,
) => Promise<void>;

/** Runs transactions of the browser's own, as durable as the product's. */
function runsIn(database: () => Dexie): Run {
  return (tables, work) =>
    new Promise((resolve, reject) => {
      const transaction = database()
        .backendDB()
        .transaction(tables, 'readwrite', { durability: 'strict' });
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('abort')));
      work((name) => transaction.objectStore(name));
    });
}
