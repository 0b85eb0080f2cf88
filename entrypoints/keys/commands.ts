/** What the worker does when one of the browser's keys is pressed. */
import { browser, type Browser } from 'wxt/browser';

import { runTabCommand } from '@/messaging/tab-client';
import { readSettings, updateSettings } from '@/storage/settings';

/** Listens from now on. Call synchronously when the worker starts. */
export function answerCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    // Before anything is waited for: a panel opens only in the very moment of the press.
    if (command === 'open-panel') openPanel(tab);
    else if (command === 'cover') void toggleCover();
    else if (command === 'add-person') void inCard('add', tab);
    else if (command === 'insert-template') void inCard('insert', tab);
  });
}

function openPanel(tab: Browser.tabs.Tab | undefined): void {
  if (tab?.windowId === undefined) return;
  browser.sidePanel
    ?.open({ windowId: tab.windowId })
    .catch((error: unknown) => console.warn('Tabside: the side panel', error));
}

async function toggleCover(): Promise<void> {
  const { covered } = await readSettings();
  await updateSettings({ covered: !covered });
}

/**
 * Opens the card in the page for the person that the page is about. Where there can be none (side panel only, covered,
 * nobody certain, no network's page) the popup answers instead, so that a press never does nothing.
 */
async function inCard(
  command: 'add' | 'insert',
  given: Browser.tabs.Tab | undefined,
): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id !== undefined && (await runTabCommand(tab.id, command))) return;
  // Browsers without the call, or without a window in front: there is nowhere to answer.
  await browser.action?.openPopup().catch(() => undefined);
}
