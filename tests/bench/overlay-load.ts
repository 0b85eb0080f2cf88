/** The content script on a page where nobody clicks: its weight, and the time that it adds to a load. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { BUILD, startApp, type App } from '../e2e/harness/app.ts';
import { bundle } from './overlay-bundle.ts';
import { feedPage } from './overlay-page.ts';
import { median, shuffled, type Row } from './row.ts';

const ROUNDS = 12;
/** Loads that warm caches up and are not counted. */
const WARM_UP = 3;
const ADDRESS = 'https://www.linkedin.com/feed/';
const KILOBYTE = 1000;

/** An unpacked extension with one content script. */
function makeExtension(folder: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'content.js'), script);
  writeFileSync(join(folder, 'worker.js'), '');
  const manifest = {
    manifest_version: 3,
    name: 'Peer',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: ['*://*.linkedin.com/*'], js: ['content.js'], run_at: 'document_idle' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Main-thread time of one load, in ms, and the longest task over 50 ms once the page was parsed. */
async function load(app: App): Promise<number> {
  const page = await app.context.newPage();
  const cdp = await app.context.newCDPSession(page);
  // The thread's own time: what other programs take of the processor is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(ADDRESS, { waitUntil: 'load' });
  // The content script starts when the page is idle; what it does then is over long before this.
  await page.waitForTimeout(700);
  const { metrics } = await cdp.send('Performance.getMetrics');
  await page.close();
  return (metrics.find((it) => it.name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Long tasks, in ms, while a feed of 2,000 people comes in. */
async function longTasks(app: App): Promise<number[]> {
  const page = await app.context.newPage();
  await page.goto(`${ADDRESS}?long`, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  const tasks = await page.evaluate('window.loadFeed(400, 20)').then(async () => {
    await page.waitForTimeout(1000);
    return page.evaluate<number[]>('window.longTasks');
  });
  await page.close();
  return tasks;
}

export async function measureLoad(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tabside-bench-'));
  const extensions = {
    none: null,
    plain: makeExtension(join(folder, 'plain'), await bundle('overlay-load-plain.ts')),
    react: makeExtension(join(folder, 'react'), await bundle('overlay-load-react.ts')),
    tabside: BUILD,
  } as const;
  type Contender = keyof typeof extensions;
  const contenders = Object.keys(extensions) as Contender[];
  const apps = new Map<Contender, App>();
  const times = new Map<Contender, number[]>(contenders.map((it) => [it, []]));
  const long = new Map<Contender, number[]>();
  try {
    for (const contender of contenders) {
      // oxlint-disable-next-line no-await-in-loop -- one browser after the other
      const app = await startApp({ extension: extensions[contender] });
      app.route({ [ADDRESS]: { html: feedPage(3) } });
      apps.set(contender, app);
    }
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      for (const contender of shuffled(contenders)) {
        const app = apps.get(contender);
        // oxlint-disable-next-line no-await-in-loop -- measured alone
        const time = app ? await load(app) : Number.NaN;
        if (round >= 0) times.get(contender)?.push(time);
      }
    }
    for (const contender of ['none', 'tabside'] as const) {
      const app = apps.get(contender);
      if (!app) continue;
      for (let round = 0; round < 5; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- measured alone
        const tasks = await longTasks(app);
        long.set(contender, [...(long.get(contender) ?? []), tasks.length]);
      }
    }
  } finally {
    await Promise.all([...apps.values()].map((app) => app.close()));
    rmSync(folder, { recursive: true, force: true });
  }

  const time = (contender: Contender) => median(times.get(contender) ?? []);
  const added = (contender: Contender) => time(contender) - time('none');
  const script = readFileSync(join(BUILD, 'content-scripts/linkedin.js'));
  const weight = gzipSync(script, { level: 9 }).length / KILOBYTE;
  const longOnes = median(long.get('tabside') ?? []);
  const longAnyway = median(long.get('none') ?? []);
  return [
    {
      name: 'content script on a page where nobody clicks: weight',
      value: weight,
      unit: 'kB gzip',
      floor: null,
      peers: { 'bare React script': gzippedOf(await bundle('overlay-load-react.ts')) },
      ratio: null,
      goal: '≤ 25 kB',
      ok: weight <= 25,
    },
    {
      name: 'content script on a page where nobody clicks: added main-thread time of a load',
      value: added('tabside'),
      unit: 'ms',
      floor: added('plain'),
      peers: { 'page without any': time('none'), 'bare React script, added': added('react') },
      ratio: added('tabside') / added('react'),
      goal: 'ratio to a bare React script ≤ 0.5 (floor: a script that adds one button)',
      ok: added('tabside') <= added('react') / 2,
    },
    {
      name: 'long tasks (> 50 ms) while a feed of 2,000 names loads',
      value: longOnes,
      unit: 'tasks',
      floor: longAnyway,
      peers: {},
      ratio: null,
      goal: 'none more than without the extension',
      ok: longOnes <= longAnyway,
    },
  ];
}

function gzippedOf(text: string): number {
  return gzipSync(text, { level: 9 }).length / KILOBYTE;
}
