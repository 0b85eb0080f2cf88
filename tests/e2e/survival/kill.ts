/** Ways for things to end suddenly, at moments drawn from a seed. */
import type { Page } from 'playwright-core';

import type { App } from '../harness.ts';
import { until } from '../harness/until.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A count or a seed from the environment, else what is given. */
export function fromEnvironment(name: string, otherwise: number): number {
  const value = Number.parseInt(process.env[name] ?? '', 10);
  return Number.isNaN(value) ? otherwise : value;
}

/** Stops the extension's worker whatever it is doing, and counts how often the browser says that it has stopped. */
export async function killer(
  page: Page,
): Promise<{ readonly stopped: () => number; kill(): Promise<void> }> {
  const cdp = await page.context().newCDPSession(page);
  let stopped = 0;
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) stopped += 1;
  });
  await cdp.send('ServiceWorker.enable');
  return {
    stopped: () => stopped,
    async kill() {
      const before = stopped;
      await cdp.send('ServiceWorker.stopAllWorkers');
      await until('the worker has stopped', () => Promise.resolve(stopped > before));
    },
  };
}

/** Ends the whole browser with SIGKILL, and waits until it is gone. */
export async function killBrowser(app: App): Promise<void> {
  const browser = app.context.browser();
  if (!browser) throw new Error('no browser to end');
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser does not say which process it is');
  const gone = new Promise<void>((resolve) => {
    app.context.once('close', () => resolve());
  });
  process.kill(main.id, 'SIGKILL');
  await gone;
}

/** A moment within a write: it takes some milliseconds. */
export function moment(random: () => number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, random() * 30);
  });
}
