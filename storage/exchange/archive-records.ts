/** The records of an archive, checked line by line. Everything in it is from outside. */
import { historyEntrySchema, type HistoryEntry, type TableName } from '@/domain/history/schema';
import { MAX_ARCHIVE_BYTES, MAX_CELL, MAX_DEPTH } from '@/domain/import/limits';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { isValid } from '../validate';
import { sha256, type ArchivePart } from './archive-manifest';
import { Trouble } from './trouble';
import { unpack } from './unzip';

/** Stamps of more than this after now are of a clock that is wrong, in milliseconds. */
const FUTURE = 24 * 3_600_000;
/** Names that would reach into every object. */
const NEVER: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface CheckedPart {
  readonly records: readonly StoredRecord[];
  /** Lines that are left out. */
  readonly damaged: number;
}

/** The records of one part. Rejects with a {@link Trouble} when the part is not what the manifest says. */
export async function readPart(bytes: Uint8Array, part: ArchivePart): Promise<CheckedPart> {
  const found = unpack(bytes, (name) => name === part.name, MAX_ARCHIVE_BYTES * 4).get(part.name);
  if (!found || (await sha256(found)) !== part.sha256) throw new Trouble('checksum', part.name);
  const records: StoredRecord[] = [];
  let damaged = 0;
  for (const line of new TextDecoder().decode(found).split('\n')) {
    if (line === '') continue;
    const record = line.length > MAX_CELL * 64 ? null : recordIn(line, part.table);
    if (record) records.push(record);
    else damaged += 1;
  }
  return { records, damaged };
}

function recordIn(line: string, table: TableName | 'history'): StoredRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isPlain(value, MAX_DEPTH)) return null;
  if (table === 'history') {
    if (!historyEntrySchema.safeParse(value).success) return null;
    for (const { before, after } of (value as HistoryEntry).changes) {
      if (before) addGone(before);
      if (after) addGone(after);
    }
    return value as StoredRecord;
  }
  if (!isValid(table, value)) return null;
  const record = withPastStamps(value as StoredRecord);
  addGone(record);
  return record;
}

/** JSON has no way to write a field that was taken away again: what is left of it is its stamp. */
function addGone(record: Record<string, unknown>): void {
  for (const field of Object.keys(record['stamps'] ?? {})) {
    if (!Object.hasOwn(record, field)) record[field] = undefined;
  }
}

/** Tells whether a value is no deeper than it may be, and has no name in it that means something to every object. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(
    ([name, each]) => !NEVER.has(name) && isPlain(each, depth - 1),
  );
}

/** A stamp from the future would win over everything for ever: it counts as made now. */
function withPastStamps(record: StoredRecord): StoredRecord {
  const limit = (Date.now() + FUTURE).toString(16).padStart(12, '0');
  const stamps = Object.entries(record.stamps).filter(
    ([, stamp]) => /^[0-9a-f]{12}-[0-9a-f]{6}-[0-9a-f]{16}$/u.test(stamp) && stamp < limit,
  );
  return { ...record, stamps: Object.fromEntries(stamps) };
}
