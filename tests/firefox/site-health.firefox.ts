/** A network changes its pages: what the seller sees of it in Firefox, and the steps tried from the settings. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';

import { until } from '../e2e/harness/until';
import { feed, FEED, PROFILE, PROFILE_PAGE, renamed } from '../journeys/changed-feed';
import { launchFirefox, type FirefoxApp } from './app';
import { badge, marksIn, noBadges, pressWithMouse, showsOwn } from './surface';

/** A page view is judged five seconds after it began at the earliest; the machine may be busy. */
const JUDGED = 40_000;
/** Of the settings, what is about LinkedIn. */
const SITE = '[aria-labelledby="site-linkedin"]';
const PASTE = 'https://www.linkedin.com/paste/';

interface Known {
  readonly step: string;
  readonly unmet: number;
}

/** Opens the feed as it is now in a tab, and waits until what is known of it is as told. */
async function view(app: FirefoxApp, own: Page, page: Page, step: string, unmet = 0) {
  const known = async () => {
    const states = (await app.stored(own, 'siteHealth')) as
      Record<string, { health: Record<string, Known> }> | undefined;
    return states?.['linkedin']?.health['feed'];
  };
  await page.goto(FEED);
  await page.bringToFront();
  await until(
    async () => `the feed at ${step} ${unmet}; it is ${JSON.stringify(await known())}`,
    async () => {
      const now = await known();
      return now?.step === step && now.unmet === unmet;
    },
    JUDGED,
  );
}

test('a changed feed steps down to links, is told in one line, and is reported without a name', async () => {
  const app = await launchFirefox({
    [FEED]: { html: renamed },
    [PASTE]: { html: '<!doctype html><html><body><textarea></textarea></body></html>' },
  });
  const welcome = await app.welcome();
  const sign = () => welcome.evaluate('browser.action.getBadgeText({})');
  const page = await app.open(FEED);
  await view(app, welcome, page, 'adapter', 1);
  expect((await marksIn(page)).join()).not.toContain('Mei Lin');
  await view(app, welcome, page, 'adapter', 2);
  expect(await sign()).toBe('');
  await view(app, welcome, page, 'links');
  await badge(page, 'Mei Lin');
  await until(
    async () => `the line in the sidebar; it shows ${await app.sidebar(welcome)}`,
    async () => (await app.sidebar(welcome)).includes('LinkedIn changed its page. Marks now stand'),
  );
  // It stands in the sidebar, which is open: so it was seen.
  await until('the sign goes', async () => (await sign()) === '');

  const settings = await app.extensionPage('dashboard.html#/settings');
  await settings.bringToFront();
  await showsOwn(settings, 'Feed: Marks by links to profiles only');
  await pressWithMouse(settings, `${SITE} button`, 'Copy report');
  await showsOwn(settings, 'Copied: how the page is built');
  const paste = await app.open(PASTE);
  await paste.click('textarea');
  await paste.keyboard.down('Control');
  await paste.keyboard.press('KeyV');
  await paste.keyboard.up('Control');
  const report = await until('the report', () => paste.$eval('textarea', ({ value }) => value));
  expect(report).not.toMatch(/Mei|Lin\b|mei-lin|Tariq/u);
  expect(report).toContain('data-testid="mainStream"');

  // Read again, it is as it was.
  app.route({ [FEED]: { html: feed } });
  await page.goto(FEED);
  await page.bringToFront();
  await until(
    'the feed heals',
    async () => !JSON.stringify(await app.stored(welcome, 'siteHealth')).includes('"links"'),
    JUDGED,
  );
  await badge(page, 'Mei Lin');
});

test('each step can be tried from the settings, until it is left to itself again', async () => {
  const app = await launchFirefox({ [FEED]: { html: feed }, [PROFILE]: PROFILE_PAGE });
  const welcome = await app.welcome();
  const page = await app.open(FEED);
  await badge(page, 'Mei Lin');
  expect((await marksIn(page)).join()).not.toContain('Olive Seller');
  const settings = await app.extensionPage('dashboard.html#/settings');
  const choose = async (name: string) => {
    await settings.bringToFront();
    await pressWithMouse(settings, `${SITE} label`, name);
    await page.bringToFront();
  };

  await choose('Marks by links to profiles only');
  // Oneself: by links alone nobody can tell.
  await badge(page, 'Olive Seller');
  await choose('No marks; the side panel goes by the address');
  await noBadges(page);
  await page.goto(PROFILE);
  await until(
    async () => `the sidebar says so; it shows ${await app.sidebar(welcome)}`,
    async () => (await app.sidebar(welcome)).includes('You are trying on LinkedIn'),
  );
  expect(await marksIn(page)).toEqual([]);
  await choose('Automatic');
  await badge(page, 'Олена Коваль');
});
