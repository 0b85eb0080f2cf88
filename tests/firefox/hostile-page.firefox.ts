/** What a page's script can notice of us in Firefox, and what it can have a person press. */
import { readFileSync } from 'node:fs';

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';

import { HAND_ARRIVES } from '../e2e/harness/hand';
import { until } from '../e2e/harness/until';
import { signs } from '../e2e/watcher/compare';
import { REPORT, WATCHER } from '../e2e/watcher/source';
import { launchFirefox, type FirefoxApp } from './app';
import { askRoot, closedRoots } from './closed-roots';
import { badge, card, press, shows } from './surface';

const FEED = 'https://www.linkedin.com/feed/';
const FIXTURE = 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html';
const SERVED = { [FEED]: FIXTURE };
/** The same page, and it allows no style but those of its own address. */
const WITHOUT_STYLES = {
  [FEED]: {
    html: readFileSync(FIXTURE, 'utf8').replace(
      '<head>',
      '<head><meta http-equiv="Content-Security-Policy" content="style-src \'self\'">',
    ),
  },
};
/** The page's largest part is painted, and told of: a list of lines of which more came the longer a visit took. */
const WAS_PAINTED = `[...watcher.report].includes('largest-contentful-paint of FIGURE')`;
/** Visits with the extension, and as many without. */
const VISITS = 3;

/** The extension's answer from the tab: our script there has started and done its work. */
async function isFollowed(app: FirefoxApp): Promise<void> {
  const welcome = await app.welcome();
  await until('the content script answers', () =>
    welcome.evaluate(
      `browser.tabs.query({ url: '*://*.linkedin.com/*' }).then(([tab]) =>
        browser.tabs.sendMessage(tab.id, { message: 'overlay.refresh', data: {} }, { frameId: 0 }).then(
          () => true,
          () => false,
        ),
      )`,
    ),
  );
}

async function visit(app: FirefoxApp, ready: (page: Page) => Promise<unknown>): Promise<string[]> {
  const page = await app.open(FEED, WATCHER);
  // A tab behind another one is neither painted nor scrolled.
  await page.bringToFront();
  await ready(page);
  // The first touch ends what the browser tells of the largest paint.
  await until('the largest paint', () => page.evaluate(WAS_PAINTED));
  await page.evaluate('watcher.rest()');
  await page.mouse.move(1, 1);
  await page.mouse.wheel({ deltaY: 40 });
  await until('the page to be scrolled', () => page.evaluate('scrollY === 40'));
  await page.keyboard.press('Shift');
  const report = (await page.evaluate(REPORT)) as string[];
  await page.close();
  return report;
}

/** What the extension in `app` shows of itself in several visits, held against as many without it. */
async function signsOf(
  app: FirefoxApp,
  ready: (page: Page) => Promise<unknown>,
): Promise<string[]> {
  const bare = await launchFirefox(SERVED, { isBare: true });
  const visits = { with: [] as string[][], without: [] as string[][] };
  for (let count = 0; count < VISITS; count += 1) {
    /* oxlint-disable no-await-in-loop -- by turns, so that whatever else the machine does falls on both */
    visits.with.push(await visit(app, ready));
    visits.without.push(await visit(bare, () => Promise.resolve()));
    /* oxlint-enable no-await-in-loop */
  }
  return signs(visits.with, visits.without);
}

test('in side-panel-only mode a page in Firefox notices nothing', async () => {
  const app = await launchFirefox(SERVED);
  const welcome = await app.welcome();
  await until('the choice of the site’s mode', () =>
    welcome.evaluate(() => {
      const choice = '[role="radiogroup"][aria-label*="LinkedIn"] input[value="panel"]';
      document.querySelector<HTMLInputElement>(choice)?.click();
      return document.querySelector(`${choice}:checked`) !== null;
    }),
  );
  await until('the mode is kept', () =>
    welcome.evaluate(
      `browser.storage.local.get().then((all) => JSON.stringify(all).includes('"linkedin":"panel"'))`,
    ),
  );
  const found = await signsOf(app, () => isFollowed(app));
  console.info(`Firefox, side panel only: ${found.join('; ') || 'nothing noticed'}`);
  expect(found).toEqual([]);
});

const areThere = (page: Page) => until('marks', () => page.evaluate('watcher.added.length > 0'));

test('in overlay mode a page in Firefox finds empty elements, and nothing else', async () => {
  const app = await launchFirefox(SERVED);
  const found = await signsOf(app, areThere);
  console.info(`Firefox, overlay: ${found.join('; ')}`);
  expect(found).toContainEqual(expect.stringMatching(/^added SPAN to /u));
  // A mark within a sentence takes its own width, and what is painted largest may be another line then.
  const ofMarks = /^(?:added SPAN to|layout-shift of|(?:no )?largest-contentful-paint of) /u;
  expect(found.filter((line) => !ofMarks.test(line))).toEqual([]);
});

