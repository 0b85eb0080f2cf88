/** What an update of the extension leaves of the seller's work in open tabs: all of it, without a reload. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import type { Badge } from './harness/badges';
import { holdStorage, keptInWork } from './survival/hold';
import { copyOfBuild, renewed, update } from './survival/update';

const SOON = { timeout: 20_000 };
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const PARTNER = 'Мария Белова';
/** A feed of each network, opened three times. */
const FEEDS = {
  'https://www.linkedin.com/feed/':
    'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
  'https://www.facebook.com/': 'content-scripts/networks/facebook/home-feed.2026-08.fixture.html',
  'https://vk.com/feed': 'content-scripts/networks/vk/feed.2026-08.fixture.html',
};
/** How many names each feed has. */
const NAMES = {
  'https://www.linkedin.com/feed/': 11,
  'https://www.facebook.com/': 7,
  'https://vk.com/feed': 7,
};
const FIXTURES = {
  ...FEEDS,
  [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
};

/** The names that have a mark, in the order of the page. */
async function markedIn(app: App, page: Page): Promise<string[]> {
  return (await app.badges(page)).map(({ beside }) => beside.text);
}

/** Says so in the page itself: a reload would wipe it out. */
const leaveTrace = (page: Page) => page.evaluate('void (globalThis.notReloaded = true)');
const isNotReloaded = (page: Page) => page.evaluate('globalThis.notReloaded === true');

test('ten open tabs go on after an update, one mark a name, and a note in work is kept', async () => {
  const folder = copyOfBuild();
  const app = await launch({ extension: folder });
  app.route(FIXTURES);
  const chat = await app.open(CHAT);
  await (await app.badge(chat, PARTNER)).click();
  const card = await app.card(chat);
  await card.button(`Add ${PARTNER}`).click();
  await card.field('New note').element();
  const feeds: { page: Page; marks: readonly Badge[] }[] = [];
  for (const [address, count] of [0, 1, 2].flatMap(() => Object.entries(NAMES))) {
    // oxlint-disable-next-line no-await-in-loop -- a person opens one tab after the other
    const page = await app.open(address);
    // oxlint-disable-next-line no-await-in-loop
    feeds.push({ page, marks: await app.badgeCount(page, count) });
    // oxlint-disable-next-line no-await-in-loop
    await leaveTrace(page);
  }
  await leaveTrace(chat);
  expect(feeds).toHaveLength(9);

  // Somebody else holds the storage: what is typed from here on is in work until the update.
  await holdStorage(await app.extensionPage('icon/32.png'));
  await chat.bringToFront();
  const inChat = await app.badges(chat);
  await card.field('New note').fill('Half a thou');
  await keptInWork(app, 'Half a thou');
  await update(app, folder);

  // None of these tabs is looked at: the new scripts start in the background.
  for (const { page, marks } of feeds) {
    // oxlint-disable-next-line no-await-in-loop -- one tab after the other is looked at
    expect(await renewed(app, page, marks)).toEqual(marks.map(({ beside }) => beside.text));
    // oxlint-disable-next-line no-await-in-loop
    expect(await isNotReloaded(page)).toBe(true);
  }
  await card.isClosed();
  expect(await renewed(app, chat, inChat)).toEqual(inChat.map(({ beside }) => beside.text));
  expect(await isNotReloaded(chat)).toBe(true);

  // The note is there, and the marks are those of scripts that live: a change shows in another tab.
  await chat.bringToFront();
  await (await app.badge(chat, PARTNER)).click();
  await (await app.card(chat)).shows('Half a thou');
  const [linkedin, facebook, vk, again] = feeds.map(({ page }) => page);
  if (!linkedin || !facebook || !vk || !again) throw new Error('there are nine');
  await linkedin.bringToFront();
  await (await app.badge(linkedin, 'Mei Lin')).click();
  await (await app.card(linkedin)).button('Add Mei Lin').click();
  await expect
    .poll(async () => (await app.badge(again, 'Mei Lin')).name, SOON)
    .toMatch(/^Mei Lin:/u);
  expect(app.problems).toEqual([]);
});

test('a page that never finishes loading goes on as well', async () => {
  const folder = copyOfBuild();
  const app = await launch({ extension: folder });
  const address = 'https://vk.com/feed';
  const html = readFileSync(resolve(import.meta.dirname, '../..', FEEDS[address]), 'utf8');
  app.route({ [address]: { html: html.replace('<main', '<img src="/slow.png"><main') } });
  // Never answered.
  await app.context.route('**/slow.png', () => undefined);
  const page = await app.context.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const marks = await app.badgeCount(page, NAMES[address]);
  await leaveTrace(page);
  await update(app, folder);
  expect(await renewed(app, page, marks)).toEqual(marks.map(({ beside }) => beside.text));
  expect(await isNotReloaded(page)).toBe(true);
});

test('a script that is put into a page twice marks each name once', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open('https://vk.com/feed');
  const marks = await app.badgeCount(page, NAMES['https://vk.com/feed']);
  const marked = marks.map(({ beside }) => beside.text);
  await app.worker.evaluate(
    `chrome.tabs.query({ url: 'https://vk.com/*' }).then(([tab]) => chrome.scripting.executeScript({
      target: { tabId: tab.id }, files: ['/content-scripts/vk.js'] }))`,
  );
  // A second overlay would mark what the page adds a second time.
  await page.evaluate(() => {
    const post = document.querySelector('[data-testid=post]');
    post?.after(post.cloneNode(true));
  });
  const first = marked.slice(0, marked.indexOf('Олег Сидоров'));
  await expect.poll(() => markedIn(app, page)).toEqual([...first, ...marked]);
});
