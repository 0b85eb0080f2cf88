/**
 * What a page's own script can notice of us, on each network's address, under the strictest policies of the networks:
 * nothing in side-panel-only mode; in overlay mode empty elements without a name, which it can neither read nor press.
 */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';

import { launch, type App } from './harness';
import { startApp } from './harness/app';
import { until } from './harness/until';
import { CARELESS, REQUESTED } from './watcher/careless';
import { signs } from './watcher/compare';
import type { Watcher } from './watcher/page-watcher';
import { REPORT, WATCHER } from './watcher/source';

const NETWORKS = {
  linkedin: ['https://www.linkedin.com/feed/', 'linkedin/feed-sdui.2026-05', 'Mei Lin'],
  facebook: ['https://www.facebook.com/', 'facebook/home-feed.2026-08', /\p{L}/u],
  vk: ['https://vk.com/feed', 'vk/feed.2026-08', /\p{L}/u],
} as const;
type Network = keyof typeof NETWORKS;
const IDS = Object.keys(NETWORKS) as Network[];
/** Visits with the extension, and as many without. */
const VISITS = 3;

/** Serves a network's page with a watcher in it. */
async function prepare(app: App, network: Network): Promise<void> {
  const [url, fixture] = NETWORKS[network];
  app.route(
    { [url]: `content-scripts/networks/${fixture}.fixture.html` },
    {
      csp: "script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  );
  await app.context.addInitScript({ content: WATCHER });
}

async function start(network: Network, mode: 'overlay' | 'panel'): Promise<App> {
  const app = await launch();
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
  await prepare(app, network);
  return app;
}

/** Runs a script in the page's own world, and nothing else there: the watcher would notice more. */
async function ask<T>(page: Page, expression: string): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
  return result.value as T;
}

/** The side panel has an answer from the tab: our script there has started and done its work. */
async function isFollowed(app: App, url: string): Promise<void> {
  await until('the content script answers', () =>
    app.worker.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(it: object): Promise<{ id: number; url?: string }[]>;
            sendMessage(id: number, message: object, options: object): Promise<unknown>;
          };
        };
      };
      const tab = (await chrome.tabs.query({})).find((it) => it.url === address);
      const message = { message: 'overlay.refresh', data: {} };
      return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }).then(
        () => true,
        () => false,
      );
    }, url),
  );
}

/** What a page noticed of one visit, in which somebody moved the mouse, turned its wheel and pressed a key. */
async function visit(
  app: App,
  network: Network,
  ready = 'true',
): Promise<{ page: Page; report: string[] }> {
  const [url] = NETWORKS[network];
  const page = await app.context.newPage();
  await page.goto(url);
  if (app.hasExtension) await isFollowed(app, url);
  await until(ready, () => ask<boolean>(page, ready));
  await ask(page, 'watcher.rest()');
  await page.mouse.move(1, 1);
  await page.mouse.wheel(0, 40);
  await page.keyboard.press('Shift');
  return { page, report: await ask<string[]>(page, REPORT) };
}

/** All that stands on a mark's element: that it makes no box. Many sites' own elements say the same. */
const NO_BOX = 'style: display: contents !important;';

/** So often, at most, visits are made anew: a busy machine does not hold up the same visits each time. */
const ROUNDS = 3;

/** What the extension in `app` shows of itself in several visits, held against as many without it, in every round. */
async function signsOf(app: App, network: Network, ready?: string): Promise<string[]> {
  const bare = await startApp({ extension: null });
  onTestFinished(() => bare.close());
  await prepare(bare, network);
  let found = await signsOfRound(app, bare, network, ready);
  for (let round = 1; round < ROUNDS && found.length > 0; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one round after the other
    const again = new Set(await signsOfRound(app, bare, network, ready));
    console.info(`${network}, seen in round ${round}: ${found.join('; ')}`);
    found = found.filter((sign) => again.has(sign));
  }
  return found;
}

