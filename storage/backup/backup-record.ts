/**
 * What is known of the backup files, and what the seller has chosen about them, in `browser.storage.local`. What is read
 * back is checked: what can't be used counts as nothing.
 */
import { storage } from '@wxt-dev/storage';
import '@/domain/zod-setup';
import * as z from 'zod';

import {
  BACKUP_PROBLEMS,
  EVERY_HOURS,
  KEEP,
  type BackupFile,
  type BackupRecord,
  type BackupWishes,
} from '@/domain/backup/backup-record';

const fileSchema = z.object({
  name: z.string(),
  time: z.number(),
  size: z.number(),
  stamp: z.string(),
  downloadId: z.number().nullable(),
  isLeft: z.boolean(),
});
const downloadSchema = z.object({ id: z.number(), size: z.number(), stamp: z.string() });
const recordSchema = z.object({
  files: z.array(fileSchema).catch([]),
  running: z
    .object({ startedAt: z.number(), download: downloadSchema.nullable() })
    .nullable()
    .catch(null),
  failure: z
    .object({ at: z.number(), problem: z.enum(BACKUP_PROBLEMS), tries: z.number() })
    .nullable()
    .catch(null),
  isWanted: z.boolean().catch(false),
});
const wishesSchema = z.object({
  isOn: z.boolean(),
  onSince: z.number(),
  everyHours: z.number().refine((hours) => EVERY_HOURS.some((choice) => choice === hours)),
  keep: z.number().refine((count) => KEEP.some((choice) => choice === count)),
});

const NOTHING: BackupRecord = { files: [], running: null, failure: null, isWanted: false };
const OFF: BackupWishes = { isOn: false, onSince: 0, everyHours: 24, keep: 7 };
/** Of files that could not be removed so many are remembered. */
const MOST = 200;

const recordItem = storage.defineItem<unknown>('local:backupRecord');
const wishesItem = storage.defineItem<unknown>('local:backupWishes');

export async function readBackupRecord(): Promise<BackupRecord> {
  return recordSchema.safeParse(await recordItem.getValue()).data ?? NOTHING;
}

export async function readBackupWishes(): Promise<BackupWishes> {
  return wishesSchema.safeParse(await wishesItem.getValue()).data ?? OFF;
}

/** The backup files that were written and, as far as anybody knows, are still there: the latest first. */
export async function backupFiles(): Promise<readonly BackupFile[]> {
  return (await readBackupRecord()).files;
}

export async function writeBackupWishes(wishes: BackupWishes): Promise<void> {
  await wishesItem.setValue(wishes);
}

/** One change of the record after the other, in all contexts. */
export async function changeBackupRecord(
  how: (before: BackupRecord) => BackupRecord,
): Promise<void> {
  await navigator.locks.request('tabside backup record', async () => {
    const before = await readBackupRecord();
    const after = how(before);
    if (after === before) return;
    await recordItem.setValue({ ...after, files: after.files.slice(0, MOST) });
  });
}

/** Calls back after each change of the record or the choices, from whichever context; returns the way to stop. */
export function watchBackups(callback: () => void): () => void {
  const stops = [recordItem.watch(callback), wishesItem.watch(callback)];
  return () => {
    for (const stop of stops) stop();
  };
}
