/** The data as it lies there, whatever form it is in, and files made of it or of a copy. Reads only. */
import { Dexie } from 'dexie';

import { TABLES } from '@/domain/history/schema';
import { db } from '../db';
import { piecesOf, readChunk, type Manifest } from '../snapshots/snapshot-files';
import { lineOf } from '../snapshots/snapshot-row';
import { keyOf, readPage } from '../snapshots/snapshot-write';

/** Reads the database without bringing it into this version's form; null where it is not there or does not open. */
export async function withPresent<T>(read: (present: Dexie) => Promise<T>): Promise<T | null> {
  if (!(await Dexie.exists(db.name).catch(() => false))) return null;
  const present = new Dexie(db.name);
  try {
    await present.open();
  } catch {
    return null;
  }
  try {
    return await read(present);
  } finally {
    present.close();
  }
}

/** How many records of each table with history there are now; null where the database does not open. */
export function presentCounts(): Promise<Readonly<Record<string, number>> | null> {
  return withPresent(async (present) => {
    const counts: Record<string, number> = {};
    for (const { name } of present.tables) {
      if (TABLES.some((table) => table === name)) counts[name] = await present.table(name).count();
    }
    return counts;
  });
}

/** A copy as one file: a line of JSON for each record. Files of the copy that are damaged are left out. */
export async function exportCopy(copy: Manifest): Promise<Blob> {
  const parts = [];
  for (const index of piecesOf(copy)) {
    parts.push(await readChunk(copy, index).catch(() => ''));
  }
  return lines(parts);
}

/** The same of what the database holds; null where it does not open. */
export function exportPresent(): Promise<Blob | null> {
  return withPresent(async (present) => {
    const parts: string[] = [];
    for (const table of present.tables) {
      let last: object | undefined;
      do {
        const records: object[] = await readPage(table, last ? keyOf(table, last) : null);
        for (const record of records) {
          parts.push(lineOf({ table: table.name, record }));
        }
        last = records.at(-1);
      } while (last);
    }
    return lines(parts);
  });
}

function lines(parts: string[]): Blob {
  return new Blob(parts, { type: 'application/jsonl' });
}
