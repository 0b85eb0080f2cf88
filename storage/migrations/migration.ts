import type { Transaction } from 'dexie';

/** One step of the database's form. Frozen once released: a correction is a new step. */
export interface Migration {
  /** 1, 2, 3, … without gaps. */
  readonly version: number;
  /** Only what changes: indexes per table in Dexie's notation; null drops the table. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites the records. Runs in the upgrade's own transaction: when it fails, everything stays as it was. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
