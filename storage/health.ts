/** Whether the client base is there, and whole, before anybody reads or writes it. */
import { Dexie } from 'dexie';

import { TABLES } from '@/domain/history/schema';
import { recordCount } from './counters';
import { db, MIGRATIONS } from './db';
import { readExpected } from './snapshots/expected';
import { Problem } from './problem';
import { lastStamp } from './snapshots/snapshot';
import { listCopies } from './snapshots/snapshot-files';
import { onUpgrade } from './upgrade-progress';

/**
 * `newer`: a later version of Tabside has made the data; `upgrading`: it is being brought into this version's form, here
 * or in another page; `upgrade`: that failed, and it is as it was; `held`: another page will not let go; `refused`: the
 * browser does not open it; `lost`: it opens, with less in it than there was; `restoring`: a restoring was begun and not
 * ended.
 */
export type Health =
  'well' | 'newer' | 'upgrading' | 'upgrade' | 'held' | 'refused' | 'lost' | 'restoring';

/** So long, in milliseconds, an opening may wait for other pages to let go. */
const PATIENCE = 10_000;
/** So long for an upgrade: that of a few thousand clients is done before anybody is told of it. */
const PATIENCE_UPGRADE = 2000;

let known: Promise<Health> | null = null;
let wasWell = false;

/** The state of the client base. Asked once in a context while all is well; anything else is looked at anew each time. */
export async function health(): Promise<Health> {
  // Closed from outside: a later version, or a restoring in another page.
  if (wasWell && !db.isOpen()) known = null;
  const asked = (known ??= look().catch(() => 'refused' as const));
  const found = await asked;
  if (known === asked) {
    wasWell = found === 'well';
    if (!wasWell) known = null;
  }
  return found;
}

/** Rejects with `unavailable` unless all is well: nothing that is missing may look like nothing that was there. */
export async function requireHealth(): Promise<void> {
  if ((await health()) !== 'well') throw new Problem('unavailable');
}

/**
 * The same but for the counting of all records, which takes long where there are many: for a page that shows at once and
 * asks for the whole of it a moment later.
 */
export async function healthAtFirstSight(): Promise<Health> {
  const { state } = await firstSight().catch(() => ({ state: 'refused' as const }));
  return state;
}

async function look(): Promise<Health> {
  const { state, counted } = await firstSight();
  if (state !== 'well' || counted === null) return state;
  return (await countRecords()) >= counted ? 'well' : 'lost';
}

/** What is seen without counting, and how many records there should be; null where nobody has said. */
async function firstSight(): Promise<{ readonly state: Health; readonly counted: number | null }> {
  const expected = await readExpected();
  if (expected?.restoring !== undefined) return is('restoring');
  // Dexie would open it all the same, and write to what it does not know.
  if (((await storedVersion()) ?? 0) > MIGRATIONS.length) return is('newer');
  const refused = await opened();
  if (refused) return is(refused);
  const stamp = await lastStamp();
  if (expected === null) {
    // The note may be lost together with the data; the copies lie elsewhere.
    return is(stamp === '' && (await hasCopies()) ? 'lost' : 'well');
  }
  const counted = await recordCount();
  if (stamp < expected.stamp || (counted ?? 0) < expected.records) return is('lost');
  return { state: 'well', counted };
}

const is = (state: Health) => ({ state, counted: null });

/** Opens the database; says why it can't be. */
async function opened(): Promise<Health | null> {
  if (db.isOpen()) return null;
  const waiting = waitForIt();
  const opening = db.open().then(() => null, reasonOf);
  const answer = await Promise.race([opening, waiting.answer]);
  waiting.stop();
  return answer;
}

/** Says what an opening waits for, once it has waited long. */
function waitForIt(): { readonly answer: Promise<Health>; readonly stop: () => void } {
  const { promise: answer, resolve } = Promise.withResolvers<Health>();
  const begun = Date.now();
  const timer = setTimeout(() => resolve('held'), PATIENCE);
  const deaf = onUpgrade(() => {
    if (Date.now() - begun >= PATIENCE_UPGRADE) resolve('upgrading');
  });
  const stop = () => {
    clearTimeout(timer);
    deaf();
  };
  return { answer, stop };
}

async function reasonOf(error: unknown): Promise<Health> {
  if (error instanceof Error && error.name === 'VersionError') return 'newer';
  const stored = await storedVersion();
  return stored !== null && stored < MIGRATIONS.length ? 'upgrade' : 'refused';
}

/** The version of the data as it lies there; null when there is none, or nobody can tell. */
async function storedVersion(): Promise<number | null> {
  try {
    const all = await indexedDB.databases();
    const { version } = all.find(({ name }) => name === db.name) ?? {};
    // Dexie counts in tenths, and a tenth of its own is no other form of ours.
    return version === undefined ? null : Math.floor(version / 10);
  } catch {
    return null;
  }
}

async function hasCopies(): Promise<boolean> {
  try {
    return (await listCopies()).some(({ counts }) => (counts['history'] ?? 0) > 0);
  } catch {
    return false;
  }
}

function countRecords(): Promise<number> {
  return db.transaction('r', TABLES as unknown as string[], async () => {
    const counts = await Dexie.Promise.all(TABLES.map((name) => db.table(name).count()));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}
