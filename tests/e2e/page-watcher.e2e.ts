/* oxlint-disable vitest/valid-expect, vitest/no-conditional-expect, unicorn/consistent-function-scoping, no-shadow -- messages name the case of many; what is expected hangs on how a case was made */
/**
 * What a page's own script can notice of us, on each network's address, under the strictest policies of the networks:
 * nothing in side-panel-only mode; in overlay mode empty elements without a name, which it can neither read nor press.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch, type App } from './harness';
import { until } from './harness/until';
import { installWatcher, type Watcher } from './watcher/page-watcher';

const NETWORKS = {
  linkedin: ['https://www.linkedin.com/feed/', 'linkedin/feed-sdui.2026-05', 'Mei Lin'],
  facebook: ['https://www.facebook.com/', 'facebook/home-feed.2026-08', /\p{L}/u],
  vk: ['https://vk.com/feed', 'vk/feed.2026-08', /\p{L}/u],
} as const;
type Network = keyof typeof NETWORKS;
const IDS = Object.keys(NETWORKS) as Network[];

async function start(
  network: Network,
  mode: 'overlay' | 'panel',
): Promise<{ app: App; page: Page }> {
  const app = await launch();
  const [url, fixture] = NETWORKS[network];
  app.route(
    { [url]: `content-scripts/networks/${fixture}.fixture.html` },
    { csp: "script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
  );
  await app.worker.evaluate(
    ([id, wanted]) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(it: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({
        siteModes: { [id]: wanted },
      }),
    [network, mode] as const,
  );
  await app.context.addInitScript(installWatcher);
  return { app, page: await app.open(url) };
}

const reportOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { watcher } = globalThis as unknown as { watcher: Watcher };
    const told = [...watcher.report];
    const fresh = Object.getOwnPropertyNames(globalThis).filter(
      (name) => !watcher.globals.includes(name),
    );
    return [...told, ...fresh.map((name) => `global ${name}`)];
  });

/** The side panel has an answer from the tab: our script there has started and done its work. */
async function isFollowed(app: App, page: Page): Promise<void> {
  await until('the content script answers', () =>
    app.worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(it: object): Promise<{ id: number; url?: string }[]>;
            sendMessage(id: number, message: object, options: object): Promise<unknown>;
          };
        };
      };
      const tab = (await chrome.tabs.query({})).find((it) => it.url === url);
      const message = { message: 'overlay.refresh', data: {} };
      return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }).then(
        () => true,
        () => false,
      );
    }, page.url()),
  );
  await page.mouse.move(200, 200);
  await page.evaluate(
    'new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done)))',
  );
  await page.evaluate('new Promise((done) => requestIdleCallback(done))');
}

test.each(IDS)('in side-panel-only mode a page on %s notices nothing', async (network) => {
  const { app, page } = await start(network, 'panel');
  await isFollowed(app, page);
  const report = await reportOf(page);
  console.info(
    `${network}, side panel only: ${report.length === 0 ? 'nothing noticed' : report.join('; ')}`,
  );
  expect(report).toEqual([]);
});

test.each(IDS)(
  'in overlay mode a page on %s finds empty elements and can press none',
  async (network) => {
    const { app, page } = await start(network, 'overlay');
    await app.badge(page, NETWORKS[network][2]);
    const report = await reportOf(page);
    const kinds = [...new Set(report)];
    console.info(`${network}, overlay: ${report.length} changes: ${kinds.join('; ')}`);
    expect(
      kinds.every((line) => line.startsWith('added SPAN to ')),
      kinds.join('; '),
    ).toBe(true);

    const found = await page.evaluate(() => {
      const { watcher } = globalThis as unknown as { watcher: Watcher };
      for (const element of watcher.added) {
        if (!(element instanceof HTMLElement)) continue;
        element.click();
        element.focus();
        for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick']) {
          element.dispatchEvent(
            new MouseEvent(name, { bubbles: true, composed: true, cancelable: true }),
          );
        }
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
      return watcher.added.map((it) => ({
        attributes: it.getAttributeNames(),
        text: `${it.textContent}${it instanceof HTMLElement ? it.innerText : ''}`,
        children: it.childNodes.length,
        root: it.shadowRoot !== null,
      }));
    });
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.filter(
        ({ attributes, text, children, root }) =>
          attributes.length > 0 || text !== '' || children > 0 || root,
      ),
    ).toEqual([]);
    await page.evaluate('new Promise((done) => requestIdleCallback(done))');
    const roots = await (await app.pierce(page)).closedRoots();
    expect(
      roots.some(({ hasDialog }) => hasDialog),
      'a card was opened by script',
    ).toBe(false);
  },
);

test('no address of the extension answers a page', async () => {
  const { app, page } = await start('linkedin', 'overlay');
  await app.badge(page, 'Mei Lin');
  const reached = await page.evaluate(async (origin) => {
    const paths = [
      'manifest.json',
      'icon/128.png',
      'card.js',
      'popup.html',
      'content-scripts/linkedin.js',
    ];
    const answers = await Promise.all(
      paths.map((path) =>
        fetch(origin + path).then(
          () => path,
          () => null,
        ),
      ),
    );
    return answers.filter(Boolean);
  }, app.extensionOrigin);
  expect(reached).toEqual([]);
  app.problems.splice(0);
});
