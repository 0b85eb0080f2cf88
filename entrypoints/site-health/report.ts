/** Copies the report of a page: the page's tab makes it, the page of ours that was asked puts it onto the clipboard. */
import { browser } from 'wxt/browser';

import type { ReportOutcome } from '@/components/sites/ReportButton';
import type { NetworkSite } from '@/content-scripts/network';

/** Copies the report of a tab. */
export async function copyReport(tabId: number): Promise<ReportOutcome> {
  const [done] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/page-report.js'],
  });
  if (typeof done?.result !== 'string' || done.result === '') return 'failed';
  await navigator.clipboard.writeText(done.result);
  return 'copied';
}

/** The same for the tab of a network that was used last. */
export async function copyReportOfSite({ matches }: NetworkSite): Promise<ReportOutcome> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const [last] = tabs.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return last?.id === undefined ? 'no-tab' : copyReport(last.id);
}
