import { browser } from 'wxt/browser';

import { isBrowserCommand, type BrowserKey, type BrowserKeys } from '@/domain/keys/browser-keys';

/** Where each browser lets its keys be changed. */
const CHANGE_AT = import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts';

/** The browser's keys as the seller has set them. */
export async function readBrowserKeys(): Promise<BrowserKeys> {
  const commands = await browser.commands.getAll();
  const keys = commands.flatMap(({ name, shortcut }): BrowserKey[] =>
    isBrowserCommand(name) ? [{ command: name, shortcut: shortcut ?? '' }] : [],
  );
  return { keys, changeAt: CHANGE_AT };
}
