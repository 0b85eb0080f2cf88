/** The status look-up of one page's names, with 100,000 clients stored, in real Chromium. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';

import { chromiumPath, QUIET_SWITCHES } from '../../scripts/chromium.ts';
import type { Figures } from './lookup-page.ts';
import { bundle } from './overlay-bundle.ts';
import type { Row } from './row.ts';

const CLIENTS = 100_000;
const NAMES = 200;
const ROUNDS = 41;
const LIMIT = 1.5;

/** What the look-up needs of the browser, for a page that is no extension: empty settings. */
const STAND_IN = `globalThis.browser = {
  runtime: { id: 'bench' },
  storage: { local: { get: async () => ({}), onChanged: { addListener() {} } } },
};`;

/** Runs the look-up and bare IndexedDB side by side, in random order, and gives the row of the quality table. */
export async function run(): Promise<Row[]> {
  const script = await bundle('lookup-page.ts');
  const page = `<!doctype html><title>look-up</title><script>${STAND_IN}</script><script src="/script.js"></script>`;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
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
    // See plain-page.ts.
    await tab.goto(`http://bench.localhost:${port}/`);
    const figures = await tab.evaluate<Figures>(`bench(${CLIENTS}, ${NAMES}, ${ROUNDS})`);
    return [rowOf(figures)];
  } finally {
    await browser.close();
    server.close();
  }
}

function rowOf(figures: Figures): Row {
  const floor = Math.min(figures.getAll, figures.get);
  const ratio = figures.lookUp / floor;
  return {
    name: `status look-up of ${NAMES} names, ${CLIENTS.toLocaleString('en')} clients stored`,
    value: figures.lookUp,
    unit: 'ms',
    floor,
    peers: {
      'bare IndexedDB, getAll of each key': figures.getAll,
      'bare IndexedDB, get of each key': figures.get,
    },
    ratio,
    goal: `≤ ${LIMIT} × bare IndexedDB on the same keys in one transaction, the faster of getAll and get`,
    ok: ratio <= LIMIT,
  };
}
