/** What benchmarks of the built extension share. */
import type { CDPSession, Page } from 'playwright-core';

import { startApp, type App } from '../e2e/harness/app.ts';
import { seedClients } from '../e2e/harness/seed-clients.ts';

/** Runs `work` in a page of the extension that has so many clients. */
export async function withClients<T>(
  clients: number,
  address: string,
  work: (page: Page, app: App) => Promise<T>,
): Promise<T> {
  const app = await startApp();
  try {
    const page = await app.extensionPage(address);
    if (clients > 0) await seedClients(page, clients);
    await page.reload();
    return await work(page, app);
  } finally {
    await app.close();
  }
}

/** The main thread's own time so far, in milliseconds: what other programs take of the machine is no part of it. */
export async function threadClock(page: Page): Promise<() => Promise<number>> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}
