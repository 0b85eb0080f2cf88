/** The hidden page that makes a backup's file in Chromium: maker.ts says why there is one. */
import '@/components/trusted-types';
import '@/domain/zod-setup';
import { browser } from 'wxt/browser';

import { makeFile } from './make-file';
import { MAKER } from './maker';
import type { FromMaker, ToMaker } from './messages';

/** Milliseconds: a worker that was stopped is called again. */
const AGAIN = 500;

let making: Promise<FromMaker> | null = null;
let current = callWorker();

function tell(made: FromMaker): void {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    current.postMessage(made);
  } catch {
    // The worker was stopped: it is told when it is called again.
  }
}

/** The worker may be stopped while it waits. It is called again, and told again what was made. */
function callWorker() {
  const port = browser.runtime.connect({ name: MAKER });
  port.onMessage.addListener((wish: unknown) => {
    making ??= makeFile((wish as ToMaker).settings, () => tell({ kind: 'working' }));
    void making.then(tell);
  });
  port.onDisconnect.addListener(() => {
    setTimeout(() => {
      current = callWorker();
    }, AGAIN);
  });
  return port;
}
