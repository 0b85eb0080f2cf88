import { useEffect, useState } from 'react';

import type { BackupRecord, BackupWishes } from '@/domain/backup/backup-record';
import { readBackupRecord, readBackupWishes, watchBackups } from '@/storage/backup/backup-record';
import { MIGRATIONS } from '@/storage/db';
import { lastStamp } from '@/storage/snapshots/snapshot';
import { listCopies, type Manifest } from '@/storage/snapshots/snapshot-files';

export interface Backups {
  readonly wishes: BackupWishes;
  readonly record: BackupRecord;
  /** Copies in the browser in this version's form, the latest first. */
  readonly copies: readonly Manifest[];
  /** The clock's last stamp. */
  readonly stamp: string;
}

async function read(): Promise<Backups> {
  const [wishes, record, copies, stamp] = await Promise.all([
    readBackupWishes(),
    readBackupRecord(),
    listCopies().catch(() => []),
    lastStamp(),
  ]);
  const ofThisForm = copies.filter(({ version }) => version === MIGRATIONS.length);
  return { wishes, record, copies: ofThisForm, stamp };
}

/** What is known of the backups, live; null while it is read. */
export function useBackups(): Backups | null {
  const [backups, setBackups] = useState<Backups | null>(null);
  useEffect(() => {
    const refresh = () => void read().then(setBackups);
    refresh();
    return watchBackups(refresh);
  }, []);
  return backups;
}
