/** The search as one types in the palette: what each key takes of the page's main thread, and how long its answer takes. */
import type { Page } from 'playwright-core';

import { threadClock, withClients } from './extension-rows.ts';
import { median, type BenchOptions, type Row } from './row.ts';

/** One frame's worth of main thread, in milliseconds. */
const FRAME = 16;
/** Typed letter by letter: both scripts, two words, a phone, a slip of the finger, nobody. */
const TYPED = [
  'Олена Коваль',
  'olena koval',
  'shevchenko',
  'Anna',
  'Ярослав',
  '044 100',
  'Nowack',
  'zzzz',
];
/** The longest that the index of all clients may take, in milliseconds. */
const INDEX = 900_000;

/** Keeps count of what the page asks its worker, and notes how long each answer takes. */
const COUNT = `{
  const open = new Map();
  globalThis.answers = [];
  globalThis.isWaiting = () => open.size > 0;
  const post = Worker.prototype.postMessage;
  const heard = new WeakSet();
  Worker.prototype.postMessage = function (question, ...rest) {
    open.set(question.id, question.kind === 'search' ? performance.now() : null);
    if (!heard.has(this)) this.addEventListener('message', ({ data }) => {
      if (data.kind === 'reading' || !open.has(data.id)) return;
      const asked = open.get(data.id);
      open.delete(data.id);
      if (asked !== null) answers.push(performance.now() - asked);
    });
    heard.add(this);
    return post.call(this, question, ...rest);
  };
}`;

/** A row for each number of clients. */
export async function run({ clients }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of clients) {
    // oxlint-disable-next-line no-await-in-loop -- two at once would disturb each other
    rows.push(await withClients(count, 'dashboard.html', (page) => rowOf(page, count)));
  }
  return rows;
}

async function rowOf(page: Page, clients: number): Promise<Row> {
  await page.addInitScript(COUNT);
  await page.reload();
  // The table reads all clients first: that is not the search's.
  await page
    .locator('footer')
    .getByText(`${clients.toLocaleString('en')} clients`, { exact: true })
    .waitFor({ timeout: INDEX });
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox').last();
  await box.waitFor();
  const begun = performance.now();
  await box.pressSequentially('a');
  await settled(page);
  const built = performance.now() - begun;
  console.log(`  ${clients} clients: the index took ${Math.round(built)} ms`);
  await page.evaluate('void (answers.length = 0)');
  const clock = await threadClock(page);
  const thread: number[] = [];
  const still: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    still.push(await clocked(page, clock, () => Promise.resolve()));
  }
  for (const text of TYPED) {
    /* oxlint-disable no-await-in-loop -- as it is typed */
    await box.fill('');
    await settled(page);
    for (const letter of text) {
      thread.push(await clocked(page, clock, () => page.keyboard.insertText(letter)));
    }
    /* oxlint-enable no-await-in-loop */
  }
  const answers = await page.evaluate<number[]>('answers');
  const floor = median(still);
  const value = percentile(thread, 0.95);
  return {
    name: `search over ${clients.toLocaleString('en')} clients: main thread of a key, with the drawing, p95`,
    value,
    unit: 'ms',
    floor,
    peers: {
      'the same, p50': median(thread),
      'until the answer, p50': median(answers),
      'until the answer, p95': percentile(answers, 0.95),
      'the index, once': built,
    },
    ratio: value / floor,
    goal: `≤ ${FRAME} ms more than the same frames without a key`,
    ok: value - floor <= FRAME,
  };
}

/** What `work` and the frames after it take of the main thread, in milliseconds. */
async function clocked(
  page: Page,
  clock: () => Promise<number>,
  work: () => Promise<void>,
): Promise<number> {
  const before = await clock();
  await work();
  await settled(page);
  return (await clock()) - before;
}

/** Waits until nothing is asked any more and what was answered is drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const latest = performance.now() + ${INDEX};
    await frame();
    await frame();
    while (isWaiting()) {
      if (performance.now() > latest) throw new Error('no answer');
      await frame();
    }
    await frame();
    await frame();
  })()`);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
