/**
 * Who makes a backup's file and the address that the browser downloads it from. Chromium's worker has no addresses of
 * files, and its budget has no room for the archive: a hidden page (offscreen document) does it there, and lives until
 * the download has ended. Firefox has no such pages; its background is a page itself and does it on the spot.
 */
import { browser, type Browser } from 'wxt/browser';

import { readSettings } from '@/storage/settings';
import type { FromMaker, ToMaker } from './messages';

const PAGE = '/backup.html';
/** The name of the way between the worker and the hidden page. */
export const MAKER = 'backup';

export type Made = Extract<FromMaker, { kind: 'made' }>;

/** In Firefox: whether one is being made here, until it is told, and its address. */
let isMaking = false;
let making: Promise<void> = Promise.resolve();
let address: string | null = null;

/** Starts the making. What is made is told. */
export async function startMaker(told: (made: FromMaker) => Promise<void>): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const { makeFile } = await import('./make-file');
    isMaking = true;
    making = makeFile(await wantedSettings(), () => {}).then((made) => {
      if (made.kind === 'made') address = made.url;
      return told(made);
    });
    return;
  }
  await stopMaker();
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['BLOBS'],
    justification: 'Writes the backup file that the browser then saves.',
  });
}

/** Resolves when nothing is being made here: at once in Chromium, whose hidden page calls a worker that was stopped. */
export function nothingIsMade(): Promise<void> {
  return making;
}

/** Ends the maker; what it made can't be downloaded any more. */
export async function stopMaker(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    isMaking = false;
    if (address !== null) URL.revokeObjectURL(address);
    address = null;
    return;
  }
  if (await isMakerThere()) await browser.offscreen.closeDocument();
}

export async function isMakerThere(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return isMaking;
  const found = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return found.length > 0;
}

/** Answers the hidden page. Call when the worker starts. */
export function hearMaker(told: (made: FromMaker) => Promise<void>): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== MAKER || !isOurs(port)) return;
    port.onMessage.addListener((message: unknown) => void told(message as FromMaker));
    void wantedSettings().then((settings) => {
      const wish: ToMaker = { settings };
      port.postMessage(wish);
    });
  });
}

/** Nobody but the hidden page itself. */
function isOurs({ sender }: Browser.runtime.Port): boolean {
  return sender?.id === browser.runtime.id && sender.url === browser.runtime.getURL(PAGE);
}

async function wantedSettings(): Promise<ToMaker['settings']> {
  const { myName, language, siteModes, activeProject } = await readSettings();
  return { myName, language, siteModes, activeProject };
}
