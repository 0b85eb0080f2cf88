/** A funnel put into the database of the extension behind its back: the seller makes one in the dashboard. */
import type { Page } from 'playwright-core';

export const FUNNEL = {
  id: 'funnel-shop',
  stages: ['stage-new', 'stage-offer', 'stage-won', 'stage-lost'],
} as const;

/** Gives the project in use a funnel of four stages, from a page of the extension. */
export async function seedFunnel(page: Page): Promise<void> {
  await page.evaluate(
    (ids) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const work = database.transaction(['projects', 'funnels', 'stages'], 'readwrite');
          work.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          work.addEventListener('error', () => reject(work.error ?? new Error('not written')));
          const projects = work.objectStore('projects').getAll();
          projects.addEventListener('success', () => {
            const [project] = projects.result as { id: string }[];
            const base = {
              projectId: project?.id,
              createdAt: Date.now(),
              createdBy: 'me',
              deletedAt: null,
              stamps: {},
            };
            work.objectStore('funnels').put({
              ...base,
              id: ids.id,
              name: 'Shop',
              color: 'blue',
              order: 1,
              lostReasons: ['Too expensive', 'Bought elsewhere'],
            });
            const stages = [
              ['New', 'circle', 'sky', 'open'],
              ['Offer', 'triangle', 'blue', 'open'],
              ['Won', 'check', 'green', 'won'],
              ['Lost', 'cross', 'gray', 'lost'],
            ];
            for (const [index, [name, icon, color, kind]] of stages.entries()) {
              work.objectStore('stages').put({
                ...base,
                id: ids.stages[index],
                funnelId: ids.id,
                name,
                icon,
                color,
                kind,
                order: index + 1,
                attentionDays: null,
                limit: null,
                nextTask: null,
                checklist: [],
              });
            }
          });
        });
      }),
    FUNNEL,
  );
}
