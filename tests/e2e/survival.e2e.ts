/**
 * Every acknowledged write survives, and none is torn: the worker stopped at random moments while it writes, the browser
 * ended by SIGKILL. `npm run test:long` does it 200 and 20 times (TABSIDE_WORKER_KILLS, TABSIDE_BROWSER_KILLS);
 * TABSIDE_SEED repeats the moments of another run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { launch } from './harness';
import { startApp } from './harness/app';
import { until } from './harness/until';
import { dumpOf, faultsIn } from './survival/integrity';
import { fromEnvironment, killBrowser, killer, moment, numbersFrom } from './survival/kill';
import { startWriter, type Acknowledged } from './survival/writer';

const WORKER_KILLS = fromEnvironment('TABSIDE_WORKER_KILLS', 10);
const BROWSER_KILLS = fromEnvironment('TABSIDE_BROWSER_KILLS', 2);
const SEED = fromEnvironment('TABSIDE_SEED', Date.now() % 1_000_000);
/** The most milliseconds for each kill. */
const EACH = 30_000;

test(
  `nothing acknowledged is lost and nothing torn when the worker is stopped ${WORKER_KILLS} times`,
  async () => {
    const random = numbersFrom(SEED);
    const app = await launch();
    const { page, done } = await startWriter(app, 'w');
    const worker = await killer(page);
    for (let turn = 0; turn < WORKER_KILLS; turn += 1) {
      const wanted = done.length + 1 + Math.floor(random() * 6);
      await until(`${wanted} writes`, () => Promise.resolve(done.length >= wanted));
      await moment(random);
      await worker.kill();
    }
    const wanted = done.length + 2;
    await until('writes go on afterwards', () => Promise.resolve(done.length >= wanted));
    const acknowledged = [...done];
    const reader = await app.extensionPage('popup.html');
    const faults = faultsIn(await dumpOf(reader), acknowledged);
    const cut = await page.evaluate(() => (globalThis as unknown as { cutOff: number }).cutOff);
    console.log(
      `seed ${SEED}: worker stopped ${worker.stopped()} times, ${cut} writes cut off, ` +
        `${acknowledged.length} acknowledged`,
    );
    expect(faults).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(WORKER_KILLS);
    expect(worker.stopped()).toBeGreaterThanOrEqual(WORKER_KILLS);
    // The kills met writes, and not pauses between them.
    expect(cut).toBeGreaterThan(0);
    // A worker that is stopped says so of the messages that it had; nothing else may have gone wrong.
    app.problems.splice(0);
  },
  60_000 + WORKER_KILLS * EACH,
);

test(
  `nothing acknowledged is lost and nothing torn when the browser is killed ${BROWSER_KILLS} times`,
  async () => {
    const random = numbersFrom(SEED + 1);
    const profile = mkdtempSync(join(tmpdir(), 'tabside-kill-'));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    const acknowledged: Acknowledged[] = [];
    for (let turn = 0; turn < BROWSER_KILLS; turn += 1) {
      const app = await startApp({ profile });
      const { done } = await startWriter(app, `b${turn}`);
      const wanted = 3 + Math.floor(random() * 30);
      await until(`${wanted} writes`, () => Promise.resolve(done.length >= wanted));
      await moment(random);
      await killBrowser(app);
      acknowledged.push(...done);
    }
    const app = await startApp({ profile });
    onTestFinished(() => app.close());
    const reader = await app.extensionPage('sidepanel.html');
    await reader.getByRole('searchbox').or(reader.getByRole('textbox')).first().waitFor();
    const faults = faultsIn(await dumpOf(reader), acknowledged);
    console.log(
      `seed ${SEED}: browser killed ${BROWSER_KILLS} times, ${acknowledged.length} writes`,
    );
    expect(faults).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(BROWSER_KILLS * 3);
  },
  60_000 + BROWSER_KILLS * EACH,
);

test('an upgrade that the browser was killed in leaves the data as it was', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tabside-upgrade-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const first = await startApp({ profile });
  const { page, done } = await startWriter(first, 'u');
  await until('some writes', () => Promise.resolve(done.length >= 6));
  await page.close();
  const upgrader = await first.extensionPage('icon/32.png');
  const before = await dumpOf(upgrader);
  await upgrader.evaluate(beginUpgrade);
  await killBrowser(first);

  const app = await startApp({ profile });
  onTestFinished(() => app.close());
  const reader = await app.extensionPage('sidepanel.html');
  await reader.getByRole('searchbox').or(reader.getByRole('textbox')).first().waitFor();
  const after = await dumpOf(reader);
  expect(after).toEqual(before);
  expect(faultsIn(after, done)).toEqual([]);
});

/** A later form of the data, whose making never ends; resolves when it has removed and rewritten much. */
async function beginUpgrade(): Promise<void> {
  const stored = await indexedDB.databases();
  const version = stored.find(({ name }) => name === 'tabside')?.version ?? 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tabside', version + 10);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('failed')));
    opening.addEventListener('upgradeneeded', () => {
      opening.result.deleteObjectStore('notes');
      const clients = opening.transaction?.objectStore('clients');
      const again = () => {
        const request = clients?.put({ id: 'half-way' });
        request?.addEventListener('success', again);
      };
      const clearing = clients?.clear();
      clearing?.addEventListener('success', () => {
        again();
        resolve();
      });
    });
  });
}
