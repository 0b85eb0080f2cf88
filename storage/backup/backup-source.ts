/** What a client base can be brought back from: an archive in a file, or a copy in the browser. Read piece by piece. */
import { MAX_ARCHIVE_BYTES } from '@/domain/import/limits';
import { TABLES, type TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import type { BlobRow } from '../db';
import { sha256, type ArchiveManifest } from '../exchange/archive-manifest';
import { readPart } from '../exchange/archive-records';
import { Trouble } from '../exchange/trouble';
import { unpack } from '../exchange/unzip';
import { readRows, type Manifest } from '../snapshots/snapshot-files';

export interface BackupRow {
  readonly table: TableName | 'history';
  readonly record: StoredRecord;
}

export interface BackupSource {
  /** Milliseconds since 1970: the state that it holds. */
  readonly takenAt: number;
  readonly settings: ArchiveManifest['settings'];
  /** Rows in all pieces together, about. */
  readonly total: number;
  /** Clients whom it held, and who are left out of it: without-erased.ts. */
  readonly erased: number;
  /** Indexes of the pieces, in the order in which they have to be read the first time. */
  readonly pieces: readonly number[];
  /** The rows of a piece, and how many could not be read. Rejects with a {@link Trouble} when the piece is damaged. */
  readonly read: (
    piece: number,
  ) => Promise<{ readonly rows: readonly BackupRow[]; readonly damaged: number }>;
  /** The bytes of a file; null where they are not there. */
  readonly bytes: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

export function archiveSource(bytes: Uint8Array, manifest: ArchiveManifest): BackupSource {
  const { parts, files, createdAt, settings } = manifest;
  return {
    takenAt: createdAt,
    settings,
    erased: 0,
    total: parts.reduce((sum, { records }) => sum + records, 0),
    pieces: [...parts.keys()],
    read: async (piece) => {
      const part = parts[piece];
      if (!part) return { rows: [], damaged: 0 };
      const { records, damaged } = await readPart(bytes, part);
      return { rows: records.map((record) => ({ table: part.table, record })), damaged };
    },
    bytes: async (hash) => {
      if (!files.includes(hash)) return null;
      const name = `files/${hash}.bin`;
      const found = unpack(bytes, (each) => each === name, MAX_ARCHIVE_BYTES * 4).get(name);
      if (!found || (await sha256(found)) !== hash) throw new Trouble('checksum', name);
      return new Uint8Array(found);
    },
  };
}

/** Of the tables of a copy those that hold records, and their history: the others follow from these, or stand beside. */
const OF_RECORDS: ReadonlySet<string> = new Set([...TABLES, 'history']);

/** A copy of this version's form. In a copy the later row of a record counts: it is read from its end. */
export function copySource(copy: Manifest): BackupSource {
  const pieceOf = new Map<string, number>();
  const ownIndexes = copy.chunks.map((_, index) => index);
  return {
    takenAt: copy.takenAt,
    settings: {},
    erased: 0,
    total: Object.values(copy.counts).reduce((sum, count) => sum + count, 0),
    pieces: ownIndexes.toReversed(),
    read: async (piece) => {
      const rows = (await rowsOf(copy, piece)).flatMap((row): BackupRow[] => {
        if (!OF_RECORDS.has(row.table)) return [];
        const { table, record } = row as BackupRow;
        const key = `${table}/${record.id}`;
        const newest = pieceOf.get(key) ?? piece;
        pieceOf.set(key, newest);
        return newest === piece ? [{ table, record }] : [];
      });
      return { rows, damaged: 0 };
    },
    bytes: async (hash) => {
      const shared = copy.bytes.indexOf(hash);
      // Copies of before, and those made on an occasion, hold bytes among their rows.
      const places = shared === -1 ? copy.chunks.keys() : [copy.chunks.length + shared];
      for (const piece of places) {
        for (const { table, record } of await rowsOf(copy, piece)) {
          if (table === 'blobs' && (record as BlobRow).hash === hash) {
            return new Uint8Array((record as BlobRow).bytes);
          }
        }
      }
      return null;
    },
  };
}

async function rowsOf(copy: Manifest, piece: number) {
  try {
    return await readRows(copy, piece);
  } catch (error) {
    throw new Trouble('damaged', '', error);
  }
}