async function signsOfRound(
  app: App,
  bare: App,
  network: Network,
  ready?: string,
): Promise<string[]> {
  const visits = { with: [] as string[][], without: [] as string[][] };
  const held = { with: [] as number[], without: [] as number[] };
  for (let count = 0; count < VISITS; count += 1) {
    // By turns, so that whatever else the machine does falls on both.
    for (const who of ['with', 'without'] as const) {
      /* oxlint-disable no-await-in-loop -- two pages at once would hold each other up */
      const { page, report } = await (who === 'with'
        ? visit(app, network, ready)
        : visit(bare, network));
      held[who].push(await ask<number>(page, 'Math.round(watcher.heldUp)'));
      visits[who].push(report);
      await page.close();
      /* oxlint-enable no-await-in-loop */
    }
  }
  for (const [who, times] of Object.entries(held))
    console.info(`${network}, held up in each visit ${who} the extension: ${times.join(', ')} ms`);
  return signs(visits.with, visits.without);
}

test.each(IDS)('in side-panel-only mode a page on %s notices nothing', async (network) => {
  const app = await start(network, 'panel');
  const found = await signsOf(app, network);
  console.info(
    `${network}, side panel only: ${found.length === 0 ? 'nothing noticed' : found.join('; ')}`,
  );
  expect(found).toEqual([]);
});

test.each(IDS)(
  'in overlay mode a page on %s finds empty elements and can press none',
  async (network) => {
    const app = await start(network, 'overlay');
    const areThere = 'watcher.added.length > 0';
    const found = await signsOf(app, network, areThere);
    console.info(`${network}, overlay: ${found.join('; ')}`);
    // A mark within a sentence takes its own width.
    const ofMarks = /^(?:added SPAN to|layout-shift of) /u;
    expect(found).toContainEqual(expect.stringMatching(/^added SPAN to /u));
    expect(found.filter((line) => !ofMarks.test(line))).toEqual([]);

    const { page } = await visit(app, network, areThere);
    const marks = await page.evaluate(() => {
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
        attributes: [...it.attributes].map(({ name, value }) => `${name}: ${value}`).join('; '),
        display: getComputedStyle(it).display,
        text: `${it.textContent}${it instanceof HTMLElement ? it.innerText : ''}`,
        children: it.childNodes.length,
        root: it.shadowRoot !== null,
      }));
    });
    expect(
      marks.filter(
        ({ attributes, display, text, children, root }) =>
          attributes !== NO_BOX || display !== 'contents' || text !== '' || children > 0 || root,
      ),
    ).toEqual([]);
    await ask(page, 'watcher.rest()');
    const roots = await (await app.pierce(page)).closedRoots();
    expect(
      roots.some(({ hasDialog }) => hasDialog),
      'a card was opened by script',
    ).toBe(false);
  },
);

test('a watcher notices everything that a careless extension does', async () => {
  const app = await startApp({ extension: null });
  onTestFinished(() => app.close());
  app.route({ [REQUESTED]: { html: '{}' } });
  await prepare(app, 'linkedin');
  const { page } = await visit(app, 'linkedin');
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const missed: string[] = [];
  for (const [title, { world, script, noticed }] of Object.entries(CARELESS)) {
    /* oxlint-disable no-await-in-loop -- one after the other, on one page */
    await ask(page, REPORT);
    const before = new Set(await ask<string[]>(page, 'watcher.readState()'));
    await ask(page, 'watcher.report.clear()');
    await session.send('Runtime.evaluate', {
      expression: script,
      awaitPromise: true,
      ...(world === 'isolated' ? { contextId: executionContextId } : {}),
    });
    await page.keyboard.press('Shift');
    let fresh: string[] = [];
    // What is measured is told late on a busy machine.
    await until(title, async () => {
      fresh = (await ask<string[]>(page, REPORT)).filter((line) => !before.has(line));
      return fresh.some((line) => noticed.test(line));
    }).catch(() => missed.push(`${title}: ${fresh.join('; ')}`));
    /* oxlint-enable no-await-in-loop */
  }
  expect(missed).toEqual([]);
});

test('no address of the extension answers a page', async () => {
  const app = await start('linkedin', 'overlay');
  const page = await app.open(NETWORKS.linkedin[0]);
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
