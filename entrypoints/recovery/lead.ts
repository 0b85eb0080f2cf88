/** The way from every page of ours to the recovery page, while the client base is not there. */
import { browser } from 'wxt/browser';

import { keepExpected } from '@/storage/snapshots/expected';
import { health, healthAtFirstSight } from '@/storage/health';

/**
 * Tells whether the page may go on: all is well. Otherwise the recovery page takes its place; from the popup, which
 * closes at the first click elsewhere, it opens in a tab.
 * @param shown resolves once the page shows what it was opened for; never rejects
 */
export async function isWellElseRecover(
  shown: Promise<void> = Promise.resolve(),
): Promise<boolean> {
  if ((await healthAtFirstSight()) === 'well') {
    // Counting all of many clients would hold the page up: where one is missing, the page gives way a moment later.
    void shown.then(health).then((state) => {
      if (state !== 'well') return leadAway();
      // What is written here is to be there at the next start, too.
      keepExpected();
      return undefined;
    });
    return true;
  }
  await leadAway();
  return false;
}

async function leadAway(): Promise<void> {
  const url = browser.runtime.getURL('/recovery.html');
  if (location.pathname.startsWith('/popup')) {
    await browser.tabs.create({ url });
    window.close();
  } else location.replace(url);
}
