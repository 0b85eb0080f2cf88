/**
 * Taking an archive in. Records are merged by their ids, field by field, the later change winning: twice is once. As a
 * project of its own everything gets new ids, so that it stands beside what it was made from.
 */
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import { MAX_ARCHIVE_BYTES } from '@/domain/import/limits';
import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db } from '../db';
import { rebadgeAll } from '../in-page/badges';
import { write } from '../write';
import { newIds, rename } from './archive-ids';
import { sha256, type ArchiveManifest } from './archive-manifest';
import { readPart } from './archive-records';
import type { Watch } from './import-people';
import { fieldsTakenBack } from './taken-back';
import { IMPORT_NOTE, type AnyImportNote } from './import-plan';
import { leavingOut, type PartOfAll } from './leave-out-erased';
import { Trouble } from './trouble';
import { unpack } from './unzip';

export interface ArchiveCounts {
  added: number;
  updated: number;
  /** Records that are here as they are in the archive. */
  same: number;
  /** Lines that can't be read. */
  damaged: number;
  /** Clients who are left out: erased on request before. */
  erased: number;
  /** The project that was made, or the first of the archive. */
  projectId: string;
}

const PIECE = 1000;

export async function importArchive(
  bytes: Uint8Array,
  manifest: ArchiveManifest,
  note: AnyImportNote,
  into: 'merge' | 'new-project',
  watch: Watch,
): Promise<ArchiveCounts> {
  const renamed = into === 'new-project' ? await newIds(bytes, manifest, note.batchId) : null;
  const first = manifest.projects[0]?.id ?? '';
  const projectId = renamed?.get(first) ?? first;
  const counts: ArchiveCounts = { added: 0, updated: 0, same: 0, damaged: 0, erased: 0, projectId };
  const total = manifest.parts.reduce((sum, { records }) => sum + records, 0);
  let done = 0;
  const leaveOut = await leavingOut(() => recordsOf(bytes, manifest));
  const files = manifest.files.filter((hash) => leaveOut?.files.has(hash) !== true);
  await importFiles(bytes, { ...manifest, files }, note, watch);
  const touched = new Touched();
  for (const part of manifest.parts) {
    const { records: all, damaged } = await readPart(bytes, part);
    const records = leaveOut ? leaveOut.of(part.table, all) : all;
    counts.damaged += damaged;
    if (part.table === 'clients') counts.erased += all.length - records.length;
    for (let from = 0; from < records.length; from += PIECE) {
      if (watch.isCancelled()) return counts;
      const piece = records
        .slice(from, from + PIECE)
        .map((record) => (renamed ? (rename(record, renamed) as StoredRecord) : record))
        .filter((record) => record.projectId !== PRACTICE_PROJECT_ID);
      done += piece.length;
      const value = { ...note, done, of: total };
      if (part.table === 'history') await importHistory(piece, value, projectId);
      else
        touched.note(part.table, await importRecords(part.table, piece, value, projectId, counts));
      watch.onProgress(done, total);
    }
  }
  const clientIds = touched.clientIds();
  for (let from = 0; from < clientIds.length; from += PIECE) {
    if (watch.isCancelled()) return counts;
    const about = { action: 'import', projectId, clientId: null, batchId: note.batchId } as const;
    await write(about, (draft) => rebadgeAll(draft, clientIds.slice(from, from + PIECE)));
  }
  return counts;
}

/** Clients who were here, and of whom something has come or changed that pages show. */
class Touched {
  readonly #fresh = new Set<string>();
  readonly #touched = new Set<string>();

  note(table: TableName, { fresh, changed }: Imported): void {
    if (table === 'clients') {
      for (const { id } of fresh) this.#fresh.add(id);
      for (const { id } of changed) this.#touched.add(id);
    }
    if (table !== 'identities' && table !== 'deals' && table !== 'tasks') return;
    for (const record of [...fresh, ...changed]) {
      const { clientId } = record as StoredRecord & { readonly clientId: string | null };
      if (clientId !== null) this.#touched.add(clientId);
    }
  }

