/** How the data in this browser is doing: room, promise to keep it, counts, copies, backups. */
import { storage } from '@wxt-dev/storage';

import type { BackupFailure, BackupFile } from '@/domain/backup/backup-record';
import { isOverdue } from '@/domain/backup/due';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { readBackupRecord, readBackupWishes } from './backup/backup-record';
import { clientCount } from './counters';
import { db } from './db';
import { isLiving } from './draft';
import { health } from './health';
import { listProjects } from './lists/projects';
import { lastStamp } from './snapshots/snapshot';
import { dropDamagedBytes } from './snapshots/snapshot-bytes';
import { isWhole, listCopies, removeCopy } from './snapshots/snapshot-files';

/** `copies`: the data is whole, and a copy was damaged and taken away. */
export type CheckResult = 'well' | 'copies' | 'unwell';

export interface StorageFacts {
  /** Bytes; null where the browser does not say. */
  readonly room: { readonly used: number; readonly free: number } | null;
  /** Whether the browser has promised not to clear it by itself; null where it does not say. */
  readonly isPersisted: boolean | null;
  readonly counts: Readonly<
    Record<'clients' | 'notes' | 'orders' | 'deals' | 'tasks' | 'files' | 'history', number>
  >;
  readonly lastFile: BackupFile | null;
  /** Milliseconds since 1970. */
  readonly lastCopy: number | null;
  readonly lastCheck: { readonly at: number; readonly result: CheckResult } | null;
  readonly failure: BackupFailure | null;
  readonly isOverdue: boolean;
}

const checkItem = storage.defineItem<StorageFacts['lastCheck']>('local:lastCheck', {
  fallback: null,
});

export async function readStorageFacts(): Promise<StorageFacts> {
  const [record, wishes, copies, stamp] = await Promise.all([
    readBackupRecord(),
    readBackupWishes(),
    listCopies().catch(() => []),
    lastStamp(),
  ]);
  return {
    room: await room(),
    isPersisted: await navigator.storage.persisted().catch(() => null),
    counts: await counts(),
    lastFile: record.files[0] ?? null,
    lastCopy: copies[0]?.takenAt ?? null,
    lastCheck: await checkItem.getValue(),
    failure: record.failure,
    isOverdue: isOverdue(wishes, record, stamp, Date.now()),
  };
}

/** Asks the browser to keep the data when the disk fills up; tells whether it has agreed. */
export function askToPersist(): Promise<boolean> {
  return navigator.storage.persist();
}

/** Looks whether everything is there and the copies are whole; damaged ones are taken away, so that new ones are made. */
export async function checkStorage(): Promise<CheckResult> {
  let result: CheckResult = (await health()) === 'well' ? 'well' : 'unwell';
  if (result === 'well') {
    let damaged = await dropDamagedBytes();
    for (const copy of await listCopies()) {
      if (copy.reason !== 'rolling' || (await isWhole(copy))) continue;
      await removeCopy(copy.id);
      damaged += 1;
    }
    if (damaged > 0) result = 'copies';
  }
  await checkItem.setValue({ at: Date.now(), result });
  return result;
}

async function room(): Promise<StorageFacts['room']> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { used: usage, free: Math.max(0, quota - usage) };
  } catch {
    return null;
  }
}

async function counts(): Promise<StorageFacts['counts']> {
  const projects = await listProjects();
  const clients = await Promise.all(projects.map(({ id }) => clientCount(id)));
  const [notes, orders, deals, tasks, files] = await Promise.all(
    (['notes', 'orders', 'deals', 'tasks', 'files'] as const).map((name) =>
      db.table<StoredRecord>(name).toCollection().filter(isLiving).count(),
    ),
  );
  return {
    clients: clients.reduce((sum, count) => sum + count, 0),
    notes: notes ?? 0,
    orders: orders ?? 0,
    deals: deals ?? 0,
    tasks: tasks ?? 0,
    files: files ?? 0,
    history: await db.history.count(),
  };
}
