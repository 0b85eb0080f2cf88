/** What the overlay keeps of an hour in an endless feed, replayed: heap after collection, and nodes out of the page. */
import type { CDPSession } from 'playwright-core';

import { startApp, type App } from '../e2e/harness/app.ts';
import { bundle } from './overlay-bundle.ts';
import { feedPage, NAMES_PER_POST } from './overlay-page.ts';
import type { Row } from './row.ts';

const POSTS = 20;
/** A hundred new names every nine seconds, for an hour. */
const BATCHES = 400;
const MEGABYTE = 1_000_000;
const LIMIT = 5;
const ADDRESS = 'https://www.linkedin.com/feed/';

/** What a page holds after everything unused was collected. */
interface Held {
  /** Bytes. */
  readonly heap: number;
  /** Closed roots whose host is in no document. */
  readonly detached: number;
  readonly roots: number;
}

async function held(cdp: CDPSession): Promise<Held> {
  const { result: prototype } = await cdp.send('Runtime.evaluate', {
    expression: 'ShadowRoot.prototype',
  });
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration:
      'function () { return [this.length, this.filter((root) => !root.host.isConnected).length]; }',
    returnByValue: true,
  });
  await cdp.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  const [roots = 0, detached = 0] = result.value as number[];
  return { heap: usedSize, roots, detached };
}

/** Replays the hour: nodes recycled and posts replaced, by turns. What was held after the first batch, and at the end. */
async function replay(app: App, script: string): Promise<{ before: Held; after: Held }> {
  const page = await app.context.newPage();
  const cdp = await app.context.newCDPSession(page);
  await page.goto(ADDRESS, { waitUntil: 'load' });
  await page.evaluate(script);
  await page.evaluate('turnFeed(false)');
  const before = await held(cdp);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.evaluate(`turnFeed(${batch % 2 === 0})`);
  }
  const after = await held(cdp);
  await page.close();
  return { before, after };
}

export async function run(): Promise<Row[]> {
  const app = await startApp({ extension: null });
  try {
    app.route({ [ADDRESS]: { html: feedPage(POSTS) } });
    const script = await bundle('overlay-feed-tabside.ts');
    const ours = await replay(app, script);
    const none = await replay(app, '0');
    const names = POSTS * NAMES_PER_POST;
    if (ours.after.roots < names) {
      throw new Error(`${ours.after.roots} marks at the end, of ${names} names`);
    }
    const grown = ({ before, after }: typeof ours) => (after.heap - before.heap) / MEGABYTE;
    const hour = `one hour of an endless feed, replayed (${(BATCHES * names).toLocaleString('en')} names)`;
    return [
      {
        name: `${hour}: growth of the heap`,
        value: grown(ours),
        unit: 'MB',
        floor: null,
        peers: { 'page alone': grown(none) },
        ratio: null,
        goal: `≤ ${LIMIT} MB`,
        ok: grown(ours) <= LIMIT,
      },
      {
        name: `${hour}: marks held out of the page`,
        value: ours.after.detached,
        unit: 'marks',
        floor: null,
        peers: {},
        ratio: null,
        goal: 'none',
        ok: ours.after.detached === 0,
      },
    ];
  } finally {
    await app.close();
  }
}
