/**
 * Automatic backups, in the worker. There is one alarm, and all that is going on stands in the storage: a worker that was
 * stopped finds it there, and a browser that was closed is asked what became of the download. Each look goes one step
 * further, and looks come one after another. A backup of before is removed only after the new one is complete.
 */
import { browser } from 'wxt/browser';

import type { BackupProblem, RunningBackup } from '@/domain/backup/backup-record';
import { isDue } from '@/domain/backup/due';
import {
  changeBackupRecord,
  readBackupRecord,
  readBackupWishes,
  watchBackups,
} from '@/storage/backup/backup-record';
import { backupName } from '@/storage/backup/backup-name';
import { health } from '@/storage/health';
import { lastStamp } from '@/storage/snapshots/snapshot';
import {
  discardCutOff,
  discardDownload,
  downloadFrom,
  findDownload,
  forgetDownload,
  problemOfDownload,
  removeFile,
  startDownload,
} from './download';
import { hearMaker, isMakerThere, nothingIsMade, startMaker, stopMaker } from './maker';
import type { FromMaker } from './messages';
import { maySaveFiles } from './permission';
import { untilDone } from '../worker/until-done';

const ALARM = 'backup';
/** Goes off for nothing but that it does. */
const BEAT = 'backup beat';
/** Milliseconds; well under the 30 seconds after which Firefox puts its event page to sleep. */
const EVERY_BEAT = 10_000;
/** Minutes between two looks. */
const EVERY = 30;
/** A backup that is not done after so many milliseconds never will be. */
const PATIENCE = 3_600_000;

/** Starts looking after the backups. Call at once when the worker starts. */
export function keepBackups(): void {
  hearMaker(hear);
  browser.alarms.onAlarm.addListener(
    untilDone(async ({ name }) => {
      if (name === ALARM) await look();
    }),
  );
  browser.runtime.onStartup.addListener(untilDone(look));
  watchBackups(() => void look());
  listenToDownloads();
  // The browser has the downloads for us only from then on.
  browser.permissions.onAdded.addListener(listenToDownloads);
  browser.permissions.onRemoved.addListener(untilDone(look));
  void setAlarm();
}

let isListening = false;

function listenToDownloads(): void {
  if (isListening || !(browser.downloads as unknown)) return;
  isListening = true;
  browser.downloads.onChanged.addListener(
    untilDone(async ({ state }) => {
      if (state) await look();
    }),
  );
}

async function look(): Promise<void> {
  const stop = stayAwake();
  await alone(async () => {
    await setAlarm();
    await step();
  });
  await nothingIsMade();
  stop();
}

/**
 * Firefox makes the file in its event page, and puts that to sleep unless something happens to it, whatever it is at
 * (Firefox 153, seen 2026-11). Chromium's hidden page calls a worker that was stopped.
 */
function stayAwake(): () => void {
  if (!import.meta.env.FIREFOX) return () => {};
  const beat = setInterval(
    () => void browser.alarms.create(BEAT, { when: Date.now() }),
    EVERY_BEAT,
  );
  return () => clearInterval(beat);
}

/** One after the other. What fails is seen by the next look. */
function alone(work: () => Promise<void>): Promise<void> {
  return navigator.locks
    .request('tabside backup', work)
    .catch((error: unknown) => console.warn('Tabside: backups', error));
}

async function setAlarm(): Promise<void> {
  const { isOn } = await readBackupWishes();
  const alarm = await browser.alarms.get(ALARM);
  // Some browsers forget alarms when they are closed.
  if (isOn && !alarm)
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY });
  if (!isOn && alarm) await browser.alarms.clear(ALARM);
}

async function step(): Promise<void> {
  const { running } = await readBackupRecord();
  if (running) {
    await settle(running);
    if ((await readBackupRecord()).running) return;
  } else await removeOld();
  const now = Date.now();
  const isWell = (await health()) === 'well';
  const stamp = isWell ? await lastStamp() : 'unknown';
  if (!isDue(await readBackupWishes(), await readBackupRecord(), stamp, now)) return;
  if (!(await maySaveFiles())) return fail('permission');
  if (!isWell) return fail('unwell');
  await changeBackupRecord((before) => ({
    ...before,
    isWanted: false,
    running: { startedAt: now, download: null },
  }));
  try {
    await startMaker(hear);
  } catch (error) {
    console.warn('Tabside: starting a backup', error);
    await fail('failed');
  }
}

async function hear(told: FromMaker): Promise<void> {
  if (told.kind !== 'working') await alone(() => take(told));
}

async function take(told: Exclude<FromMaker, { kind: 'working' }>): Promise<void> {
  const { running } = await readBackupRecord();
  // What is told twice is downloaded once.
  if (!running || running.download) return;
  if (told.kind === 'failed') return fail('failed');
  const { url, size, stamp } = told;
  try {
    const id = (await downloadFrom(url)) ?? (await startDownload(url, backupName(Date.now())));
    const download = { id, size, stamp };
    await changeBackupRecord((before) => ({ ...before, running: { ...running, download } }));
  } catch (error) {
    console.warn('Tabside: saving a backup', error);
    await fail((await maySaveFiles()) ? 'folder' : 'permission');
  }
}

/** Sees what became of the backup that is being made. */
async function settle({ startedAt, download }: RunningBackup): Promise<void> {
  const isLate = Math.abs(Date.now() - startedAt) > PATIENCE;
  if (!download) {
    if (!isLate && (await isMakerThere())) return;
    await discardCutOff();
    await fail('broken-off');
    return;
  }
  if (!(await maySaveFiles())) return fail('permission');
  const item = await findDownload(download.id);
  if (item?.state === 'in_progress' && !isLate) return;
  if (item?.state !== 'complete') {
    await discardDownload(download.id);
    return fail(item?.state === 'interrupted' ? problemOfDownload(item.error) : 'broken-off');
  }
  if (item.fileSize >= 0 && item.fileSize !== download.size) {
    await discardDownload(download.id);
    return fail('failed');
  }
  const { size, stamp, id } = download;
  const file = {
    name: item.filename,
    time: Date.now(),
    size,
    stamp,
    downloadId: id,
    isLeft: false,
  };
  await changeBackupRecord(({ files }) => ({
    files: [file, ...files],
    running: null,
    failure: null,
    isWanted: false,
  }));
  await stopMaker();
  await removeOld();
}

/** Removes what is too many of the files that we wrote. */
async function removeOld(): Promise<void> {
  const { keep } = await readBackupWishes();
  const { files } = await readBackupRecord();
  const own = files.filter(({ downloadId, isLeft }) => downloadId !== null && !isLeft);
  for (const file of own.slice(keep)) {
    const became = await removeFile(file);
    await changeBackupRecord((before) => ({
      ...before,
      files: before.files.flatMap((each) => {
        if (each.name !== file.name || each.time !== file.time) return each;
        return became === 'left' ? { ...each, isLeft: true } : [];
      }),
    }));
    if (became === 'gone' && file.downloadId !== null) await forgetDownload(file.downloadId);
  }
}

async function fail(problem: BackupProblem): Promise<void> {
  await changeBackupRecord((before) => ({
    ...before,
    running: null,
    isWanted: false,
    failure: { at: Date.now(), problem, tries: (before.failure?.tries ?? 0) + 1 },
  }));
  await stopMaker().catch(() => {});
}
