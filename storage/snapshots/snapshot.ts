/**
 * The rolling copy: the whole client base in files, made in the background by the worker, piece by piece with a stored
 * place, so that a worker stopped half-way goes on where it was.
 *
 * Writes go on meanwhile. Nothing is ever removed from the tables, and every change is in the history under a stamp that
 * only grows: so at the end all records that changed since the beginning are read once more, in one transaction, and
 * the copy is the state of that moment.
 */
import { uuidv7 } from 'uuidv7';

import { TABLES, type HistoryEntry } from '@/domain/history/schema';
import { db, MIGRATIONS } from '../db';
import { pastOf } from '../history/past-entries';
import { bytesThere, keepBytes, writeBytes } from './snapshot-bytes';
import {
  copyIds,
  listCopies,
  readText,
  removeCopy,
  writeChunk,
  writeManifest,
  writeText,
  type Manifest,
} from './snapshot-files';
import { copiesToKeep } from './snapshot-keep';
import type { Row } from './snapshot-row';
import { chunkOf, keyOf, readPage, writeTables } from './snapshot-write';

const PROGRESS = 'progress.json';
/** A copy begun so long ago, in milliseconds, is begun anew: too much has changed since. */
const STALE = 3_600_000;

/** The place of a copy in the making. */
interface Progress {
  readonly begunAt: number;
  readonly version: number;
  /** The clock's stamp at the beginning. */
  readonly stamp: string;
  /** The table being copied, as an index, and the last key that is copied; null before the first. */
  table: number;
  after: unknown;
  readonly chunks: string[];
}

/** Runs while nobody else makes or removes copies. */
export function withCopies<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('tabside-copies', work) as Promise<T>;
}

/** Makes a copy, or goes on with one that was begun; removes what is no longer kept. */
export async function makeRollingCopy(): Promise<Manifest> {
  const { id, progress } = (await begun()) ?? (await begin());
  const { tables } = db;
  for (let table = tables[progress.table]; table; table = tables[progress.table]) {
    // The bytes of files are not the copy's own: below.
    const records = table.name === 'blobs' ? [] : await readPage(table, progress.after);
    if (records.length > 0) {
      const rows: Row[] = records.map((record) => ({ table: table.name, record }));
      progress.chunks.push(await writeChunk(id, progress.chunks.length, rows));
      progress.after = keyOf(table, records.at(-1) ?? {});
    }
    if (records.length < chunkOf(table)) {
      progress.table += 1;
      progress.after = null;
    }
    await writeText(id, PROGRESS, JSON.stringify(progress));
  }
  const { rows, counts, stamp, bytes } = await since(progress.stamp);
  const chunks = [...progress.chunks, await writeChunk(id, progress.chunks.length, rows)];
  // The bytes of files never change: they may be read after the moment, and one at a time.
  const there = await bytesThere();
  for (const hash of bytes) {
    const record = there.has(hash) ? undefined : await db.blobs.get(hash);
    if (record) await writeBytes(record);
  }
  const takenAt = Date.now();
  const took = takenAt - progress.begunAt;
  const version = MIGRATIONS.length;
  const manifest = {
    id,
    takenAt,
    took,
    version,
    reason: 'rolling',
    stamp,
    counts,
    chunks,
    bytes,
  } as const;
  await writeManifest(manifest);
  await prune(takenAt);
  return manifest;
}

/** Sets the present data aside, before something else takes its place. Null when there is none. */
export async function copyAside(tables: typeof db.tables, version: number): Promise<string | null> {
  const id = uuidv7();
  const takenAt = Date.now();
  const written = await writeTables(id, tables);
  if (written.chunks.length === 0) return null;
  const about = { id, takenAt, took: 0, version, reason: 'aside', stamp: '' } as const;
  await writeManifest({ ...about, ...written, bytes: [] });
  return id;
}

/** The clock's last stamp; empty in a database that was never written to. */
export async function lastStamp(): Promise<string> {
  const row = await db.meta.get('clock');
  return (row?.value as { last?: string } | undefined)?.last ?? '';
}

async function begun(): Promise<{ id: string; progress: Progress } | null> {
  const whole = new Set((await listCopies()).map(({ id }) => id));
  for (const id of await copyIds()) {
    if (whole.has(id)) continue;
    const text = await readText(id, PROGRESS);
    const progress = text === null ? null : (JSON.parse(text) as Progress);
    const isOfNow =
      progress?.version === MIGRATIONS.length && Date.now() - progress.begunAt < STALE;
    if (isOfNow) return { id, progress };
  }
  return null;
}

async function begin(): Promise<{ id: string; progress: Progress }> {
  const stamp = await lastStamp();
  return {
    id: uuidv7(),
    progress: {
      begunAt: Date.now(),
      version: MIGRATIONS.length,
      stamp,
      table: 0,
      after: null,
      chunks: [],
    },
  };
}

/** Everything that was written after a stamp, and the counts, of one moment. */
async function since(stamp: string) {
  return db.transaction('r', db.tables, async () => {
    const entries = new Map<string, HistoryEntry>();
    for (const entry of await db.history.where('stamp').above(stamp).toArray()) {
      entries.set(entry.id, entry);
      await addUndone(entry, entries);
    }
    const past = await pastOf(entries.values());
    const rows: Row[] = [...entries.values(), ...past].map((record) => ({
      table: 'history',
      record,
    }));
    for (const table of TABLES) {
      const ids = new Set<string>();
      const marked = new Set<string>();
      for (const { changes, many, stamp: at } of entries.values()) {
        for (const change of changes) if (change.table === table) ids.add(change.id);
        for (const group of many) {
          if (group.table !== table) continue;
          for (const id of group.ids) ids.add(id);
          marked.add(at);
        }
      }
      const places = [...ids, ...marked].map((id): [typeof table, string] => [table, id]);
      const records = await db.table<object, string>(table).bulkGet([...ids]);
      const marks = await db.outbox.bulkGet(places);
      rows.push(...records.flatMap((record) => (record ? [{ table, record }] : [])));
      rows.push(...marks.flatMap((record) => (record ? [{ table: 'outbox', record }] : [])));
    }
    const meta = await db.meta.toArray();
    rows.push(...meta.map((record) => ({ table: 'meta', record })));
    const counts: Record<string, number> = {};
    for (const table of db.tables) counts[table.name] = await table.count();
    const bytes = await db.blobs.toCollection().primaryKeys();
    return { rows, counts, stamp: await lastStamp(), bytes };
  });
}

/** An undo switches entries before it off and on without touching their stamps. */
async function addUndone(entry: HistoryEntry, to: Map<string, HistoryEntry>): Promise<void> {
  let { undoes } = entry;
  while (undoes !== null && !to.has(undoes)) {
    const undone: HistoryEntry | undefined = await db.history.get(undoes);
    if (!undone) return;
    to.set(undone.id, undone);
    ({ undoes } = undone);
  }
}

async function prune(now: number): Promise<void> {
  const copies = await listCopies();
  const kept = copiesToKeep(copies, now);
  const whole = new Set(copies.map(({ id }) => id));
  for (const id of await copyIds()) {
    const isOld = whole.has(id) ? !kept.has(id) : isStale(id, now);
    if (isOld) await removeCopy(id);
  }
  await keepBytes(new Set((await listCopies()).flatMap(({ bytes }) => bytes)));
}

/** A half-made copy that nobody goes on with. Those made on an occasion may be in the making just now: ids hold the time. */
function isStale(id: string, now: number): boolean {
  const begunAt = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return !(now - begunAt < STALE);
}
