/** What saving files by itself needs of the browser, asked for when it is switched on. */
import { browser } from 'wxt/browser';

/** Chromium's worker can't make an address for a file: a hidden page does, which needs a permission of its own. */
const PERMISSIONS = import.meta.env.FIREFOX
  ? (['downloads'] as const)
  : (['downloads', 'offscreen'] as const);

const WANTED = { permissions: [...PERMISSIONS] };

export function maySaveFiles(): Promise<boolean> {
  return browser.permissions.contains(WANTED);
}

/** Call in a press: browsers ask at no other time. False when the seller says no. */
export function askToSaveFiles(): Promise<boolean> {
  return browser.permissions.request(WANTED);
}

/** Gives it back when it is not needed any more. */
export async function dropPermission(): Promise<void> {
  await browser.permissions.remove(WANTED).catch(() => false);
}
