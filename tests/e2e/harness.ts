/**
 * What every journey starts with:
 *
 * ```ts
 * const app = await launch({ language: 'uk' });
 * app.route({ 'https://www.linkedin.com/feed/': 'content-scripts/networks/linkedin/feed.2026-08.fixture.html' });
 * const page = await app.open('https://www.linkedin.com/feed/');
 * const badge = await app.badge(page, 'Anna Lee');   // waits for it; badge.name is what a screen reader says
 * await badge.click();                               // trusted mouse events, fails when something lies over it
 * const card = await app.card(page);                 // waits for it
 * await card.button('Add').click();                  // found by role and accessible name, in the closed root
 * await card.field('Note').fill('Likes blue');
 * await card.shows('Likes blue');
 * ```
 *
 * `app.popup(page)` and `app.sidePanel(page)` open the real ones and answer to the same calls as the card; the extension's
 * other pages are plain Playwright: `(await app.extensionPage('welcome.html')).getByRole(…)`.
 * Browser and profile go when the test ends. A test fails when a page or the worker logged or threw an error; one that
 * is meant to happen is taken out with `app.problems.splice(0)`. A failed test leaves its pages, screenshots and logs
 * in test-results/.
 */
import { join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';

import { startApp, type App, type LaunchOptions } from './harness/app.ts';

const RESULTS = resolve(import.meta.dirname, '../../test-results/e2e');

/** Starts the built extension for the running test. */
export async function launch(options: LaunchOptions = {}): Promise<App> {
  const app = await startApp(options);
  onTestFinished(async ({ task }) => {
    try {
      if (task.result?.state === 'fail' || app.problems.length > 0) {
        await app.save(join(RESULTS, task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)));
      }
    } finally {
      await app.close();
    }
    expect(app.problems, 'errors in pages or in the worker').toEqual([]);
  });
  return app;
}

export type { App } from './harness/app.ts';
