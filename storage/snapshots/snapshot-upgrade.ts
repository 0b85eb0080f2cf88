/** The copy that is taken before a migration touches anything. */
import { Dexie, type Transaction } from 'dexie';
import { uuidv7 } from 'uuidv7';

import { canKeepFiles, writeManifest } from './snapshot-files';
import { writeTables } from './snapshot-write';

/**
 * Copies everything from within the upgrade's own transaction, so that nobody can write in between, and the upgrade does
 * not happen when the copy fails: its failure is the upgrade's. Only a browser that keeps no files goes without.
 * @param version of the data as it is now
 * @param told called with the number of records copied, and of all
 */
export async function copyBeforeUpgrade(
  transaction: Transaction,
  version: number,
  told: (done: number, of: number) => void,
): Promise<void> {
  if (!(await Dexie.waitFor(canKeepFiles()))) return;
  const id = uuidv7();
  const takenAt = Date.now();
  const tables = [...transaction.idbtrans.objectStoreNames].map((name) => transaction.table(name));
  const counts = await Dexie.Promise.all(tables.map((table) => table.count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  told(0, all);
  const written = await writeTables(
    id,
    tables,
    (promise) => Dexie.waitFor(promise),
    (done) => told(done, all),
  );
  const took = Date.now() - takenAt;
  const about = { id, takenAt, took, version, reason: 'upgrade', stamp: '' } as const;
  await Dexie.waitFor(writeManifest({ ...about, ...written, bytes: [] }));
}
