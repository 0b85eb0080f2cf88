/** Pages that rest, go, come back, and stand in other windows: right marks in all of them, one each. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { until } from './harness/until';
import { copyOfBuild, renewed, update } from './survival/update';

const SOON = { timeout: 20_000 };
const FEED = 'https://www.linkedin.com/feed/';
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const FEED_FIXTURE = 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html';
const FIXTURES = {
  [FEED]: FEED_FIXTURE,
  [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
};
/** Names in the feed. */
const NAMES = 11;

async function addAsClient(app: App, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await app.badge(page, name)).click();
  const card = await app.card(page);
  await card.button(`Add ${name}`).click();
  await card.shows('Added');
}

/** What the first mark beside a name says. */
const captionOf = async (app: App, page: Page, name: string) => (await app.badge(page, name)).name;

/** Goes away from the feed and back to it, as with the browser's own button; says what is done in between. */
async function leaveAndReturn(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      Object.assign(globalThis, { cameBack: persisted });
    });
  });
  await page.goto(CHAT);
  await meanwhile();
  await page.bringToFront();
  await page.evaluate('history.back()');
  await until('the page comes back', async () => page.url() === FEED);
}

const cameBackAlive = (page: Page) => page.evaluate('globalThis.cameBack === true');

test('a page that was left before an update comes back with marks that answer', async () => {
  const folder = copyOfBuild();
  const app = await launch({ extension: folder });
  app.route(FIXTURES);
  const page = await app.open(FEED);
  await app.badgeCount(page, NAMES);
  await leaveAndReturn(page, async () => {
    await app.badge(page, 'Мария Белова');
    await update(app, folder);
  });
  // The browser lets go of it with the update, and loads it anew.
  expect(await cameBackAlive(page)).toBe(false);
  await app.badgeCount(page, NAMES);
  await addAsClient(app, page, 'Mei Lin');
});

test('a tab that the browser put out of its memory comes back with its marks, an update later', async () => {
  const folder = copyOfBuild();
  const app = await launch({ extension: folder });
  app.route(FIXTURES);
  const page = await app.open(FEED);
  await addAsClient(app, page, 'Mei Lin');
  const other = await app.open(CHAT);
  const inFeed = `chrome.tabs.query({ url: ${JSON.stringify(FEED)} })`;
  await app.worker.evaluate(`${inFeed}.then(([tab]) => chrome.tabs.discard(tab.id))`);
  await until('the tab is gone', () => Promise.resolve(page.isClosed()));
  await update(app, folder);
  await app.badge(other, 'Мария Белова');
  await app.worker.evaluate(
    `${inFeed}.then(([tab]) => chrome.tabs.update(tab.id, { active: true }))`,
  );
  const back = await until('the tab is back', () =>
    Promise.resolve(app.context.pages().find((it) => it.url() === FEED)),
  );
  await app.badgeCount(back, NAMES);
  expect(await captionOf(app, back, 'Mei Lin')).toMatch(/^Mei Lin: no status/u);
});

test('what is done in one window shows in the other at once', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const here = await app.open(FEED);
  const arrives = app.context.waitForEvent('page');
  await app.worker.evaluate(`void chrome.windows.create({ url: ${JSON.stringify(FEED)} })`);
  const there = await arrives;
  await app.badgeCount(there, NAMES);
  await addAsClient(app, here, 'Mei Lin');
  await expect.poll(() => captionOf(app, there, 'Mei Lin'), SOON).toMatch(/^Mei Lin: no status/u);
  await expect.poll(() => captionOf(app, here, 'Mei Lin'), SOON).toMatch(/^Mei Lin: no status/u);
  await (await app.card(here)).button('Undo').click();
  await expect.poll(() => captionOf(app, there, 'Mei Lin'), SOON).toMatch(/^Add Mei Lin/u);
  await expect.poll(() => captionOf(app, here, 'Mei Lin'), SOON).toMatch(/^Add Mei Lin/u);
  await app.badgeCount(there, NAMES);
});

test('a private window shares the clients, and what is written there stays', async () => {
  const app = await launch({ extension: copyOfBuild() });
  app.route(FIXTURES);
  const here = await app.open(FEED);
  const before = await app.badgeCount(here, NAMES);
  await allowInPrivateWindows(app);
  // The browser has started the extension anew.
  expect(await renewed(app, here, before)).toHaveLength(NAMES);
  await addAsClient(app, here, 'Mei Lin');
  const arrives = app.context.waitForEvent('page');
  await app.worker.evaluate(`void chrome.windows.create({ incognito: true, url: 'about:blank' })`);
  const hidden = await arrives;
  await hidden.goto(FEED);
  await app.badgeCount(hidden, NAMES);
  expect(await captionOf(app, hidden, 'Mei Lin')).toMatch(/^Mei Lin: no status/u);
  await addAsClient(app, hidden, 'Tariq Aziz');
  await expect.poll(() => captionOf(app, here, 'Tariq Aziz'), SOON).toMatch(/^Tariq Aziz: no/u);
  await hidden.close();
  await here.reload();
  await expect.poll(() => captionOf(app, here, 'Tariq Aziz'), SOON).toMatch(/^Tariq Aziz: no/u);
});

/** Ticks "Allow in Incognito"; the browser starts the extension anew for it. */
async function allowInPrivateWindows(app: App): Promise<void> {
  const before = app.worker;
  const extensionId = new URL(before.url()).host;
  const extensions = await app.open('chrome://extensions');
  await extensions.evaluate(
    `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      .then(() => chrome.developerPrivate.updateExtensionConfiguration(
        { extensionId: ${JSON.stringify(extensionId)}, incognitoAccess: true }))`,
  );
  await until('the worker starts anew', () => Promise.resolve(app.worker !== before));
  await extensions.close();
}

test('switched off, it leaves nothing in open tabs; switched on again, they go on', async () => {
  const app = await launch({ extension: copyOfBuild() });
  app.route(FIXTURES);
  const page = await app.open(FEED);
  await app.badgeCount(page, NAMES);
  const { host } = new URL(app.worker.url());
  const extensions = await app.open('chrome://extensions');
  const turn = (on: boolean) =>
    extensions.evaluate(`chrome.management.setEnabled(${JSON.stringify(host)}, ${on})`);
  await turn(false);
  await app.badgeCount(page, 0);
  expect(await page.evaluate(() => document.querySelectorAll('span:empty').length)).toBe(0);
  await turn(true);
  await app.badgeCount(page, NAMES);
});
