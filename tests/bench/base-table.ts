/** The table of clients: sorting, filtering and scrolling, beside what the bare index query of the same costs. */
import type { Page } from 'playwright-core';

import type { TableFigures } from './base-table-page.ts';
import { withClients } from './extension-rows.ts';
import { bundle } from './overlay-bundle.ts';
import { withPlainPage } from './plain-page.ts';
import { median, type BenchOptions, type Row } from './row.ts';

const ROUNDS = 15;
const SCROLLS = 3;
const LIMIT = 1.5;
/** Milliseconds without a new picture that a reader notices. */
const DROPPED = 50;

/** Rows for each number of clients. */
export async function run({ clients: sizes }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const clients of sizes) {
    // oxlint-disable-next-line no-await-in-loop -- two at once would disturb each other
    rows.push(...queryRows(clients, await figuresOf(clients)), await scrollRow(clients));
  }
  return rows;
}

/** Loads, sorts and filters in a page of its own. */
async function figuresOf(clients: number): Promise<TableFigures> {
  const script = await bundle('base-table-page.ts');
  return withPlainPage(script, (tab) => tab.evaluate<TableFigures>(`bench(${clients}, ${ROUNDS})`));
}

function queryRows(clients: number, figures: TableFigures): Row[] {
  const name = (what: string) => `table of ${clients.toLocaleString('en')} clients: ${what}`;
  const goal = `≤ ${LIMIT} × the index's keys of the same clients in the same order, nothing else read`;
  const row = (what: string, value: number, floor: number, peers: Row['peers']): Row => {
    const ratio = value / floor;
    return { name: name(what), value, unit: 'ms', floor, peers, ratio, goal, ok: ratio <= LIMIT };
  };
  return [
    row('sort by when they were added', figures.sortNumber, figures.sortedKeys, {
      'sort by name': figures.sortName,
      'sort by name, the first time': figures.sortNameFirst,
      'bare index, with the records': figures.sortedRecords,
    }),
    row('sort by name', figures.sortName, figures.sortedKeys, {
      'the first time': figures.sortNameFirst,
    }),
    row('filter by status', figures.filter, figures.statusKeys, {
      'bare index, with the records': figures.statusRecords,
      'filter by part of the name': figures.filterText,
    }),
    {
      name: name('longest stretch while it sorts and filters'),
      value: figures.longest,
      unit: 'ms',
      floor: null,
      peers: { 'reading all clients': figures.load, 'first of them': figures.first },
      ratio: null,
      goal: `≤ ${DROPPED} ms at a stretch`,
      ok: figures.longest <= DROPPED,
    },
  ];
}

/** Scrolls the table of the built extension from top to bottom, by wheel and in leaps. */
function scrollRow(clients: number): Promise<Row> {
  return withClients(clients, 'dashboard.html', async (page) => {
    const count = `${clients.toLocaleString('en')} clients`;
    await page.locator('footer').getByText(count, { exact: true }).waitFor({ timeout: 600_000 });
    const longest: number[] = [];
    const gaps: number[] = [];
    for (let round = 0; round < SCROLLS; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const turns = await scrolled(page);
      longest.push(Math.max(...turns.map(({ thread }) => thread)));
      gaps.push(Math.max(...turns.map(({ gap }) => gap)));
    }
    const value = Math.min(...longest);
    return {
      name: `table of ${clients.toLocaleString('en')} clients: most that one turn of scrolling takes of the main thread`,
      value,
      unit: 'ms',
      floor: null,
      peers: {
        'median of the rounds': median(longest),
        'longest wait for a picture, least of the rounds': Math.min(...gaps),
      },
      ratio: null,
      goal: `≤ ${DROPPED} ms of the main thread's own time`,
      ok: value <= DROPPED,
    };
  });
}

interface Turn {
  /** Milliseconds between two pictures, and of the main thread within. */
  readonly gap: number;
  readonly thread: number;
}

/** Milliseconds of each turn: five rows on, and each 40th time a seventh of all clients. */
async function scrolled(page: Page): Promise<Turn[]> {
  const events: TraceEvent[] = [];
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing', 'toplevel'] },
  });
  await page.evaluate(`(async () => {
    const grid = document.querySelector('[role=grid]');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    grid.scrollTop = 0;
    await frame();
    for (let turn = 0; turn <= 240; turn += 1) {
      performance.mark('turn');
      grid.scrollTop += turn % 40 === 39 ? grid.scrollHeight / 7 : 190;
      await frame();
    }
  })()`);
  const done = new Promise((resolve) => {
    cdp.once('Tracing.tracingComplete', resolve);
  });
  await cdp.send('Tracing.end');
  await done;
  await cdp.detach();
  const marks = events.filter(({ name }) => name === 'turn').toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') &&
      pid === first?.pid &&
      tid === first.tid,
  );
  const names = new Set(tasks.map(({ name }) => name));
  const [own] = names;
  return marks.slice(1).map(({ ts }, index) => {
    const from = marks[index]?.ts ?? ts;
    const within = tasks.filter((task) => task.name === own && task.ts >= from && task.ts < ts);
    const thread = within.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
    return { gap: (ts - from) / 1000, thread: thread / 1000 };
  });
}

/** Of the browser's trace; times in microseconds, `tdur` the thread's own. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}