  clientIds(): string[] {
    return [...this.#touched].filter((id) => !this.#fresh.has(id));
  }
}

interface Imported {
  readonly fresh: readonly StoredRecord[];
  readonly changed: readonly StoredRecord[];
}

async function importRecords(
  table: Exclude<ArchiveManifest['parts'][number]['table'], 'history'>,
  records: readonly StoredRecord[],
  note: AnyImportNote,
  projectId: string,
  counts: ArchiveCounts,
): Promise<Imported> {
  const there = await db.table<StoredRecord, string>(table).bulkGet(records.map(({ id }) => id));
  const fresh = records.filter((_, index) => there[index] === undefined);
  const known = records.filter((_, index) => there[index] !== undefined);
  const takenBack = await fieldsTakenBack(table, known, there.filter(isThere));
  let seen = '';
  for (const { stamps } of records) {
    for (const stamp of Object.values(stamps)) if (stamp > seen) seen = stamp;
  }
  const { batchId } = note;
  let changed: readonly StoredRecord[] = [];
  await write(
    {
      action: 'import',
      projectId,
      clientId: null,
      batchId,
      seen,
      note: { key: IMPORT_NOTE, value: note },
    },
    async (draft) => {
      draft.create(table, fresh);
      draft.changeMany(table, 'restored', takenBack.deleted);
      const restored = new Set(takenBack.deleted.map(({ id }) => id));
      for (const record of known) {
        if (restored.has(record.id)) continue;
        await draft.merge(table, record);
        await draft.revise(table, record.id, takenBack.fields.get(record.id) ?? {});
      }
      const ids = new Set(fresh.map(({ id }) => id));
      changed = draft.changes().flatMap(({ after }) => (ids.has(after.id) ? [] : [after]));
    },
  );
  counts.added += fresh.length;
  counts.updated += changed.length;
  counts.same += known.length - changed.length;
  return { fresh, changed };
}

function isThere<T>(record: T | undefined): record is T {
  return record !== undefined;
}

/** Everything in an archive, part by part. */
export async function* recordsOf(
  bytes: Uint8Array,
  { parts }: ArchiveManifest,
): AsyncGenerator<PartOfAll> {
  for (const part of parts) {
    // oxlint-disable-next-line no-await-in-loop -- part by part: all of them at once would be all in memory
    yield { table: part.table, records: (await readPart(bytes, part)).records };
  }
}

/** Entries that are here already stay: undone and redone since, they know more. */
async function importHistory(
  records: readonly StoredRecord[],
  note: AnyImportNote,
  projectId: string,
): Promise<void> {
  const entries = records as unknown as HistoryEntry[];
  const there = await db.history.bulkGet(entries.map(({ id }) => id));
  const past = entries.filter((_, index) => there[index] === undefined);
  await write(
    {
      action: 'import',
      projectId,
      clientId: null,
      batchId: note.batchId,
      note: { key: IMPORT_NOTE, value: note },
      past,
    },
    async (draft) => {
      // The entry that takes them out again when it is undone has to be about something.
      if (past.length > 0 && (await draft.getAny('projects', projectId)))
        await draft.mention('projects', projectId);
    },
  );
}

async function importFiles(
  bytes: Uint8Array,
  { files, projects }: ArchiveManifest,
  note: AnyImportNote,
  watch: Watch,
): Promise<void> {
  for (const hash of files) {
    if (watch.isCancelled()) return;
    const name = `files/${hash}.bin`;
    const found = unpack(bytes, (each) => each === name, MAX_ARCHIVE_BYTES * 4).get(name);
    if (!found || (await sha256(found)) !== hash) throw new Trouble('checksum', name);
    await write(
      {
        action: 'import',
        projectId: projects[0]?.id ?? '',
        clientId: null,
        batchId: note.batchId,
        blobs: [{ hash, bytes: new Uint8Array(found) }],
      },
      () => Promise.resolve(),
    );
  }
}
