/**
 * Bringing a copy back, and going on without one. Each is a step that the seller chose; what is there at that time is set
 * aside first. A restoring is noted before it begins and the note goes when all is there, so that one that was broken
 * off is not taken for the whole.
 */
import { Dexie } from 'dexie';

import { TABLES } from '@/domain/history/schema';
import { remindersOf } from '@/domain/task/moments';
import type { Task } from '@/domain/task/schema';
import { db, MIGRATIONS, openDatabase } from '../db';
import { noteExpected, readExpected, writeExpected } from './expected';
import { withPresent } from '../clients/present';
import { copyAside } from './snapshot';
import {
  copyIds,
  isWhole,
  listCopies,
  piecesOf,
  readRows,
  removeCopy,
  writeManifest,
  type Manifest,
} from './snapshot-files';
import { readPage } from './snapshot-write';

/** The copies that this version can bring back, whole to the last byte, the latest first. */
export async function restorable(): Promise<Manifest[]> {
  const fitting = (await listCopies()).filter(({ version }) => version <= MIGRATIONS.length);
  const whole = await Promise.all(fitting.map(isWhole));
  return fitting.filter((_, index) => whole[index]);
}

/**
 * Brings a copy back in place of what is there. A copy in an older form is brought into this version's.
 * Rejects, and leaves the note that a restoring is going on, when it can't be ended.
 */
export async function restore(copy: Manifest): Promise<void> {
  if (!(await isWhole(copy))) throw new Error(`copy ${copy.id} is damaged`);
  const before = await readExpected();
  // What a broken restoring left is part of a copy that is still there.
  if (before?.restoring === undefined) await setAside();
  await writeExpected({ records: 0, stamp: '', ...before, restoring: copy.id });
  db.close();
  await Dexie.delete(db.name);
  const target = openDatabase(
    db.name,
    MIGRATIONS.filter(({ version }) => version <= copy.version),
  );
  try {
    for (const index of piecesOf(copy)) {
      const rows = await readRows(copy, index);
      for (const name of new Set(rows.map(({ table }) => table))) {
        const records = rows.filter(({ table }) => table === name).map(({ record }) => record);
        await target.table(name).bulkPut(records);
      }
    }
    // A copy in an older form lacks what came later.
    const names = new Set(target.tables.map(({ name }) => name));
    for (const name of TABLES.filter((each) => names.has(each))) {
      const there = await target.table(name).count();
      if (there !== copy.counts[name]) throw new Error(`copy ${copy.id}: ${name} is not complete`);
    }
  } finally {
    target.close();
  }
  await db.open();
  await followTasks(Date.now());
  await settle();
}

/** Goes on with what the database holds now, be it nothing. Copies stay where they are. */
export async function goOnWithout(): Promise<void> {
  const [latest] = await restorable();
  // Rolling copies of the new beginning must not take its place one day.
  if (latest?.reason === 'rolling') await writeManifest({ ...latest, reason: 'aside' });
  await db.open();
  await settle();
}

/**
 * Reminders as they follow from the tasks now. While a copy is made tasks change, and what came since nobody knows: what is
 * past comes no more, and stands among what is overdue.
 */
async function followTasks(now: number): Promise<void> {
  await db.reminders.where('at').above(0).delete();
  for (let after: unknown = null; ;) {
    const tasks = (await readPage(db.tasks, after)) as Task[];
    const last = tasks.at(-1);
    if (!last) return;
    after = last.id;
    const wanted = tasks.flatMap(remindersOf).filter(({ at }) => at > now);
    const came = await db.reminders.bulkGet(wanted.map(({ id }) => id));
    await db.reminders.bulkPut(wanted.filter((_, index) => came[index] === undefined));
  }
}

async function settle(): Promise<void> {
  // A copy that was half made of what was there before must not be ended with what is there now.
  const whole = new Set((await listCopies()).map(({ id }) => id));
  for (const id of await copyIds()) if (!whole.has(id)) await removeCopy(id);
  await noteExpected();
}

/** Sets aside what the database holds. Where it does not open there is nothing to copy. */
async function setAside(): Promise<void> {
  await withPresent((present) => copyAside(present.tables, Math.floor(present.verno)));
}
