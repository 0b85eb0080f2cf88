/**
 * An update of the extension finds many clients in the form of the first version: the worker is stopped and the browser
 * killed while they are brought into the new one. `npm run test:long` does it with 100,000 (TABSIDE_UPGRADE_CLIENTS).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assert, expect, onTestFinished, test } from 'vitest';

import { MIGRATIONS } from '@/storage/db';
import { startApp } from './harness/app';
import { until } from './harness/until';
import { fromEnvironment, killBrowser, killer } from './survival/kill';
import { putOldForm, storedVersion, upgradedIn } from './survival/old-form';

const CLIENTS = fromEnvironment('TABSIDE_UPGRADE_CLIENTS', 8000);
/** A fast machine ends the upgrade before the kill arrives: then it is tried with twice the clients, up to so many times. */
const MOST_TIMES = 16;
/** The most milliseconds that everything may take. */
const ALL = 120_000 + CLIENTS * MOST_TIMES * 5;

/** A page of the extension in which nothing of it runs. */
const NOTHING = 'icon/32.png';

/** Resolves when an upgrade says that it is at this step. */
function upgradeIsAt(page: Page, wanted: 'copying' | 'converting'): Promise<void> {
  return page.evaluate(
    (step) =>
      new Promise<void>((resolve) => {
        const channel = new BroadcastChannel('tabside-upgrade');
        channel.addEventListener(
          'message',
          ({ data }: MessageEvent<{ step: string; done: number }>) => {
            if (data.step !== step) return;
            channel.close();
            resolve();
          },
        );
      }),
    wanted,
  );
}

/** How long, in milliseconds, an upgrade may take to come to a step. */
const COMES = 60_000;

/**
 * Whether the upgrade that `begin` sets off is met at this step: not when it was over before that could be heard, which
 * happens on a fast machine, and on a slow one whose worker came back by itself.
 */
async function isMetAt(
  page: Page,
  step: 'copying' | 'converting',
  begin: () => Promise<unknown>,
): Promise<boolean> {
  const met = upgradeIsAt(page, step).then(
    () => true,
    () => false,
  );
  await begin();
  // Whoever opens a database waits for an upgrade that goes on.
  const isOver = async () => (await storedVersion(page)) === MIGRATIONS.length;
  const over = until('the upgrade to be over', isOver, COMES).then(
    () => false,
    () => false,
  );
  return Promise.race([met, over]);
}

interface Interrupted {
  readonly profile: string;
  readonly clients: number;
}

/** A profile in which the upgrade of so many clients, or of more, was broken off twice: with its worker, then with its browser. */
async function interrupted(clients = CLIENTS): Promise<Interrupted> {
  const profile = mkdtempSync(join(tmpdir(), 'tabside-old-form-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const app = await startApp({ profile });
  // A page of it in which nothing runs.
  const still = await app.extensionPage(NOTHING);
  const worker = await killer(still);
  await putOldForm(still, clients);
  const wake = () => app.worker.evaluate('chrome.runtime.onStartup.dispatch()');
  if (await isMetAt(still, 'copying', wake)) {
    await worker.kill();
    const open = () => app.extensionPage('sidepanel.html');
    if ((await storedVersion(still)) === 1 && (await isMetAt(still, 'converting', open))) {
      await killBrowser(app);
      return { profile, clients };
    }
  }
  await app.close();
  assert(clients < CLIENTS * MOST_TIMES, `an upgrade of ${clients} clients can't be met half-way`);
  return interrupted(clients * 2);
}

test(
  `an upgrade of ${CLIENTS} clients that the worker and the browser are killed in comes to its end, with all of them`,
  async () => {
    const { profile, clients } = await interrupted();
    const app = await startApp({ profile });
    onTestFinished(() => app.close());
    const begun = performance.now();
    const panel = await app.extensionPage('sidepanel.html');
    const isThere = panel.getByRole('searchbox').or(panel.getByText('Your clients are all here'));
    await isThere.first().waitFor({ timeout: ALL });
    console.log(
      `${clients} clients from form 1 to ${MIGRATIONS.length}: ${Math.round(performance.now() - begun)} ms`,
    );
    expect(await storedVersion(panel)).toBe(MIGRATIONS.length);
    expect(await upgradedIn(panel)).toEqual({
      clients,
      whole: clients,
      identities: clients,
      entries: clients,
    });
    expect(app.problems).toEqual([]);
  },
  ALL,
);
