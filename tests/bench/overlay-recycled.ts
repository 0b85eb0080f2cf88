/** The overlay in an endless feed that gives its nodes to new posts: the cost of a batch must not grow. */
import { startApp, type App } from '../e2e/harness/app.ts';
import { bundle } from './overlay-bundle.ts';
import { feedPage, NAMES_PER_POST } from './overlay-page.ts';
import { median, type Row } from './row.ts';

const POSTS = 20;
const BATCHES = 20;
/** How many batches at the beginning and at the end are held against each other: one alone is chance. */
const END = 5;
const WARM_UP = 10;
const ROUNDS = 6;
const LIMIT = 1.2;
const ADDRESS = 'https://www.linkedin.com/feed/';

/** The main thread's time for each batch, in ms. */
async function measure(app: App, script: string): Promise<number[]> {
  const page = await app.context.newPage();
  const cdp = await app.context.newCDPSession(page);
  await page.goto(ADDRESS, { waitUntil: 'load' });
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(script);
  const soFar = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const costs: number[] = [];
  for (let batch = -WARM_UP; batch < BATCHES; batch += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const before = await soFar();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.evaluate('turnFeed(true)');
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (batch >= 0) costs.push((await soFar()) - before);
  }
  await page.close();
  return costs;
}

export async function measureRecycled(): Promise<Row[]> {
  const script = await bundle('overlay-feed-tabside.ts');
  const first: number[] = [];
  const last: number[] = [];
  const alone: number[] = [];
  const app = await startApp({ extension: null });
  try {
    app.route({ [ADDRESS]: { html: feedPage(POSTS) } });
    for (let round = 0; round < ROUNDS; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- measured alone
      const costs = await measure(app, script);
      first.push(...costs.slice(0, END));
      last.push(...costs.slice(-END));
      // oxlint-disable-next-line no-await-in-loop -- as above
      alone.push(...(await measure(app, '0')));
    }
  } finally {
    await app.close();
  }
  const ratio = median(last) / median(first);
  return [
    {
      name: `endless feed, nodes recycled: a batch of ${POSTS * NAMES_PER_POST} names, last of ${BATCHES} to first`,
      value: median(last),
      unit: 'ms a batch, the page included',
      floor: median(first),
      peers: { 'page alone': median(alone) },
      ratio,
      goal: `last ${END} batches ≤ ${LIMIT} × the first ${END}`,
      ok: ratio <= LIMIT,
    },
  ];
}
