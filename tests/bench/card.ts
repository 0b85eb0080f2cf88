/** The card: what its script weighs, and how soon a click shows the person's data, the first time and again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';

import { BUILD, startApp, type App } from '../e2e/harness/app.ts';
import { until } from '../e2e/harness/until.ts';
import { median, type Row } from './row.ts';

const ADDRESS = 'https://www.linkedin.com/feed/';
const FIXTURE = 'content-scripts/networks/linkedin/feed-sdui.2026-05.fixture.html';
const PERSON = 'Mei Lin';
const ROUNDS = 9;
const KILOBYTE = 1000;
const HEAVIEST = 150;

/** What one click on a badge took, in the page's own clock. */
interface Opening {
  /** Milliseconds from the click until the data is drawn. */
  readonly shown: number;
  /** Milliseconds from the click until the worker's answer is there. */
  readonly arrived: number;
  /** Frames from the answer to the one that draws it. */
  readonly frames: number;
}

/** Runs beside our scripts in the page, where closed roots can be opened and messages are seen. */
const CLOCK = `(() => {
  let clicked = 0;
  addEventListener('click', () => { clicked = performance.now(); }, true);
  const isDrawn = () => [...document.querySelectorAll('*')].some((host) => {
    if (!(host instanceof HTMLElement)) return false;
    const root = chrome.dom.openOrClosedShadowRoot(host);
    const buttons = root?.querySelector('[role="dialog"], dialog') ? root.querySelectorAll('button') : [];
    return [...buttons].some((button) => button.textContent.includes(${JSON.stringify(`Add ${PERSON}`)}));
  });
  const watch = ({ runtime }) => {
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (...args) => {
      const answer = send(...args);
      if (args[0]?.message === 'card.view') void answer.then(arrived);
      return answer;
    };
  };
  const arrived = () => {
    const after = performance.now() - clicked;
    let frames = 0;
    const look = () => {
      frames += 1;
      if (isDrawn()) globalThis.opening = { shown: performance.now() - clicked, arrived: after, frames };
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  for (const api of new Set([globalThis.browser ?? chrome, chrome])) watch(api);
})()`;

/** The context in which the extension's scripts run in a page. */
async function ownContext(page: Page, cdp: CDPSession, origin: string): Promise<number> {
  let id = 0;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (`${context.origin}/` === origin) ({ id } = context);
  });
  await cdp.send('Runtime.enable');
  return until(`a script of ours in ${page.url()}`, async () => id);
}

async function open(app: App, page: Page, cdp: CDPSession, contextId: number): Promise<Opening> {
  await (await app.badge(page, PERSON)).click();
  const opening = await until('the card shows its data', async () => {
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression: 'globalThis.opening',
      returnByValue: true,
    });
    return result.value as Opening | null;
  });
  await cdp.send('Runtime.evaluate', { contextId, expression: 'globalThis.opening = null' });
  const card = await app.card(page);
  await page.keyboard.press('Escape');
  await card.isClosed();
  return opening;
}

export async function run(): Promise<Row[]> {
  const first: Opening[] = [];
  const again: Opening[] = [];
  const app = await startApp();
  try {
    app.route({ [ADDRESS]: FIXTURE });
    for (let round = 0; round < ROUNDS; round += 1) {
      // oxlint-disable no-await-in-loop -- measured alone
      const page = await app.open(ADDRESS);
      const cdp = await app.context.newCDPSession(page);
      const context = await ownContext(page, cdp, app.extensionOrigin);
      await cdp.send('Runtime.evaluate', { contextId: context, expression: CLOCK });
      first.push(await open(app, page, cdp, context));
      again.push(await open(app, page, cdp, context));
      await page.close();
      // oxlint-enable no-await-in-loop
    }
  } finally {
    await app.close();
  }
  const typical = (openings: readonly Opening[], part: keyof Opening) =>
    median(openings.map((opening) => opening[part]));
  const weight = gzipSync(readFileSync(join(BUILD, 'card.js')), { level: 9 }).length / KILOBYTE;
  const frames = typical(again, 'frames');
  return [
    {
      name: 'card: weight of its script, loaded with the first click',
      value: weight,
      unit: 'kB gzip',
      floor: null,
      peers: {},
      ratio: null,
      goal: `≤ ${HEAVIEST} kB`,
      ok: weight <= HEAVIEST,
    },
    {
      name: 'card: click to data drawn, first time in a page',
      value: typical(first, 'shown'),
      unit: 'ms',
      floor: typical(first, 'arrived'),
      peers: { again: typical(again, 'shown') },
      ratio: typical(first, 'shown') / typical(first, 'arrived'),
      goal: 'none; the floor is the answer of the worker, after the script is loaded',
      ok: true,
    },
    {
      name: 'card: from the data there to the data drawn, again in the same page',
      value: frames,
      unit: 'frames',
      floor: 1,
      peers: { 'ms from click to data drawn': typical(again, 'shown') },
      ratio: frames,
      goal: 'within one frame',
      ok: frames <= 1,
    },
  ];
}
