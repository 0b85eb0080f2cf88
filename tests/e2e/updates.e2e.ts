/** What an update, a return to a page and a sleeping worker leave of the seller's work: all of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { launch, type App } from './harness';
import { BUILD } from './harness/app';
import { until } from './harness/until';

const SOON = { timeout: 10_000 };
const FEED = 'https://www.linkedin.com/feed/';
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const FIXTURES = {
  [FEED]: 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html',
  [CHAT]: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
};

/** A copy of the build that may be changed under the browser. */
function copyOfBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tabside-update-'));
  cpSync(BUILD, folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Updates the extension as the browser's own page of extensions does; waits for the new worker. */
async function update(app: App, folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, version: '9.9.9' }));
  const before = app.worker;
  const id = new URL(before.url()).host;
  const extensions = await app.open('chrome://extensions');
  await extensions.evaluate(
    `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      .then(() => chrome.developerPrivate.reload(${JSON.stringify(id)}, { failQuietly: false }))`,
  );
  await until('the new worker starts', () => Promise.resolve(app.worker !== before));
  expect(await app.worker.evaluate('chrome.runtime.getManifest().version')).toBe('9.9.9');
  await extensions.close();
}

test('ten open tabs go on after an update, one mark a name, and a note in work is kept', async () => {
  const folder = copyOfBuild();
  const app = await launch({ extension: folder });
  app.route(FIXTURES);
  const page = await app.open(CHAT);
  await (await app.badge(page, 'Мария Белова')).click();
  const card = await app.card(page);
  await card.button('Add Мария Белова').click();
  await card.field('New note').element();
  const feeds = [];
  for (let count = 0; count < 9; count += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a person opens one tab after the other
    feeds.push(await app.open(FEED));
  }
  const marks = (await app.badgeCount(feeds[0] ?? page, 10)).map(({ beside }) => beside.text);

  // The storage takes no note any more: what is typed from here on is in work until the update.
  await page.bringToFront();
  await app.worker.evaluate(
    `IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'AbortError'); }`,
  );
  await card.field('New note').fill('Half a thou');
  await until('the worker keeps the note in work', () =>
    app.worker.evaluate(
      `chrome.storage.local.get(null).then((all) =>
        Object.entries(all).some(([name, it]) => name.startsWith('draft:') && it.text === 'Half a thou'))`,
    ),
  );
  app.problems.splice(0);
  await update(app, folder);

  for (const feed of feeds) {
    // oxlint-disable-next-line no-await-in-loop -- one tab after the other is looked at
    await feed.bringToFront();
    // oxlint-disable-next-line no-await-in-loop
    const now = await app.badgeCount(feed, 10);
    expect(now.map(({ beside }) => beside.text)).toEqual(marks);
  }
  await page.bringToFront();
  await card.isClosed();
  await expect
    .poll(async () => (await app.badge(page, 'Мария Белова')).name, SOON)
    .toMatch(/^Мария Белова:/u);
  await (await app.badge(page, 'Мария Белова')).click();
  await (await app.card(page)).shows('Half a thou');
});

test('the main job works with the worker asleep at every step', async () => {
  const app = await launch();
  app.route(FIXTURES);
  const page = await app.open(CHAT);
  await app.badge(page, 'Мария Белова');
  let stops = 0;
  async function sleep(): Promise<void> {
    const browser = app.context.browser();
    const session = await browser?.newBrowserCDPSession();
    const targets = await session?.send('Target.getTargets');
    const worker = targets?.targetInfos.find(({ type }) => type === 'service_worker');
    if (worker && session) {
      await session.send('Target.closeTarget', { targetId: worker.targetId });
      await until('the worker sleeps', async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        return !targetInfos.some(({ targetId }) => targetId === worker.targetId);
      });
      stops += 1;
    }
    await session?.detach();
  }
  await sleep();
  await (await app.badge(page, 'Мария Белова')).click();
  const card = await app.card(page);
  await card.shows('Add Мария Белова');
  await sleep();
  await card.button('Add Мария Белова').click();
  await card.shows('Added');
  await sleep();
  await card.field('New note').fill('Likes blue');
  await card.shows('Saved');
  await sleep();
  await card.button(/Insert “/u).click();
  await card.shows('It is in the message box');
  await sleep();
  await page.reload();
  await expect
    .poll(async () => (await app.badge(page, 'Мария Белова')).name, SOON)
    .toMatch(/^Мария Белова:/u);
  expect(stops).toBe(5);
});
