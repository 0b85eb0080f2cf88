/** The overlay in a feed of 3,000 posts, beside other ways to put a badge after every name. */
import { startApp, type App } from '../e2e/harness/app.ts';
import { until } from '../e2e/harness/until.ts';
import { bundle } from './overlay-bundle.ts';
import { feedPage, NAMES_PER_POST } from './overlay-page.ts';
import { median, shuffled, type Row } from './row.ts';

const POSTS = 3000;
const BATCH = 20;
const ROUNDS = 5;
const ADDRESS = 'https://www.linkedin.com/feed/';

/** A script for the page, and whether it starts before the feed comes in or after. */
interface Contender {
  readonly script: string;
  readonly after?: true;
}

/** Main-thread time in ms until every name has its badge. */
async function measure(app: App, { script, after }: Contender, badges: number): Promise<number> {
  const page = await app.context.newPage();
  const cdp = await app.context.newCDPSession(page);
  await page.goto(ADDRESS, { waitUntil: 'load' });
  // The thread's own time: what other programs take of the processor is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskTime = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find((it) => it.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await taskTime();
  if (!after) await page.evaluate(script);
  await page.evaluate(`window.loadFeed(${POSTS}, ${BATCH})`);
  if (after) await page.evaluate(script);
  const count = () =>
    page.evaluate(() => document.querySelectorAll('.n > span, .n > a > span').length);
  await until(
    async () => `${badges} badges; there are ${await count()}`,
    async () => (await count()) === badges,
    120_000,
  );
  // Until what was put off is done too.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(() => requestAnimationFrame(done));
      }),
  );
  const time = (await taskTime()) - before;
  await page.close();
  return time;
}

export async function measureFeed(): Promise<Row[]> {
  const contenders: Readonly<Record<string, Contender>> = {
    none: { script: '0' },
    floor: { script: await bundle('overlay-feed-floor.ts'), after: true },
    Tabside: { script: await bundle('overlay-feed-tabside.ts') },
    arrive: { script: await bundle('overlay-feed-arrive.ts') },
    'selector-observer': { script: await bundle('overlay-feed-selector-observer.ts') },
    'usual overlay': { script: await bundle('overlay-feed-usual.ts') },
  };
  const times = new Map<string, number[]>();
  const app = await startApp({ extension: null });
  try {
    app.route({ [ADDRESS]: { html: feedPage(0) } });
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, contender] of shuffled(Object.entries(contenders))) {
        const badges = name === 'none' ? 0 : POSTS * NAMES_PER_POST;
        // oxlint-disable-next-line no-await-in-loop -- measured alone
        const time = await measure(app, contender, badges);
        times.set(name, [...(times.get(name) ?? []), time]);
      }
    }
  } finally {
    await app.close();
  }

  const thousands = (POSTS * NAMES_PER_POST) / 1000;
  const cost = (name: string) =>
    (median(times.get(name) ?? []) - median(times.get('none') ?? [])) / thousands;
  const toFloor = cost('Tabside') / cost('floor');
  const toUsual = cost('usual overlay') / cost('Tabside');
  const row = {
    value: cost('Tabside'),
    unit: 'ms per 1,000 names',
    floor: cost('floor'),
    peers: Object.fromEntries(
      ['arrive', 'selector-observer', 'usual overlay'].map((name) => [name, cost(name)]),
    ),
  };
  return [
    {
      ...row,
      name: `overlay in a feed of ${POSTS.toLocaleString('en')} posts, to the floor`,
      ratio: toFloor,
      goal: '≤ 2 × the floor (find every link once, read its address, append a plain element)',
      ok: toFloor <= 2,
    },
    {
      ...row,
      name: `overlay in a feed of ${POSTS.toLocaleString('en')} posts, to the usual overlay`,
      ratio: toUsual,
      goal: 'the usual overlay (watches everything, rescans all, a React root each) ≥ 50 × ours',
      ok: toUsual >= 50,
    },
  ];
}
