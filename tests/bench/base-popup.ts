/** The popup and the side panel with many clients, beside the same pages with an empty database, turn by turn. */
import type { Page } from 'playwright-core';

import { startApp } from '../e2e/harness/app.ts';
import { withClients } from './extension-rows.ts';
import { median, type BenchOptions, type Row } from './row.ts';
import { seedWork } from './seed-work.ts';

const ROUNDS = 15;
const LIMIT = 1.3;
/** Milliseconds after which nothing will come. */
const LATEST = 60_000;
const PAGES = ['popup.html', 'sidepanel.html'] as const;

/** Notes when the page first shows clients, or what it shows in their place while there are none. */
const WATCH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('.tp-finder :is(.tp-first, .tp-list)')) return;
  observer.disconnect();
  requestAnimationFrame(() => { globalThis.shownAt = performance.now(); });
}).observe(document, { childList: true, subtree: true });`;

/** A row for each page and number of clients. */
export async function run({ clients }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  const empty = await startApp();
  try {
    for (const count of clients) {
      // oxlint-disable-next-line no-await-in-loop -- two at once would disturb each other
      const found = await withClients(count, 'popup.html', async (seeded, app) => {
        await seedWork(seeded);
        await seeded.close();
        const times = new Map(PAGES.map((page) => [page, { full: [0], empty: [0] }]));
        for (const page of PAGES) {
          const [full, none] = [await app.context.newPage(), await empty.context.newPage()];
          await full.addInitScript(WATCH);
          await none.addInitScript(WATCH);
          const own = { full: [] as number[], empty: [] as number[] };
          for (let round = -2; round < ROUNDS; round += 1) {
            const taken = {
              full: await shownAfter(full, app.extensionOrigin + page),
              empty: await shownAfter(none, empty.extensionOrigin + page),
            };
            // The first ones fill the caches.
            if (round < 0) continue;
            own.full.push(taken.full);
            own.empty.push(taken.empty);
          }
          times.set(page, own);
          await full.close();
          await none.close();
        }
        return times;
      });
      for (const [page, own] of found) rows.push(rowOf(page, count, own.full, own.empty));
    }
  } finally {
    await empty.close();
  }
  return rows;
}

async function shownAfter(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const shownAt = await page.evaluate<number>(`(async () => {
    while (!globalThis.shownAt) {
      if (performance.now() > ${LATEST}) throw new Error('nothing shows');
      await new Promise((done) => requestAnimationFrame(done));
    }
    return shownAt;
  })()`);
  // What it goes on with is not to be in the way of the other one.
  await page.goto('about:blank');
  return shownAt;
}

function rowOf(page: string, count: number, full: number[], empty: number[]): Row {
  const ratio = median(full) / median(empty);
  return {
    name: `${page} with ${count.toLocaleString('en')} clients: until they show`,
    value: median(full),
    unit: 'ms',
    floor: median(empty),
    peers: { 'the least': Math.min(...full), 'the least, empty': Math.min(...empty) },
    ratio,
    goal: `≤ ${LIMIT} × the same page with an empty database`,
    ok: ratio <= LIMIT,
  };
}
