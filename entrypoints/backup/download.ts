/** The browser's downloads, as far as backups need them. */
import { browser, type Browser } from 'wxt/browser';

import type { BackupFile, BackupProblem } from '@/domain/backup/backup-record';

/** Within the downloads folder. */
const FOLDER = 'Tabside';

/** Begins a download and gives the browser's number for it. */
export function startDownload(url: string, name: string): Promise<number> {
  const filename = `${FOLDER}/${name}`;
  return browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
}

export async function findDownload(id: number): Promise<Browser.downloads.DownloadItem | null> {
  const [item] = await browser.downloads.search({ id });
  // Numbers may be given again in another session of the browser.
  const isOurs = item?.byExtensionId === undefined || item.byExtensionId === browser.runtime.id;
  return item && isOurs ? item : null;
}

/**
 * The browser's number of a download from this address; null for none. One may have been begun by a worker that was
 * stopped before it could note so.
 */
export async function downloadFrom(url: string): Promise<number | null> {
  const [item] = await browser.downloads.search({ url });
  return item?.id ?? null;
}

/** Takes away what is there of downloads of ours that the browser's end has cut off, noted or not. */
export async function discardCutOff(): Promise<void> {
  const found = await browser.downloads.search({ state: 'interrupted' });
  const ours = found.filter(({ byExtensionId }) => byExtensionId === browser.runtime.id);
  for (const { id } of ours) await discardDownload(id);
}

/** Why a download was interrupted. Chromium's names of reasons; Firefox has the same. */
export function problemOfDownload(reason: string | undefined): BackupProblem {
  if (reason === undefined) return 'failed';
  if (reason === 'FILE_NO_SPACE') return 'no-space';
  if (/^(?:CRASH|USER_SHUTDOWN)$/u.test(reason)) return 'broken-off';
  if (reason.startsWith('USER_')) return 'cancelled';
  return reason.startsWith('FILE_') ? 'folder' : 'failed';
}

/** Stops and takes away what is there of a download that did not end. */
export async function discardDownload(id: number): Promise<void> {
  await browser.downloads.cancel(id).catch(() => {});
  await browser.downloads.removeFile(id).catch(() => {});
  await browser.downloads.erase({ id }).catch(() => []);
}

/**
 * Removes a file that we wrote: only the very one that the number was given for. `gone`: it is not there any more;
 * `left`: it may be, and can't be removed.
 */
export async function removeFile(file: BackupFile): Promise<'gone' | 'left'> {
  if (file.downloadId === null) return 'left';
  try {
    const item = await findDownload(file.downloadId);
    if (!item || item.filename !== file.name) return 'left';
    if (item.exists) await browser.downloads.removeFile(item.id);
    return 'gone';
  } catch {
    return 'left';
  }
}

/** Takes a file that is gone off the browser's list of downloads. Not before that is noted: by this list it is found. */
export async function forgetDownload(id: number): Promise<void> {
  await browser.downloads.erase({ id }).catch(() => []);
}
