/** A plain page in a real Chromium for benchmarks of what needs no extension around it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';

import { chromiumPath, QUIET_SWITCHES } from '../../scripts/chromium.ts';

/** What `storage/` needs of the browser, for a page that is no extension: empty settings. */
const STAND_IN = `globalThis.browser = {
  runtime: { id: 'bench' },
  storage: { local: { get: async () => ({}), onChanged: { addListener() {} } } },
};`;

/** Serves a page with one script, and gives it to `work`; the browser goes when that is done. */
export async function withPlainPage<T>(
  script: string,
  work: (tab: Page) => Promise<T>,
): Promise<T> {
  const page = `<!doctype html><title>bench</title><script>${STAND_IN}</script><script src="/script.js"></script>`;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/script.js';
    response.setHeader(
      'content-type',
      `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`,
    );
    // A page that shares nothing with others has a clock of microseconds: one edit is half a millisecond.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.end(isScript ? script : page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...QUIET_SWITCHES],
  });
  try {
    const tab = await browser.newPage();
    // A script that throws as it starts would else only be missed by its absence.
    tab.on('pageerror', (error) => console.error(error));
    // Not as 127.0.0.1 or localhost: there Dexie notes a stack for each call, which it does in no extension.
    await tab.goto(`http://bench.localhost:${port}/`);
    return await work(tab);
  } finally {
    await browser.close();
    server.close();
  }
}
