/** Opening pages of our own. */
import { browser } from 'wxt/browser';

/** Firefox's sidebar, which the browser's types here do not know. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

function sidebar(): WithSidebar['sidebarAction'] {
  return (browser as unknown as WithSidebar).sidebarAction;
}

/** Whether this browser has a side panel that can be opened from here. */
export const canOpenPanel: boolean =
  typeof browser.sidePanel?.open === 'function' || sidebar() !== undefined;

/** Opens the side panel. Has to be called right in the click: browsers ask for it. */
export async function openPanel(windowId: number | undefined): Promise<void> {
  if (typeof browser.sidePanel?.open === 'function') {
    if (windowId !== undefined) await browser.sidePanel.open({ windowId });
    return;
  }
  await sidebar()?.open();
}

/** Opens a page of ours in a tab: the one that shows it already, else a new one. */
export function openPage(
  path:
    | '/welcome.html'
    | '/practice.html'
    | '/recovery.html'
    | '/dashboard.html'
    | '/dashboard.html#/settings'
    | '/dashboard.html#/today'
    | '/dashboard.html#/backups',
): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => {
    if (location.pathname.startsWith('/popup')) window.close();
  });
}
