/** The extension's own pages in Firefox, and what they decide for the networks' pages. */
import { expect, test } from 'vitest';

import { launchFirefox } from './app';
import { closedRoots } from './closed-roots';
import { badge, card, noBadges, press, pressOwn, shows, showsOwn } from './surface';

const FEED = 'https://www.linkedin.com/feed/';
const SERVED = {
  [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
};

test('a site is followed by the side panel only when the seller says so on the welcome page', async () => {
  const app = await launchFirefox(SERVED);
  const welcome = await app.welcome();
  await showsOwn(welcome, 'Welcome to Tabside');
  const page = await app.open(FEED);
  await badge(page, 'Mei Lin');
  await welcome.evaluate(() => {
    const choice = '[role="radiogroup"][aria-label*="LinkedIn"] input[value="panel"]';
    document.querySelector<HTMLInputElement>(choice)?.click();
  });
  await noBadges(page);
  await page.reload();
  const before = await page.content();
  await page.evaluate('new Promise((done) => requestIdleCallback(done))');
  expect(await page.content()).toBe(before);
  expect(await closedRoots(page)).toEqual([]);
});

test('one press covers everything, another shows it again', async () => {
  const app = await launchFirefox(SERVED);
  const page = await app.open(FEED);
  await badge(page, 'Mei Lin');
  const popup = await app.extensionPage('popup.html');
  await pressOwn(popup, 'Cover everything');
  await page.bringToFront();
  await noBadges(page);
  await popup.bringToFront();
  await pressOwn(popup, 'Show again');
  await page.bringToFront();
  await badge(page, 'Mei Lin');
  expect(await closedRoots(page)).not.toEqual([]);
});

test('the practice workspace works as a network does, and the recovery page opens', async () => {
  const app = await launchFirefox({});
  const practice = await app.extensionPage('practice.html');
  await practice.bringToFront();
  await press(practice, await badge(practice, 'Add '), 'Add ');
  const opened = await card(practice);
  await press(practice, opened, 'Add ');
  await shows(practice, opened, 'Added');
  const recovery = await app.extensionPage('recovery.html');
  await showsOwn(recovery, 'Your clients are all here');
  expect(await recovery.evaluate(() => document.querySelectorAll('button').length)).toBeGreaterThan(
    0,
  );
});
