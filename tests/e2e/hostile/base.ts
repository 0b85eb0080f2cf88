/** Puts the hostile client base into a browser. */
import type { App } from '../harness/app.ts';
import { hostileRecords } from './records';

/**
 * Starts with a project in use, and puts the records beside it; half characters do not survive but as escapes.
 *
 * @param people the keys of those on networks who are the first clients
 */
export async function withHostileBase(
  app: App,
  people: readonly `${string}:${string}`[],
): Promise<void> {
  const page = await app.extensionPage('dashboard.html');
  await page.getByText('No client yet').waitFor();
  const projectId = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('success', () => {
          const asking = opening.result
            .transaction('projects')
            .objectStore('projects')
            .getAllKeys();
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve(asking.result[0] as string);
          });
        });
      }),
  );
  const rows = hostileRecords(projectId, (index) => people[index] ?? null);
  await page.evaluate(
    (written) =>
      new Promise<void>((resolve, reject) => {
        const tables = JSON.parse(written) as Record<string, object[]>;
        const opening = indexedDB.open('tabside');
        opening.addEventListener('success', () => {
          const work = opening.result.transaction(Object.keys(tables), 'readwrite');
          work.objectStore('statuses').clear();
          for (const [table, records] of Object.entries(tables)) {
            for (const record of records) work.objectStore(table).put(record);
          }
          work.addEventListener('error', () => reject(work.error ?? new Error('not written')));
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    JSON.stringify(rows),
  );
  await page.close();
}