test('a mark makes no box of its own in Firefox, also where the page allows no styles', async () => {
  const app = await launchFirefox(WITHOUT_STYLES);
  const page = await app.open(FEED, WATCHER);
  await areThere(page);
  const found = await page.evaluate(
    `watcher.added.map((it) => it.outerHTML + ' ' + getComputedStyle(it).display)`,
  );
  const mark = '<span style="display: contents !important;"></span> contents';
  expect([...new Set(found as string[])]).toEqual([mark]);
  const violations = `[...watcher.report].filter((line) => line.includes('securitypolicyviolation'))`;
  expect(await page.evaluate(violations)).toEqual([]);
  // The page itself may not.
  const own = `(() => {
    const element = document.body.appendChild(document.createElement('span'));
    element.setAttribute('style', 'display: contents');
    return getComputedStyle(element).display;
  })()`;
  expect(await page.evaluate(own)).toBe('inline');
});

/** What a page does to the card, found by its element, to have it pressed unseen. All in one line of source. */
const TRICKS: Readonly<Record<string, string>> = {
  'something lies over it that lets presses through': `
    const cover = Object.assign(document.createElement('div'), { popover: 'manual', className: 'trick' });
    cover.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;margin:0;background:white;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();`,
  'it is taken down from above, and something lies over it': `
    host.hidePopover();
    const cover = Object.assign(document.createElement('div'), { className: 'trick' });
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
    document.documentElement.append(cover);`,
  'what lay below it is raised anew': `
    const cover = document.querySelector('.before');
    cover.hidePopover();
    cover.style.background = 'white';
    cover.showPopover();`,
  'something without a size is raised, and what is in it lies over it': `
    const raised = Object.assign(document.createElement('div'), { popover: 'manual', className: 'trick' });
    raised.style.cssText = 'position:fixed;inset:0 auto auto 0;width:0;height:0;margin:0;padding:0;border:0;overflow:visible';
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:white;pointer-events:none';
    raised.append(cover);
    document.body.append(raised);
    raised.showPopover();`,
  'what lay below it leaves the page and comes back, and no event tells of it': `
    addEventListener('beforetoggle', (event) => event.stopImmediatePropagation(), { capture: true });
    const cover = document.querySelector('.before');
    cover.remove();
    cover.style.background = 'white';
    document.body.append(cover);
    cover.showPopover();`,
  'it is transparent': `host.style.setProperty('opacity', '0', 'important');`,
  'it is transparent until the last moment': `
    const style = host.getAttribute('style');
    host.style.setProperty('opacity', '0', 'important');
    addEventListener('pointerdown', () => host.setAttribute('style', style), { capture: true, once: true });`,
  'it is blended away': `host.style.setProperty('mix-blend-mode', 'lighten', 'important');`,
  'its letters are tiny': `document.documentElement.style.fontSize = '4px';`,
};

function textOfRoot(root: ShadowRoot): string {
  return [...root.children].map((it) => (it instanceof HTMLElement ? it.innerText : '')).join(' ');
}

test('no trick of a page makes a press on the card count in Firefox', async () => {
  const app = await launchFirefox(SERVED);
  const page = await app.open(FEED);
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
  const outcomes: Record<string, string> = {};
  for (const [name, play] of Object.entries(TRICKS)) {
    /* oxlint-disable no-await-in-loop -- one trick after the other */
    await page.evaluate(() => {
      const before = document.createElement('div');
      before.className = 'trick before';
      before.popover = 'manual';
      before.style.cssText =
        'position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;background:none;pointer-events:none';
      document.body.append(before);
      before.showPopover();
    });
    await press(page, await badge(page, 'Add Mei Lin'), 'Add Mei Lin');
    const opened = await card(page);
    await page.evaluate(
      `((host) => { ${play} })(document.querySelector('html > [popover][style]')); void 0`,
    );
    await page.evaluate(HAND_ARRIVES);
    await press(page, opened, 'Add Mei Lin');
    const told = async () => (await askRoot(page, opened, textOfRoot, '')).includes('was not used');
    await until(`the card tells of: ${name}`, told).catch(() => null);
    const text = await askRoot(page, opened, textOfRoot, '');
    outcomes[name] = text.includes('was not used') && !text.includes('Status') ? 'told' : text;
    // Where a press counted there is nobody to be added any more: the rest would say nothing.
    if (outcomes[name] !== 'told') break;
    await page.evaluate(() => {
      for (const trick of document.querySelectorAll('.trick')) trick.remove();
      document.documentElement.style.fontSize = '';
    });
    await page.keyboard.press('Escape');
    await until('the card closes', async () => {
      const roots = await closedRoots(page);
      const open = await Promise.all(
        roots.map((root) =>
          askRoot(page, root, (it) => it.querySelector('dialog, [role="dialog"]') !== null, ''),
        ),
      );
      return !open.includes(true);
    });
    /* oxlint-enable no-await-in-loop */
  }
  console.info(outcomes);
  expect(outcomes).toEqual(Object.fromEntries(Object.keys(TRICKS).map((name) => [name, 'told'])));

  // And with nothing in the way one press is enough.
  await press(page, await badge(page, 'Add Mei Lin'), 'Add Mei Lin');
  const opened = await card(page);
  await press(page, opened, 'Add Mei Lin');
  await shows(page, opened, 'Added');
});
