/**
 * The browser's keys. A headless Chromium hands no key to its commands, so the worker is told of the press as the browser
 * would tell it; that each command has its key set is asked of the browser itself.
 */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';

import { launch, type App } from './harness';

const SOON = { timeout: 10_000 };
const PROFILE = 'https://www.linkedin.com/in/anna-lee-5b/';
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const FEED = 'https://www.linkedin.com/feed/';
const FIXTURES = {
  [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
  [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
  [PROFILE]: 'content-scripts/networks/linkedin/profile-sdui.2026-08.fixture.html',
};

/** Tells the worker of a key pressed in a tab. */
async function pressed(app: App, command: string, page: Page): Promise<void> {
  await page.bringToFront();
  await app.worker.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
      chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab);
    })`,
  );
}

/** What has the focus, inside the closed root. */
async function focused(app: App, page: Page): Promise<string> {
  const pierced = await app.pierce(page);
  const { nodes } = await pierced.send('Accessibility.getFullAXTree');
  const node = nodes.findLast((it) =>
    it.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return `${String(node?.role?.value)} ${String(node?.name?.value)}`;
}

test('every command has a key in the browser, each a different one', async () => {
  const app = await launch();
  const commands: { name: string; shortcut: string }[] = await app.worker.evaluate(
    'chrome.commands.getAll()',
  );
  const ours = commands.filter(({ name }) => !name.startsWith('_'));
  expect(ours.map(({ name }) => name).toSorted()).toEqual(
    ['add-person', 'cover', 'insert-template', 'open-panel'].toSorted(),
  );
  expect(new Set(ours.map(({ shortcut }) => shortcut)).size).toBe(4);
  expect(ours.map(({ shortcut }) => shortcut)).not.toContain('');
});

test('one key adds the person of the page, with an Undo, and adds nobody twice', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(CHAT);
  await app.badge(page, 'Мария Белова');
  await pressed(app, 'add-person', page);
  const card = await app.card(page);
  await card.shows('Added: Мария Белова');
  await expect
    .poll(async () => (await app.badge(page, 'Мария Белова')).name, SOON)
    .toMatch(/^Мария Белова:/u);

  await card.button('Undo').click();
  await card.shows('Add Мария Белова');
  await pressed(app, 'add-person', page);
  await card.shows('Added: Мария Белова');
  await pressed(app, 'add-person', page);
  await card.field('New note').element();
  expect(await app.worker.evaluate(COUNT_CLIENTS)).toBe(1);
});

/** Counts the clients that are there, in the worker's own database. */
const COUNT_CLIENTS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('tabside');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('clients').objectStore('clients').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.filter((client) => !client.deletedAt).length);
    };
  };
})`;

test('one key goes from a chat to its partner’s templates', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(CHAT);
  await app.badge(page, 'Мария Белова');
  await pressed(app, 'add-person', page);
  const card = await app.card(page);
  await card.shows('Added: Мария Белова');
  await page.keyboard.press('Escape');
  await card.isClosed();

  await pressed(app, 'insert-template', page);
  await app.card(page);
  await expect.poll(() => focused(app, page), SOON).toMatch(/Find a template|Insert “/u);
});

test('a page about nobody is answered by the popup, and nothing is added to the page', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(FEED);
  await app.badge(page, 'Mei Lin');
  await app.worker.evaluate(
    'chrome.action.openPopup = () => { globalThis.popups = (globalThis.popups ?? 0) + 1; return Promise.resolve(); }',
  );
  await pressed(app, 'add-person', page);
  await expect.poll(() => app.worker.evaluate('globalThis.popups'), SOON).toBe(1);
  expect(await app.worker.evaluate(COUNT_CLIENTS)).toBe(0);
});

test('the panel’s key opens it in the press itself, before anything is waited for', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(FEED);
  await page.bringToFront();
  // The browser opens a panel in a person's press only, and a test has none to give: the call is watched instead.
  const told = await app.worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    let asked = null;
    chrome.sidePanel.open = (options) => { asked = options; return Promise.resolve(); };
    chrome.commands.onCommand.dispatch('open-panel', tab);
    return asked !== null && asked.windowId === tab.windowId;
  })()`);
  expect(told).toBe(true);
});

test('one key covers everything and shows it again', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(FEED);
  await app.badge(page, 'Mei Lin');
  await pressed(app, 'cover', page);
  await app.badgeCount(page, 0);
  await pressed(app, 'add-person', page);
  expect(await app.badges(page)).toEqual([]);
  await pressed(app, 'cover', page);
  await app.badge(page, 'Mei Lin');
});

test('a question mark tells all keys in the card and in the popup, as the browser has them', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(FEED);
  await (await app.badge(page, 'Mei Lin')).click();
  const card = await app.card(page);
  await card.shows('Add Mei Lin');
  await page.keyboard.press('?');
  await card.shows('Alt+Shift+K');
  await card.shows('chrome://extensions/shortcuts');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text(), SOON).not.toContain('Alt+Shift+K');
  await card.shows('Add Mei Lin');
  await page.keyboard.press('Escape');
  await card.isClosed();

  const popup = await app.popup(page);
  await popup.button('Keys').click();
  await popup.shows('Alt+Shift+O');
  await popup.shows('Take the last change back');
});
