import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { BackupFile } from '@/domain/backup/backup-record';
import {
  backupFiles,
  changeBackupRecord,
  readBackupRecord,
  readBackupWishes,
  watchBackups,
  writeBackupWishes,
} from './backup-record';

const file = (time: number): BackupFile => ({
  name: `/home/olena/Downloads/Tabside/${time}.zip`,
  time,
  size: 1000,
  stamp: '',
  downloadId: 7,
  isLeft: false,
});

const NOTHING = { running: null, failure: null, isWanted: false };

beforeEach(() => fakeBrowser.storage.local.clear());

describe('what is known of the backups', () => {
  it('is nothing at first, and off', async () => {
    expect(await readBackupRecord()).toEqual({ ...NOTHING, files: [] });
    expect(await readBackupWishes()).toEqual({ isOn: false, onSince: 0, everyHours: 24, keep: 7 });
  });

  it('names the files that were written, and loses none when several contexts write at once', async () => {
    const times = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(
      times.map((time) =>
        changeBackupRecord((before) => ({ ...before, files: [file(time), ...before.files] })),
      ),
    );
    expect((await backupFiles()).map(({ time }) => time)).toEqual(times.toReversed());
  });

  it('survives damage: what can be read is used', async () => {
    await fakeBrowser.storage.local.set({
      backupRecord: { files: [file(1)], running: 'yes', failure: { at: 'now' } },
      backupWishes: { isOn: true, onSince: 1, everyHours: 0.001, keep: -1 },
    });
    expect(await readBackupRecord()).toEqual({ ...NOTHING, files: [file(1)] });
    expect((await readBackupWishes()).isOn).toBe(false);
    const wishes = { isOn: true, onSince: 5, everyHours: 6, keep: 3 };
    const told = Promise.withResolvers<undefined>();
    const stop = watchBackups(() => told.resolve(undefined));
    await writeBackupWishes(wishes);
    await told.promise;
    stop();
    expect(await readBackupWishes()).toEqual(wishes);
  });
});
