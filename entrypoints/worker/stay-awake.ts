/**
 * The browser ends a worker that nobody has asked anything for 30 seconds. Were that one bringing many clients into a new
 * form, it would begin anew each time and never come to an end.
 */
import { browser } from 'wxt/browser';

import { onUpgrade } from '@/storage/upgrade-progress';

/** Milliseconds; well under those after which the browser ends a worker. */
const BEAT = 10_000;

/** Keeps the worker while an upgrade of the data says that it goes on. */
export function stayAwakeForUpgrades(): void {
  let last = 0;
  onUpgrade(() => {
    if (Date.now() - last < BEAT) return;
    last = Date.now();
    // Any question to the browser counts as work.
    void browser.runtime.getPlatformInfo();
  });
}
