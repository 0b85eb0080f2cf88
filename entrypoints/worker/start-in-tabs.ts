/** Puts the networks' scripts into pages that were there before the extension was. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

import { sites } from '@/content-scripts/networks/registry';
import { hasScript } from '@/messaging/tab-client';
import { untilDone } from './until-done';

/**
 * After an install, an update or being switched on again, open tabs go on without a reload: their old scripts leave by
 * themselves. A page that is just opening gets a script from the browser as well; the second one starts nothing. One that
 * the browser has put out of its memory is loaded anew, with its script, when it is looked at.
 */
export async function startInOpenTabs(): Promise<void> {
  await Promise.all(
    sites.map(async ({ id: network, matches }) => {
      if (matches.length === 0) return;
      const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
      await Promise.allSettled(
        tabs.flatMap(({ id }) => (id === undefined ? [] : [startInTab(id, network)])),
      );
    }),
  );
}

/**
 * Firefox keeps pages that were left before an update in its back/forward cache, though their scripts have ended, and
 * brings them back without new ones. Call synchronously when the worker starts.
 */
export function startInPagesThatComeBack(): void {
  if (!import.meta.env.FIREFOX) return;
  const changes = browser.tabs.onUpdated as unknown as FilteredChanges;
  for (const { id: network, matches } of sites) {
    if (matches.length === 0) continue;
    const changed = untilDone(async (tabId: number, { status }: { readonly status?: string }) => {
      if (status !== 'complete' || (await hasScript(tabId))) return;
      await startInTab(tabId, network).catch(() => undefined);
    });
    changes.addListener(changed, { urls: matches, properties: ['status'] });
  }
}

/** As Firefox has it; the types are Chromium's. */
interface FilteredChanges {
  addListener(
    changed: (tabId: number, change: { readonly status?: string }) => void,
    filter: { readonly urls: readonly string[]; readonly properties: readonly string[] },
  ): void;
}

async function startInTab(tabId: number, network: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: [`/content-scripts/${network}.js` as ScriptPublicPath],
  });
}
