/** Writing the lossless archive: docs/archive-format.md. Read page by page, so that no more than a part is in memory. */
import { deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate';

import { TABLES, type HistoryEntry } from '@/domain/history/schema';
import { MAX_ZIP_RATIO } from '@/domain/import/limits';
import { db } from '../db';
import { keyOf, readPage } from '../snapshots/snapshot-write';
import {
  ARCHIVE_MANIFEST,
  newManifest,
  sha256,
  type ArchiveManifest,
  type ArchivePart,
} from './archive-manifest';
import type { Watch } from './import-people';
import { Trouble } from './trouble';

export interface ArchiveWish {
  /** The projects that are written. */
  readonly projectIds: readonly string[];
  /** Only these clients with what belongs to them; null for all. */
  readonly clientIds: ReadonlySet<string> | null;
  readonly settings: ArchiveManifest['settings'];
}

type Row = Readonly<Record<string, unknown>>;

/** Lines in one part. */
const LINES = 10_000;

export async function writeArchive(wish: ArchiveWish, watch: Watch): Promise<Blob> {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    packed.push(data);
  });
  const parts: ArchivePart[] = [];
  const hashes = new Set<string>();
  const tables = [...TABLES, 'history'] as const;
  const isWanted = wanted(wish);
  const total = await totalOf(tables);
  let done = 0;
  for (const table of tables) {
    let lines: string[] = [];
    let number = 0;
    const flush = async () => {
      if (lines.length === 0) return;
      number += 1;
      const bytes = strToU8(`${lines.join('\n')}\n`);
      const name = `${table}/${String(number).padStart(5, '0')}.jsonl`;
      parts.push({ name, table, records: lines.length, sha256: await sha256(bytes) });
      put(zip, name, bytes);
      lines = [];
    };
    for await (const row of rowsOf(table)) {
      if (watch.isCancelled()) throw new Trouble('cancelled');
      done += 1;
      if (done % 1000 === 0) watch.onProgress(done, total);
      if (!isWanted(table, row)) continue;
      if (table === 'files' && typeof row['hash'] === 'string') hashes.add(row['hash']);
      lines.push(JSON.stringify(row));
      if (lines.length === LINES) await flush();
    }
    await flush();
  }
  for (const hash of hashes) {
    const blob = await db.blobs.get(hash);
    // A file whose bytes are gone stays a line in the table.
    if (blob) put(zip, `files/${hash}.bin`, blob.bytes, false);
    else hashes.delete(hash);
  }
  const projects = (await db.projects.bulkGet([...wish.projectIds])).flatMap((project) =>
    project ? [{ id: project.id, name: project.name }] : [],
  );
  const about = { createdAt: Date.now(), projects, parts, files: [...hashes] };
  const manifest = newManifest({ ...about, settings: wish.settings });
  put(zip, ARCHIVE_MANIFEST, strToU8(JSON.stringify(manifest, null, 2)));
  zip.end();
  watch.onProgress(total, total);
  return new Blob(packed, { type: 'application/zip' });
}

function put(zip: Zip, name: string, bytes: Uint8Array, packs = true): void {
  const entry = packs ? packedEntry(name, bytes) : new ZipPassThrough(name);
  zip.add(entry);
  entry.push(bytes, true);
}

/** What packs so well that a reader would take it for a bomb is stored as it is. */
function packedEntry(name: string, bytes: Uint8Array): ZipPassThrough {
  const packed = deflateSync(bytes, { level: 6 });
  const isLikeBomb = bytes.length > packed.length * (MAX_ZIP_RATIO / 2);
  return isLikeBomb ? new ZipPassThrough(name) : new PackedEntry(name, packed);
}

/** An entry whose packed bytes are known already. */
class PackedEntry extends ZipPassThrough {
  override compression = 8;

  constructor(
    name: string,
    readonly packed: Uint8Array<ArrayBuffer>,
  ) {
    super(name);
  }

  protected override process(_bytes: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    this.ondata(null, this.packed, isLast);
  }
}

async function totalOf(tables: readonly string[]): Promise<number> {
  const counts = await Promise.all(tables.map((table) => db.table(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function* rowsOf(name: string): AsyncGenerator<Row> {
  const table = db.table(name);
  for (let after: unknown = null; ;) {
    const page = await readPage(table, after);
    for (const row of page) yield row as Row;
    const last = page.at(-1);
    if (!last) return;
    after = keyOf(table, last);
  }
}

/** Which rows belong to the wish. */
function wanted({ projectIds, clientIds }: ArchiveWish): (table: string, row: Row) => boolean {
  const projects = new Set(projectIds);
  const isOne = (id: unknown) => clientIds === null || clientIds.has(String(id));
  return (table, row) => {
    if (!projects.has(String(row['projectId'] ?? row['id']))) return false;
    if (table === 'clients') return isOne(row['id']);
    if (table === 'history' && clientIds !== null) {
      return isOne((row as unknown as HistoryEntry).clientId);
    }
    return 'clientId' in row && table !== 'history' ? isOne(row['clientId']) : true;
  };
}
