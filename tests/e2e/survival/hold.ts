/** Notes that can't be saved yet: somebody else holds the storage while they are typed. */
import type { App } from '../harness.ts';
import { until } from '../harness/until.ts';

/** A page of either browser's driver. */
interface Evaluates {
  evaluate(
    run: (wanted: readonly string[]) => Promise<void>,
    wanted: readonly string[],
  ): Promise<unknown>;
}

/**
 * Holds a transaction over everything stored, or over some of the tables, from a page of the extension, for as long as the
 * page is there.
 */
export async function holdStorage(page: Evaluates, tables: readonly string[] = []): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('failed')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const stores = wanted.length > 0 ? [...wanted] : [...database.objectStoreNames];
          const held = database.transaction(stores, 'readwrite');
          const store = held.objectStore(stores[0] ?? '');
          const again = () => {
            store.count().addEventListener('success', again);
            resolve();
          };
          store.count().addEventListener('success', again);
        });
      }),
    tables,
  );
}

/** Waits until the worker keeps a text in work, as cards send it while it is typed. */
export async function keptInWork(app: App, text: string): Promise<void> {
  await until(`the worker keeps "${text}"`, () =>
    app.worker.evaluate(
      `chrome.storage.local.get(null).then((all) => Object.entries(all).some(
        ([name, it]) => name.startsWith('draft:') && it.text === ${JSON.stringify(text)}))`,
    ),
  );
}
