/** The way from every page of ours to the recovery page, while the client base is not there. */
import { browser } from 'wxt/browser';

import { keepExpected } from '@/storage/expected';
import { health } from '@/storage/health';

/**
 * Tells whether the page may go on: all is well. Otherwise the recovery page takes its place; from the popup, which
 * closes at the first click elsewhere, it opens in a tab.
 */
export async function isWellElseRecover(): Promise<boolean> {
  if ((await health()) === 'well') {
    // What is written here is to be there at the next start, too.
    keepExpected();
    return true;
  }
  const url = browser.runtime.getURL('/recovery.html');
  if (location.pathname.startsWith('/popup')) {
    await browser.tabs.create({ url });
    window.close();
  } else location.replace(url);
  return false;
}
