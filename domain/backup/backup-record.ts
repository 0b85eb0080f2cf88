/** What is known of the backup files: those that were written, the one in the making, and what went wrong last. */

/** A backup file that was written, as far as anybody knows still there. */
export interface BackupFile {
  /** The whole path where the browser tells it, else the name alone. */
  readonly name: string;
  /** When it was written, in milliseconds since 1970. */
  readonly time: number;
  /** Bytes. */
  readonly size: number;
  /** The clock's last stamp that it certainly holds. */
  readonly stamp: string;
  /** The browser's number for the download; null for a file that the seller saved by hand. */
  readonly downloadId: number | null;
  /** It was to go, being one too many, and the browser could not remove it. */
  readonly isLeft: boolean;
}

/**
 * `no-space`: the disk is full; `folder`: the downloads folder is gone or can't be written to; `permission`: Tabside may
 * no longer save files; `cancelled`: somebody stopped the download; `broken-off`: the browser ended meanwhile; `unwell`:
 * the client base is not whole; `failed`: anything else.
 */
export const BACKUP_PROBLEMS = [
  'no-space',
  'folder',
  'permission',
  'cancelled',
  'broken-off',
  'unwell',
  'failed',
] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

/** A backup that is being made. */
export interface RunningBackup {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Null until the browser writes the file. */
  readonly download: (Pick<BackupFile, 'size' | 'stamp'> & { readonly id: number }) | null;
}

/** How the last try failed; null when it did not. */
export interface BackupFailure {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problem: BackupProblem;
  /** Failed tries in a row. */
  readonly tries: number;
}

export interface BackupRecord {
  /** The latest first. */
  readonly files: readonly BackupFile[];
  readonly running: RunningBackup | null;
  readonly failure: BackupFailure | null;
  /** The seller has asked for one now. */
  readonly isWanted: boolean;
}

/** What the seller has chosen. */
export interface BackupWishes {
  readonly isOn: boolean;
  /** When they were switched on, in milliseconds since 1970; 0 before. */
  readonly onSince: number;
  readonly everyHours: number;
  /** How many files stay. */
  readonly keep: number;
}

export const EVERY_HOURS = [6, 24, 7 * 24, 28 * 24] as const;
export const KEEP = [3, 7, 14, 30] as const;
