/** A network changes its pages: what the seller sees at each step, and how it goes on when the pages are read again. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { feed, FEED, moved, PROFILE, PROFILE_PAGE, renamed } from '../journeys/changed-feed';
import { launch, type App } from './harness';
import { until } from './harness/until';

/** A page view is judged five seconds after it began at the earliest; the machine may be busy. */
const JUDGED = 40_000;

interface Stored {
  readonly health: Readonly<Record<string, { step: string; unmet: number }>>;
  readonly isTold: boolean;
}

async function stored(app: App): Promise<Stored | undefined> {
  const all = await app.worker.evaluate(`chrome.storage.local.get('siteHealth')`);
  return (all as { siteHealth?: Record<string, Stored> }).siteHealth?.['linkedin'];
}

/** Opens the feed as it is now in a tab, and waits until what is known of it is as told. */
async function view(app: App, page: Page, step: string | undefined, unmet = 0): Promise<void> {
  await page.goto(FEED);
  await page.bringToFront();
  await until(
    async () => `the feed to be at ${step} ${unmet}; it is ${JSON.stringify(await stored(app))}`,
    async () => {
      const known = (await stored(app))?.health['feed'];
      return known?.step === step && (known?.unmet ?? 0) === unmet;
    },
    JUDGED,
  );
}

async function sign(app: App): Promise<unknown> {
  return app.worker.evaluate('chrome.action.getBadgeText({})');
}

test('a changed feed steps down to links and to the side panel, is reported, and steps up when it is read again', async () => {
  const app = await launch();
  app.route({ [FEED]: { html: renamed } });
  const page = await app.context.newPage();

  await view(app, page, 'adapter', 1);
  const mentions = await app.badges(page);
  expect(mentions.some(({ name }) => name.includes('Mei Lin'))).toBe(false);
  await view(app, page, 'adapter', 2);
  expect(await sign(app)).toBe('');
  await view(app, page, 'links');
  await app.badge(page, 'Mei Lin');
  const byLinks = (await app.badges(page)).length;
  await expect.poll(() => sign(app)).toBe('•');

  const popup = await app.popup(page);
  await popup.shows('LinkedIn changed its page. Marks now stand by links to profiles only');
  await expect.poll(() => sign(app)).toBe('');

  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const settings = await app.extensionPage('dashboard.html#/settings');
  const site = settings.getByRole('region', { name: 'LinkedIn' });
  await site.getByText('Feed: Marks by links to profiles only').waitFor();
  await site.getByRole('button', { name: 'Copy report' }).click();
  await site.getByText('Copied: how the page is built').waitFor();
  const report = await settings.evaluate(() => navigator.clipboard.readText());
  expect(report).not.toMatch(/Mei|Lin\b|mei-lin|Tariq/u);
  expect(report).toContain('data-testid="mainStream"');

  // The report is a page that can be worked on: the same people, under other names.
  app.route({ [FEED]: { html: report } });
  await view(app, page, 'links');
  await app.badgeCount(page, byLinks);

  app.route({ [FEED]: { html: moved } });
  await view(app, page, 'links', 1);
  await view(app, page, 'links', 2);
  await view(app, page, 'panel');
  expect(await app.badges(page)).toEqual([]);
  const panel = await app.sidePanel(page);
  await panel.shows('LinkedIn changed its page. Notes still work in the side panel.');
  await panel.button('Show me').element();

  app.route({ [FEED]: { html: feed } });
  await view(app, page, undefined);
  await app.badge(page, 'Mei Lin');
  await site.getByText('The pages give what Tabside reads.').waitFor();
});

test('each step can be tried from the settings, until it is left to itself again', async () => {
  const app = await launch();
  app.route({ [FEED]: { html: feed }, [PROFILE]: PROFILE_PAGE });
  const page = await app.open(PROFILE);
  await (await app.badge(page, 'Олена Коваль')).click();
  const card = await app.card(page);
  await card.button(/^Add /u).click();
  await card.shows('Added');
  await page.goto(FEED);
  await app.badge(page, 'Mei Lin');
  const names = async () => (await app.badges(page)).map(({ name }) => name).join();
  expect(await names()).not.toContain('Olive Seller');

  const settings = await app.extensionPage('dashboard.html#/settings');
  const site = settings.getByRole('region', { name: 'LinkedIn' });
  const choose = (name: string) => site.getByText(name, { exact: true }).click();

  await choose('Marks by links to profiles only');
  // Oneself: by links alone nobody can tell.
  await expect.poll(names, { timeout: 10_000 }).toContain('Olive Seller');

  await choose('No marks; the side panel goes by the address');
  await app.badgeCount(page, 0);
  await page.goto(PROFILE);
  const panel = await app.sidePanel(page);
  await panel.shows('Олена Коваль');
  await panel.shows('You are trying on LinkedIn');
  expect(await app.badges(page)).toEqual([]);

  await choose('Nothing');
  await panel.shows('Recent clients');

  await panel.button('Stop trying').click();
  await app.badge(page, 'Олена Коваль');
  await settings.bringToFront();
  await expect.poll(() => site.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
});
