/** The popup: the client of the current tab, else recent clients and search; in the seller's language. */
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { seedClients } from './harness/seed-clients';

const FEED = 'https://www.linkedin.com/feed/';
const PLAIN = 'https://plain.example/';

async function withClient(app: App, name: string): Promise<void> {
  app.route({
    [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
    [PLAIN]: { html: '<!doctype html><title>Plain</title>' },
  });
  const page = await app.open(FEED);
  await (await app.badge(page, name)).click();
  const card = await app.card(page);
  await card.button(`Add ${name}`).click();
  await card.shows('Added');
}

test('on a page about nobody it shows recent clients and finds them by name', async () => {
  const app = await launch();
  await withClient(app, 'Mei Lin');
  const popup = await app.popup(await app.open(PLAIN));
  await popup.shows('Recent clients');
  await popup.shows('Mei Lin');
  await popup.field('Find a client').fill('nobody');
  await popup.shows('No client has “nobody” in the name.');
  await popup.field('Find a client').fill('mei');
  await popup.button(/Mei Lin/u).click();
  await popup.field('New note').fill('Written in the popup');
  await popup.shows('Saved');
  expect(await popup.field('New note').value()).toBe('Written in the popup');
});

test('a profile in a tab is the person whom the popup is about, client or not', async () => {
  const app = await launch();
  const profile = 'https://vk.com/id501';
  app.route({ [profile]: 'content-scripts/networks/vk/profile-desktop.2026-08.fixture.html' });
  const page = await app.open(profile);
  const badge = await app.badge(page, /\p{L}/u);
  const name = badge.name.replace(/^Add | as a client$/gu, '');
  const popup = await app.popup(page);
  await popup.button(`Add ${name}`).click();
  await popup.shows('Added');
  await expect
    .poll(async () => (await app.badge(page, /\p{L}/u)).name, { timeout: 10_000 })
    .toContain(`${name}:`);
});

test('marks and card speak the language that the seller chose, at once', async () => {
  const app = await launch();
  app.route({ [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html' });
  const page = await app.open(FEED);
  await app.badge(page, 'Mei Lin');
  const settings = await app.extensionPage('welcome.html');
  await settings.getByLabel('Language').selectOption('uk');
  await settings.getByText('Вітаємо в Tabside').first().waitFor();
  await page.bringToFront();
  await expect
    .poll(async () => (await app.badge(page, 'Mei Lin')).name, { timeout: 10_000 })
    .toBe('Додати до клієнтів: Mei Lin');
  await (await app.badge(page, 'Mei Lin')).click();
  const card = await app.card(page);
  await card.button(/Mei Lin/u).click();
  await card.shows('Шаблони');
});

/** Notes which tables are counted or read from one end on, and whether the list of clients stood there by then. */
const NOTE_READING = `globalThis.readings = [];
for (const { prototype } of [IDBObjectStore, IDBIndex]) {
  for (const way of ['count', 'getAll', 'openCursor']) {
    const own = prototype[way];
    prototype[way] = function (...given) {
      const shows = document.querySelector('.tp-list') !== null;
      const table = (this.objectStore ?? this).name;
      readings.push({ shows, what: way + ' ' + (this.objectStore ? table + ' by ' + this.name : table) });
      return own.apply(this, given);
    };
  }
}`;

interface Reading {
  readonly shows: boolean;
  readonly what: string;
}

test.each(['popup.html', 'sidepanel.html'])(
  '%s counts and reads all clients only once the recent ones show',
  async (path) => {
    const app = await launch();
    await seedClients(await app.extensionPage(path), 80);
    await app.context.addInitScript({ content: NOTE_READING });
    const page = await app.extensionPage(path);
    const readings = () => page.evaluate<Reading[]>('readings');
    const all = ['count clients', 'getAll clients', 'getAll orders', 'getAll identities'];
    await expect
      .poll(async () => (await readings()).map(({ what }) => what), { timeout: 20_000 })
      .toEqual(expect.arrayContaining(all));
    const before = (await readings()).filter(({ shows }) => !shows).map(({ what }) => what);
    expect(before).toContain('getAll clients by [projectId+createdAt]');
    expect(before.filter((what) => all.includes(what) || what.startsWith('count '))).toEqual([]);
  },
);
