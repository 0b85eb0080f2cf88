/** What was done with many clients, put into the database behind the extension's back: keys and a history, as in daily use. */
import type { OwnPage } from '../e2e/harness/own-page.ts';

/** Changes of one client each, and of 250 in a step over many clients. */
const CHANGES = 200;
const STEPS = 40;

interface Seeded {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly statusId: string | null;
}

/**
 * Gives the first clients of the project in use a key each, and a history: changes of one client each, then a step over
 * many. From a page of the extension, after `seedClients`.
 */
export async function seedWork(page: OwnPage): Promise<void> {
  await page.evaluate(
    ({ changes, steps }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const work = database.transaction(['clients', 'identities', 'history'], 'readwrite');
          work.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          work.addEventListener('error', () => reject(work.error ?? new Error('not written')));
          const reading = work.objectStore('clients').getAll(null, steps * 250);
          reading.addEventListener('success', () => {
            const clients = reading.result as Seeded[];
            const { projectId } = clients[0] ?? { projectId: '' };
            const now = Date.now();
            const stateOf = (client: Seeded) => ({
              table: 'clients',
              id: client.id,
              before: client,
              after: client,
            });
            const note = (index: number, of: typeof clients, batchId: string | null) => {
              work.objectStore('history').put({
                id: `work-${batchId ?? 'one'}-${String(index).padStart(6, '0')}`,
                projectId,
                clientId: batchId === null ? (of[0]?.id ?? null) : null,
                clientIds: batchId === null ? [] : of.map(({ id }) => id),
                batchId,
                at: now - (batchId === null ? 3_600_000 : 0) + index,
                by: 'me',
                action: batchId === null ? 'client.edit' : 'client.tag',
                // Before all that the clock gives.
                stamp: `0-${batchId ?? 'one'}-${index}`,
                changes: of.map(stateOf),
                many: [],
                undoes: null,
                undoneBy: null,
              });
            };
            for (const [index, { id, name, statusId }] of clients.entries()) {
              const key = `vk:id${index + 1}`;
              work.objectStore('identities').put({
                id: `${projectId}/${key}`,
                projectId,
                createdAt: now,
                createdBy: 'me',
                deletedAt: null,
                stamps: {},
                key,
                clientId: id,
                origin: 'seen',
                contradictions: [],
                badge: { name, statusId },
              });
            }
            for (let index = 0; index < changes; index += 1) {
              // Some are worked with more than others.
              note(index, clients.slice((index * 7) % 90).slice(0, 1), null);
            }
            for (let step = 0; step < steps; step += 1) {
              const own = clients.slice(step * 250, (step + 1) * 250);
              if (own.length > 0) note(step, own, 'step');
            }
          });
        });
      }),
    { changes: CHANGES, steps: STEPS },
  );
}
