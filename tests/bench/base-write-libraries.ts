/**
 * Other libraries that write the same clients, for the benchmark of the write path: each with the product's indexes as far
 * as it can have them.
 */
import { Dexie } from 'dexie';
import PouchDB from 'pouchdb-browser';
import { createRxDatabase, type RxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { createStore, type Store } from 'tinybase';
import { createIndexedDbPersister } from 'tinybase/persisters/persister-indexed-db';

import { chunksOf, TABLES, type Way } from './base-write-bare.ts';

/** On its free storage, which is Dexie. It can't index what may be null: two of the clients' indexes are left out. */
export function rxdbWay(): Way {
  const text = { type: 'string', maxLength: 100 } as const;
  const base = { version: 0, primaryKey: 'id', type: 'object' } as const;
  const createdAt = { type: 'number', minimum: 0, maximum: 1e13, multipleOf: 1 } as const;
  const schemas = {
    clients: {
      schema: {
        ...base,
        properties: { id: text, projectId: text, createdAt },
        required: ['id', 'projectId', 'createdAt'],
        indexes: [['projectId', 'createdAt']],
      },
    },
    identities: {
      schema: {
        ...base,
        properties: { id: { ...text, maxLength: 200 }, clientId: text },
        required: ['id', 'clientId'],
        indexes: ['clientId'],
      },
    },
  };
  let database: RxDatabase | null = null;
  const its = (table: string) => {
    const collection = database?.collections[table];
    if (!collection) throw new Error('not open');
    return collection;
  };
  return {
    async open() {
      database = await createRxDatabase({
        name: 'peer-rxdb',
        storage: getRxStorageDexie(),
        multiInstance: false,
      });
      await database.addCollections(schemas);
    },
    async put(rows) {
      for (const table of TABLES) {
        for (const part of chunksOf(rows[table])) {
          // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
          const { error } = await its(table).bulkInsert([...part]);
          if (error.length > 0) throw new Error(`RxDB refused ${error.length}`);
        }
      }
    },
    async edit(id, name) {
      const found: { incrementalPatch(fields: object): Promise<unknown> } | null = await its(
        'clients',
      )
        .findOne(id)
        .exec();
      if (!found) throw new Error('not there');
      await found.incrementalPatch({ name });
    },
    async close() {
      await database?.remove();
    },
  };
}

/** On its own IndexedDB storage; it has no index but the key. */
export function pouchdbWay(): Way {
  let database = new PouchDB('peer-pouchdb', { adapter: 'idb' });
  return {
    async open() {
      await database.destroy();
      database = new PouchDB('peer-pouchdb', { adapter: 'idb' });
    },
    async put(rows) {
      for (const table of TABLES) {
        for (const part of chunksOf(rows[table])) {
          // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
          await database.bulkDocs(part.map((row) => ({ ...row, _id: `${table}/${row.id}` })));
        }
      }
    },
    async edit(id, name) {
      const found = await database.get(`clients/${id}`);
      await database.put({ ...found, name });
    },
    async close() {
      await database.destroy();
    },
  };
}

/** It holds everything in memory and saves all of it each time; a record is one cell, as text. */
export function tinybaseWay(): Way {
  let store: Store = createStore();
  let persister = createIndexedDbPersister(store, 'peer-tinybase');
  return {
    async open() {
      await Dexie.delete('peer-tinybase');
      store = createStore();
      persister = createIndexedDbPersister(store, 'peer-tinybase');
    },
    async put(rows) {
      store.transaction(() => {
        for (const table of TABLES) {
          for (const row of rows[table])
            store.setCell(table, row.id, 'record', JSON.stringify(row));
        }
      });
      await persister.save();
    },
    async edit(id, name) {
      const before = JSON.parse(store.getCell('clients', id, 'record') as string) as object;
      store.setCell('clients', id, 'record', JSON.stringify({ ...before, name }));
      await persister.save();
    },
    async close() {
      await persister.destroy();
      await Dexie.delete('peer-tinybase');
    },
  };
}
