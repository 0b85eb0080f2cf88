import { describe, expect, it } from 'vitest';

import type { BackupFile, BackupRecord, BackupWishes } from './backup-record';
import { isDue, isOverdue } from './due';

const HOUR = 3_600_000;
const ON: BackupWishes = { isOn: true, onSince: 0, everyHours: 24, keep: 7 };
const NONE: BackupRecord = { files: [], running: null, failure: null, isWanted: false };
const file = (time: number, stamp: string): BackupFile => ({
  name: 'a.zip',
  time,
  size: 1,
  stamp,
  downloadId: 1,
  isLeft: false,
});
const last = (time: number, stamp = 'a'): BackupRecord => ({ ...NONE, files: [file(time, stamp)] });
const failed = (at: number, tries: number): BackupRecord => ({
  ...last(0),
  failure: { at, tries, problem: 'folder' },
});

describe('a backup is due', () => {
  it.each([
    ['first of all, when there is anything', ON, NONE, 'a', 1, true],
    ['never of an empty base', ON, NONE, '', 1, false],
    ['not while they are off', { ...ON, isOn: false }, NONE, 'a', 1, false],
    ['not before its time', ON, last(HOUR), 'b', 24 * HOUR, false],
    ['after a change, in time', ON, last(HOUR), 'b', 25 * HOUR, true],
    ['once after a long time away', ON, last(HOUR), 'b', 2500 * HOUR, true],
    ['not without a change, however long', ON, last(HOUR), 'a', 2500 * HOUR, false],
    ['when the last is of a clock that went back', ON, last(90 * HOUR), 'b', HOUR, true],
    ['not at once after a failure', ON, failed(25 * HOUR, 1), 'b', 25.4 * HOUR, false],
    ['half an hour after the first failure', ON, failed(25 * HOUR, 1), 'b', 25.5 * HOUR, true],
    ['later after the third', ON, failed(25 * HOUR, 3), 'b', 26.9 * HOUR, false],
    ['but at the latest when the next were', ON, failed(25 * HOUR, 60), 'b', 49 * HOUR, true],
    ['when it is asked for', { ...ON, isOn: false }, { ...last(1), isWanted: true }, 'a', 2, true],
  ] as const)('%s', (_how, wishes, record, stamp, now, due) => {
    expect(isDue(wishes, record, stamp, now)).toBe(due);
  });
});

describe('a backup is overdue', () => {
  it.each([
    ['when changes have waited for two turns', ON, last(HOUR), 'b', 50 * HOUR, true],
    ['not before', ON, last(HOUR), 'b', 48 * HOUR, false],
    ['not without changes', ON, last(HOUR), 'a', 500 * HOUR, false],
    [
      'not just after they were switched on',
      { ...ON, onSince: 99 * HOUR },
      NONE,
      'a',
      100 * HOUR,
      false,
    ],
    ['not while they are off', { ...ON, isOn: false }, last(HOUR), 'b', 500 * HOUR, false],
  ] as const)('%s', (_how, wishes, record, stamp, now, overdue) => {
    expect(isOverdue(wishes, record, stamp, now)).toBe(overdue);
  });
});
