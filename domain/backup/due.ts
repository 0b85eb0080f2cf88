/** When a backup file is written. Times in milliseconds since 1970. */
import type { BackupRecord, BackupWishes } from './backup-record';

const HOUR = 3_600_000;
/** After a failed try so long until the next, twice as long after each further one. */
const FIRST_REST = HOUR / 2;

/**
 * Whether a backup is due: something has changed since the last one, which is old enough; after a failure when the rest
 * is over. One that was asked for by hand is due at once.
 * @param stamp the clock's last stamp
 */
export function isDue(
  wishes: BackupWishes,
  record: BackupRecord,
  stamp: string,
  now: number,
): boolean {
  if (record.isWanted) return true;
  const { failure } = record;
  if (!wishes.isOn || !hasChanged(record, stamp)) return false;
  if (failure) {
    const rest = Math.min(FIRST_REST * 2 ** (failure.tries - 1), wishes.everyHours * HOUR);
    return elapsed(failure.at, now) >= rest;
  }
  const [last] = record.files;
  return !last || elapsed(last.time, now) >= wishes.everyHours * HOUR;
}

/** Whether changes have waited for a backup for more than twice as long as they should. */
export function isOverdue(
  wishes: BackupWishes,
  record: BackupRecord,
  stamp: string,
  now: number,
): boolean {
  if (!wishes.isOn || !hasChanged(record, stamp)) return false;
  const since = Math.max(record.files[0]?.time ?? 0, wishes.onSince);
  return elapsed(since, now) > 2 * wishes.everyHours * HOUR;
}

/** Tells whether something was written that no backup file holds. */
function hasChanged({ files: [last] }: BackupRecord, stamp: string): boolean {
  return stamp !== '' && last?.stamp !== stamp;
}

/** A time in the future is of a clock that was wrong: long ago. */
function elapsed(from: number, to: number): number {
  return from > to ? Infinity : to - from;
}
