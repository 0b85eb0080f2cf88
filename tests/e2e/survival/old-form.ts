/** A client base as the first version of the extension left it, with many clients. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

import { initial } from '../../../storage/migrations/0001-initial.ts';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
const FIRST = resolve(import.meta.dirname, '../../migrations/v1.json');

/**
 * Puts it in the place of what is there, around the extension's own code, which lets go by itself. Each client has a key
 * and an entry in the history.
 * @param page of the extension that runs none of its scripts
 */
export async function putOldForm(page: Page, clients: number): Promise<void> {
  const rows = JSON.parse(readFileSync(FIRST, 'utf8')) as Rows;
  await page.evaluate(
    async ({ stores, given, wanted }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing outside is
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.addEventListener('success', () => done(request.result));
          request.addEventListener('error', () => fail(request.error ?? new Error('failed')));
        });
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { remove(key: string): Promise<void> } } };
      };
      // That version noted nothing outside of its database.
      await chrome.storage.local.remove('expected');
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
      const pathOf = (text: string) => (text.startsWith('[') ? text.slice(1, -1).split('+') : text);
      const openAnew = async (): Promise<IDBDatabase> => {
        await answer(indexedDB.deleteDatabase('tabside'));
        // Dexie's versions are tenths.
        const opening = indexedDB.open('tabside', 10);
        opening.addEventListener('upgradeneeded', () => {
          for (const [name, form] of Object.entries(stores)) {
            const [key = '', ...indexes] = form.split(', ');
            const store = opening.result.createObjectStore(name, { keyPath: pathOf(key) });
            for (const index of indexes) store.createIndex(index, pathOf(index));
          }
        });
        try {
          return await answer(opening);
        } catch (error) {
          // The worker has just looked after its reminders, and made the database in between.
          if ((error as Error).name !== 'VersionError') throw error;
          return openAnew();
        }
      };
      const database = await openAnew();
      const write = (put: (store: (name: string) => IDBObjectStore) => void) =>
        new Promise<void>((done, fail) => {
          const work = database.transaction(Object.keys(stores), 'readwrite');
          work.addEventListener('complete', () => done());
          work.addEventListener('abort', () => fail(work.error ?? new Error('not written')));
          put((name) => work.objectStore(name));
        });
      await write((store) => {
        for (const [name, records] of Object.entries(given)) {
          for (const record of records) store(name).put(record);
        }
      });
      const [client] = given['clients'] ?? [];
      const [identity] = given['identities'] ?? [];
      const entry = given['history']?.find(({ clientId }) => clientId !== null);
      for (let from = 0; from < wanted; from += 2000) {
        await write((store) => {
          for (let index = from; index < Math.min(wanted, from + 2000); index += 1) {
            const id = `old-${String(index).padStart(6, '0')}`;
            const key = `vk:id${String(1_000_000 + index)}`;
            store('clients').put({ ...client, id, name: `Anna ${String(index)}` });
            store('identities').put({ ...identity, id: `p/${key}`, key, clientId: id });
            store('history').put({ ...entry, id: `h-${id}`, clientId: id });
          }
        });
      }
      database.close();
    },
    { stores: initial.stores as Readonly<Record<string, string>>, given: rows, wanted: clients },
  );
}

/** The version of the data as the browser keeps it. Opening waits for an upgrade under way, or broken off, to end. */
export function storedVersion(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('success', () => {
          done(opening.result.version / 10);
          opening.result.close();
        });
        opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')));
      }),
  );
}

export interface Upgraded {
  readonly clients: number;
  /** Clients that have their old name and what came with the second version. */
  readonly whole: number;
  readonly identities: number;
  readonly entries: number;
}

/** What is there after the upgrade, of what was put there before. */
export function upgradedIn(page: Page): Promise<Upgraded> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing outside is
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('failed')));
      });
    const database = await answer(indexedDB.open('tabside'));
    const read = database.transaction(['clients', 'identities', 'history']);
    const ours = IDBKeyRange.bound('old-', 'old-\uFFFF');
    const clients = await answer<{ id: string; name: string; phones?: unknown }[]>(
      read.objectStore('clients').getAll(ours),
    );
    const keys = IDBKeyRange.bound('p/vk:id1', 'p/vk:id1\uFFFF');
    const identities = await answer(read.objectStore('identities').count(keys));
    const past = IDBKeyRange.bound('h-old-', 'h-old-\uFFFF');
    const entries = await answer(read.objectStore('history').count(past));
    database.close();
    const isWhole = ({ id, name, phones }: (typeof clients)[number]) =>
      name === `Anna ${String(Number(id.slice(4)))}` && Array.isArray(phones);
    return {
      clients: clients.length,
      whole: clients.filter(isWhole).length,
      identities,
      entries,
    };
  });
}
