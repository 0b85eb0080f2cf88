import { useEffect, useState } from 'react';
import { browser, type Browser } from 'wxt/browser';

import type { NetworkSite, PageKind } from '@/content-scripts/network';
import { siteOfUrl } from '@/content-scripts/networks/registry';
import type { SeenPerson } from '@/domain/client/card-view';
import { subjectOfTab } from '@/messaging/tab-client';

/** The tab that this page is about. */
export interface CurrentTab {
  /** Undefined when there is no tab to speak to. */
  readonly tabId: number | undefined;
  readonly windowId: number | undefined;
  /** The network whose page it shows, or null. */
  readonly site: NetworkSite | null;
  /** The kind of that page, or null. */
  readonly kind: PageKind | null;
  /** Whom the page is about, or null. */
  readonly person: SeenPerson | null;
}

/**
 * When the page is asked, in milliseconds after a change of its address: sites go on drawing for a while, and until then
 * the old person may still be there.
 */
const ASK_AT = [0, 400, 1200, 3000] as const;

/**
 * The tab in front of this window, and whom its page is about; null until known.
 * @param follows whether to go along when the seller changes tab or page: the side panel does, the popup never lives so long.
 */
export function useCurrentTab(follows: boolean): CurrentTab | null {
  const [current, setCurrent] = useState<CurrentTab | null>(null);

  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    let latest = 0;

    const ask = async () => {
      latest += 1;
      const mine = latest;
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const found = await readTab(tab);
      if (mine === latest) setCurrent((before) => (isSame(before, found) ? before : found));
    };
    const askAgain = (times: readonly number[]) => {
      for (const timer of timers) clearTimeout(timer);
      timers = times.map((after) => setTimeout(() => void ask(), after));
    };
    const changed = (_tabId: number, change: Browser.tabs.OnUpdatedInfo) => {
      if (change.url !== undefined || change.status !== undefined) askAgain(ASK_AT);
    };
    const activated = () => askAgain(ASK_AT.slice(0, 2));

    void ask();
    if (follows) {
      browser.tabs.onActivated.addListener(activated);
      browser.tabs.onUpdated.addListener(changed);
    }
    return () => {
      latest = Infinity;
      for (const timer of timers) clearTimeout(timer);
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(changed);
    };
  }, [follows]);

  return current;
}

async function readTab(tab: Browser.tabs.Tab | undefined): Promise<CurrentTab> {
  if (tab?.id === undefined) {
    return { tabId: undefined, windowId: undefined, site: null, kind: null, person: null };
  }
  const url = tab.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const site = url && siteOfUrl(url);
  const person = (await subjectOfTab(tab.id)) ?? (url && site && personOfUrl(site, url));
  const kind = url && site && site.pageKind(url);
  return { tabId: tab.id, windowId: tab.windowId, site, kind, person };
}

/** What the address alone says: enough for sites where nothing of ours runs in the page. */
function personOfUrl(site: NetworkSite, url: URL): SeenPerson | null {
  const key = site.personFromUrl(url);
  if (!key) return null;
  return { key, aliases: [], name: '', photo: null, url: `${url.origin}${url.pathname}` };
}

function isSame(one: CurrentTab | null, other: CurrentTab): boolean {
  return one !== null && JSON.stringify(facts(one)) === JSON.stringify(facts(other));
}

function facts({ site, ...others }: CurrentTab): unknown {
  return { ...others, network: site?.id };
}
