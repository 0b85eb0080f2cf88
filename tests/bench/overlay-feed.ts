/** The overlay in a feed of 3,000 posts, beside other ways to put a badge after every name. */
import { startApp, type App } from '../e2e/harness/app.ts';
import { until } from '../e2e/harness/until.ts';
import { bundle } from './overlay-bundle.ts';
import { feedPage, NAMES_PER_POST } from './overlay-page.ts';
import { shuffled, type Row } from './row.ts';

const POSTS = 3000;
const BATCH = 20;
const ROUNDS = 5;
/** It takes a minute or more; one round tells it from what takes seconds. */
const ROUNDS_OF_USUAL = 1;
const ADDRESS = 'https://www.linkedin.com/feed/';

/** A script for the page, and whether it starts before the feed comes in or after. */
interface Contender {
  readonly script: string;
  readonly after?: true;
  /** How long its badges may take, in ms. */
  readonly patience?: number;
}

/** What a page has taken of its main thread, in ms: all of it, and running scripts alone. */
interface Cost {
  readonly task: number;
  readonly script: number;
}

const MARKS = '.n > span, .n > a > span';

/**
 * A promise of the page's, till the last post's names have their badges and what was put off is done. Badges come in the
 * order of names. Asking from outside, or after all of them, again and again, would cost as much as what is measured.
 */
const whenLastIsMarked = (
  badges: number,
  patience: number,
): string => `new Promise((done, fail) => {
  const last = document.querySelector('#feed').lastElementChild;
  const end = performance.now() + ${patience};
  const look = () => {
    if (last.querySelectorAll('${MARKS}').length === ${badges}) {
      requestIdleCallback(() => requestAnimationFrame(done));
    } else if (performance.now() > end) fail(new Error('not marked within ${patience} ms'));
    else setTimeout(look, 50);
  };
  look();
})`;

/** The main thread's time until every name has its badge. */
async function measure(
  app: App,
  { script, after, patience = 120_000 }: Contender,
  badges: number,
): Promise<Cost> {
  const page = await app.context.newPage();
  const cdp = await app.context.newCDPSession(page);
  await page.goto(ADDRESS, { waitUntil: 'load' });
  // The thread's own time: what other programs take of the processor is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const soFar = async (): Promise<Cost> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const time = (name: string) => (metrics.find((it) => it.name === name)?.value ?? 0) * 1000;
    return { task: time('TaskDuration'), script: time('ScriptDuration') };
  };
  const before = await soFar();
  if (!after) await page.evaluate(script);
  await page.evaluate(`window.loadFeed(${POSTS}, ${BATCH})`);
  if (after) await page.evaluate(script);
  await page.evaluate(whenLastIsMarked(Math.min(badges, NAMES_PER_POST), patience));
  let end = await soFar();
  const count = () => page.evaluate((marks) => document.querySelectorAll(marks).length, MARKS);
  if ((await count()) !== badges) {
    await until(
      async () => `${badges} badges; there are ${await count()}`,
      async () => (await count()) === badges,
      patience,
    );
    end = await soFar();
  }
  await page.close();
  return { task: end.task - before.task, script: end.script - before.script };
}

export async function measureFeed(): Promise<Row[]> {
  const contenders: Readonly<Record<string, Contender>> = {
    none: { script: '0' },
    floor: { script: await bundle('overlay-feed-floor.ts'), after: true },
    Tabside: { script: await bundle('overlay-feed-tabside.ts') },
    arrive: { script: await bundle('overlay-feed-arrive.ts') },
    'selector-observer': { script: await bundle('overlay-feed-selector-observer.ts') },
    'usual overlay': { script: await bundle('overlay-feed-usual.ts'), patience: 900_000 },
  };
  const costs = new Map<string, Cost[]>();
  const app = await startApp({ extension: null });
  try {
    app.route({ [ADDRESS]: { html: feedPage(0) } });
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, contender] of shuffled(Object.entries(contenders))) {
        if (name === 'usual overlay' && round >= ROUNDS_OF_USUAL) continue;
        const badges = name === 'none' ? 0 : POSTS * NAMES_PER_POST;
        // oxlint-disable-next-line no-await-in-loop -- measured alone
        const cost = await measure(app, contender, badges);
        process.stderr.write(`    round ${round + 1}, ${name}: ${cost.task.toFixed(0)} ms\n`);
        costs.set(name, [...(costs.get(name) ?? []), cost]);
      }
    }
  } finally {
    await app.close();
  }

  const thousands = (POSTS * NAMES_PER_POST) / 1000;
  /**
   * What a contender adds to the page's own cost, per 1,000 names. The least of the rounds: what else the machine does only
   * ever adds to a time, and differences of two times are small beside it.
   */
  const added = (name: string, part: keyof Cost) => {
    const least = (of: string) => Math.min(...(costs.get(of) ?? []).map((cost) => cost[part]));
    return (least(name) - least('none')) / thousands;
  };
  const peers = (part: keyof Cost) =>
    Object.fromEntries(
      ['arrive', 'selector-observer', 'usual overlay'].map((name) => [name, added(name, part)]),
    );
  const posts = POSTS.toLocaleString('en');
  const toFloor = added('Tabside', 'task') / added('floor', 'task');
  const toUsual = added('usual overlay', 'task') / added('Tabside', 'task');
  const mainThread = {
    value: added('Tabside', 'task'),
    unit: 'ms per 1,000 names',
    floor: added('floor', 'task'),
    peers: peers('task'),
  };
  return [
    {
      ...mainThread,
      name: `overlay in a feed of ${posts} posts: main thread, to the floor`,
      ratio: toFloor,
      goal: '≤ 2 × the floor (find every link once, read its address, append a plain element)',
      ok: toFloor <= 2,
    },
    {
      ...mainThread,
      name: `overlay in a feed of ${posts} posts: main thread, to the usual overlay`,
      ratio: toUsual,
      goal: 'the usual overlay (watches everything, rescans all, a React root each) ≥ 50 × ours',
      ok: toUsual >= 50,
    },
    {
      name: `overlay in a feed of ${posts} posts: running scripts alone`,
      value: added('Tabside', 'script'),
      unit: 'ms per 1,000 names',
      floor: added('floor', 'script'),
      peers: peers('script'),
      ratio: added('usual overlay', 'script') / added('Tabside', 'script'),
      goal: 'none; beside the rows above, without what drawing the badges costs',
      ok: true,
    },
  ];
}
