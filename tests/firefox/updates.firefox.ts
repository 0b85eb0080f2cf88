/** What an update of the extension leaves of the seller's work in open tabs of Firefox: all of it, without a reload. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';

import { until } from '../e2e/harness/until';
import { holdStorage } from '../e2e/survival/hold';
import { launchFirefox, type FirefoxApp } from './app';
import { closedRoots } from './closed-roots';
import { PersonInFirefox } from './person';
import { marksIn } from './surface';

const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const FEED = 'https://www.linkedin.com/feed/';
const PARTNER = 'Мария Белова';
/** How many names each feed has. */
const NAMES = { [FEED]: 11, 'https://www.facebook.com/': 7, 'https://vk.com/feed': 7 };
const FIXTURES = {
  [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
  'https://www.facebook.com/': 'content-scripts/networks/facebook/home-feed.2026-08.fixture.html',
  'https://vk.com/feed': 'content-scripts/networks/vk/feed.2026-08.fixture.html',
  [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
};

interface Tab {
  readonly page: Page;
  readonly marks: readonly string[];
  readonly roots: ReadonlySet<string>;
}

/** Notes what is in a tab before the update, in the page itself as well: a reload would wipe that out. */
async function noted(page: Page): Promise<Tab> {
  await page.evaluate('void (globalThis.notReloaded = true)');
  const roots = (await closedRoots(page)).map(({ sharedId }) => sharedId);
  return { page, marks: await marksIn(page), roots: new Set(roots) };
}

/** Waits until a tab has nothing of what was there before, and the marks of the new script. */
async function goesOn({ page, marks, roots }: Tab): Promise<void> {
  await page.bringToFront();
  await until(
    async () => `new marks in ${page.url()}; there are: ${(await marksIn(page)).join(' | ')}`,
    async () => {
      const now = await closedRoots(page);
      return now.length === marks.length && now.every(({ sharedId }) => !roots.has(sharedId));
    },
    30_000,
  );
  expect(await marksIn(page)).toEqual(marks);
  expect(await page.evaluate('globalThis.notReloaded')).toBe(true);
}

async function openFeed(app: FirefoxApp, url: string, names: number): Promise<Page> {
  const page = await app.open(url);
  await until(`the marks of ${url}`, async () => (await marksIn(page)).length === names);
  return page;
}

test('open tabs go on after an update, one mark a name, the card is closed, and a note in work is kept', async () => {
  const app = await launchFirefox(FIXTURES);
  const welcome = await app.welcome();
  const feeds: Tab[] = [];
  for (const [url, names] of Object.entries(NAMES)) {
    // oxlint-disable-next-line no-await-in-loop -- a person opens one tab after the other
    feeds.push(await noted(await openFeed(app, url, names)));
  }
  const chat = await app.open(CHAT);
  const person = new PersonInFirefox(app, chat);
  await until('the marks of the chat', async () => (await marksIn(chat)).length > 0);
  await person.openCard(PARTNER);
  await person.press(`Add ${PARTNER}`);
  await person.sees('Added');

  await person.press('New note');

  // Somebody else holds the storage: what is typed from here on is in work until the update.
  await holdStorage(welcome);
  await chat.bringToFront();
  await person.write('New note', 'Half a thou');
  await until('the worker keeps the note', () =>
    welcome.evaluate(`browser.storage.local.get().then((all) => Object.entries(all).some(
      ([name, it]) => name.startsWith('draft:') && it.text === 'Half a thou'))`),
  );
  const inChat = await noted(chat);
  await app.update();

  for (const feed of feeds) {
    // oxlint-disable-next-line no-await-in-loop -- one tab after the other is looked at
    await goesOn(feed);
  }
  await goesOn(inChat);
  await person.openCard(PARTNER);
  await person.sees('Half a thou');
  expect((await marksIn(chat)).join()).toContain(`${PARTNER}: `);
});

test('a page that was left before an update comes back with marks that answer', async () => {
  const app = await launchFirefox(FIXTURES);
  const page = await openFeed(app, FEED, NAMES[FEED]);
  await page.evaluate(`
    for (const mark of document.querySelectorAll('span:empty')) mark.isOfBefore = true;
    void addEventListener('pageshow', ({ persisted }) => { globalThis.cameBack = persisted; });`);
  await page.goto(CHAT);
  await until('the marks of the chat', async () => (await marksIn(page)).join().includes(PARTNER));
  const before = await noted(page);
  await app.update();
  await goesOn(before);
  await page.evaluate('history.back()').catch(() => null);
  const ofBefore = `[...document.querySelectorAll('span:empty')].filter((mark) => mark.isOfBefore).length`;
  await until(
    async () => `new marks in the feed; there are ${(await marksIn(page)).length}`,
    async () =>
      (await marksIn(page)).length === NAMES[FEED] && (await page.evaluate(ofBefore)) === 0,
  );
  expect(await page.evaluate('globalThis.cameBack')).toBe(true);
  const person = new PersonInFirefox(app, page);
  await person.openCard('Mei Lin');
  await person.press('Add Mei Lin');
  await person.sees('Added');
});
