/** Many deals at once, put into the database of the extension behind its back: through its own pages they would take long. */
import type { Page } from 'playwright-core';

/**
 * Fills the open stages of the first funnel with deals of the clients that are there (seed-clients.ts), three in four with
 * a task; load the page again to see them.
 */
export async function seedDeals(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const work = database.transaction(['clients', 'stages', 'deals', 'tasks'], 'readwrite');
          work.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          work.addEventListener('error', () => reject(work.error ?? new Error('not written')));
          const clients = work.objectStore('clients').getAll(null, wanted);
          const stages = work.objectStore('stages').getAll();
          stages.addEventListener('success', () => {
            const all = stages.result as {
              id: string;
              projectId: string;
              funnelId: string;
              kind: string;
            }[];
            const open = all.filter(
              ({ kind, funnelId }) => kind === 'open' && funnelId === all[0]?.funnelId,
            );
            const people = clients.result as { id: string }[];
            const day = 86_400_000;
            const today = new Date().setHours(0, 0, 0, 0);
            for (let index = 0; index < wanted; index += 1) {
              const stage = open[(index * 7 + Math.floor(index / 5)) % open.length];
              const client = people[index % people.length];
              if (!stage || !client) return;
              const since = Date.now() - ((index * 37) % 12) * day;
              const base = {
                projectId: stage.projectId,
                createdAt: since,
                createdBy: 'me',
                deletedAt: null,
                stamps: {},
                clientId: client.id,
              };
              const id = `deal-${String(index).padStart(6, '0')}`;
              work.objectStore('deals').put({
                ...base,
                id,
                funnelId: stage.funnelId,
                stageId: stage.id,
                stageSince: since,
                title: index % 3 === 0 ? '' : `Order ${index}`,
                value: index % 5 === 0 ? null : 1000 * ((index % 90) + 1),
                currency: index % 4 === 0 ? 'UAH' : 'EUR',
                expectedOn: null,
                product: '',
                source: '',
                ownerId: null,
                closedAt: null,
                lostReason: '',
              });
              if (index % 4 === 3) continue;
              work.objectStore('tasks').put({
                ...base,
                id: `task-${id}`,
                dealId: id,
                text: ['Call back', 'Send the offer', 'Ask about the size'][index % 3],
                dueAt: today + ((index % 9) - 3) * day,
                isAllDay: true,
                zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
                repeat: null,
                reminders: [0],
                snoozedUntil: null,
                isUntilReply: false,
                state: 'open',
                doneAt: null,
                ownerId: null,
                link: null,
              });
            }
          });
        });
      }),
    count,
  );
}
