/** What needs the seller, put into the database of the extension behind its back. Clients are there before (seed-clients.ts). */
import type { Page } from 'playwright-core';

export interface SeededTask {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly clientId?: string;
  readonly isAllDay?: boolean;
}

export interface Seeds {
  readonly tasks?: readonly SeededTask[];
  /** Fields that change in records that are there, by table and id; of every record where the id is `*`. */
  readonly changes?: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** Writes them from a page of the extension; load it again to see them. */
export async function seedToday(page: Page, seeds: Seeds): Promise<void> {
  await page.evaluate(
    ({ tasks = [], changes = {} }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const stores = ['projects', 'tasks', 'clients', 'statuses', 'tags', 'segments'];
          const work = database.transaction(stores, 'readwrite');
          work.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          work.addEventListener('error', () => reject(work.error ?? new Error('not written')));
          const projects = work.objectStore('projects').getAll();
          projects.addEventListener('success', () => {
            const [project] = projects.result as { id: string }[];
            for (const { clientId = null, isAllDay = false, ...task } of tasks) {
              work.objectStore('tasks').put({
                projectId: project?.id,
                createdAt: Date.now(),
                createdBy: 'me',
                deletedAt: null,
                stamps: {},
                clientId,
                dealId: null,
                isAllDay,
                zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
                repeat: null,
                reminders: [],
                snoozedUntil: null,
                isUntilReply: false,
                state: 'open',
                doneAt: null,
                ownerId: null,
                link: null,
                ...task,
              });
            }
          });
          for (const [table, records] of Object.entries(changes)) {
            const store = work.objectStore(table);
            const all = store.getAll();
            all.addEventListener('success', () => {
              for (const record of all.result as { id: string }[]) {
                const fields = { ...records['*'], ...records[record.id] };
                if (Object.keys(fields).length > 0) store.put({ ...record, ...fields });
              }
            });
          }
        });
      }),
    seeds,
  );
}
