/**
 * The copies of the client base, as files: one folder for each copy in the extension's own file storage (OPFS). Not in a
 * second IndexedDB database: a browser keeps all databases of an extension in one folder, which is damaged as a whole
 * (Chromium 156, seen 2026-11). A copy is offered only once its manifest is there, which is written last.
 */
import '@/domain/zod-setup';
import * as z from 'zod';

import { readBytes } from './snapshot-bytes';
import { lineOf, rowOf, type Row } from './snapshot-row';

const manifestSchema = z.object({
  id: z.string(),
  /** Milliseconds since 1970: the state that the copy holds. */
  takenAt: z.number(),
  /** Milliseconds that the copying took. */
  took: z.number(),
  /** Version of the data's form (storage/migrations/). */
  version: z.number().int(),
  /** `rolling`: in the background; `upgrade`: before a migration; `aside`: before something was restored. */
  reason: z.enum(['rolling', 'upgrade', 'aside']),
  /** The last stamp of the clock that the copy knows. */
  stamp: z.string(),
  /** Records in each table. */
  counts: z.record(z.string(), z.number().int()),
  /** SHA-256 of each file of rows, in order, as hexadecimal digits. */
  chunks: z.array(z.string()),
  /** Hashes of the files' bytes that lie beside the copies, once for all of them: storage/snapshots/snapshot-bytes.ts. */
  bytes: z.array(z.string()).default([]),
});

/** What a copy holds, and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifestSchema>;

const FOLDER = 'copies';
const MANIFEST = 'manifest.json';
const chunkName = (index: number) => `${String(index).padStart(6, '0')}.jsonl`;

/** Tells whether this browser keeps files for the extension at all; some don't where no history is kept. */
export async function canKeepFiles(): Promise<boolean> {
  try {
    await folder();
    return true;
  } catch {
    return false;
  }
}

/** All whole copies, the latest first. Those half made, or with a damaged manifest, are left out. */
export async function listCopies(): Promise<Manifest[]> {
  const found = await Promise.all((await copyIds()).map(readManifest));
  return found
    .filter((manifest) => manifest !== null)
    .toSorted((a, b) => b.takenAt - a.takenAt || (a.id < b.id ? 1 : -1));
}

/** The folders of copies, half-made ones too. */
export async function copyIds(): Promise<string[]> {
  const ids: string[] = [];
  for await (const name of (await folder()).keys()) ids.push(name);
  return ids;
}

/** Writes rows as one file of a copy, and gives its checksum. */
export async function writeChunk(id: string, index: number, rows: readonly Row[]): Promise<string> {
  const text = rows.map(lineOf).join('');
  await writeText(id, chunkName(index), text);
  return sha256(text);
}

/** Makes a copy whole. */
export async function writeManifest(manifest: Manifest): Promise<void> {
  await writeText(manifest.id, MANIFEST, JSON.stringify(manifest));
}

/** The files that make a copy, as indexes: those of its own, then the shared ones. */
export function piecesOf({ chunks, bytes }: Manifest): IteratorObject<number> {
  return Array.from({ length: chunks.length + bytes.length }).keys();
}

/** The text of one file of a copy. Rejects when it is not what was written. */
export async function readChunk({ id, chunks, bytes }: Manifest, index: number): Promise<string> {
  const hash = bytes[index - chunks.length];
  if (hash !== undefined) return readBytes(hash);
  const text = await readText(id, chunkName(index));
  if (text === null || (await sha256(text)) !== chunks[index]) {
    throw new Error(`copy ${id}: file ${index} is damaged`);
  }
  return text;
}

/** The rows of one file of a copy. Rejects when it is not what was written. */
export async function readRows(manifest: Manifest, index: number): Promise<Row[]> {
  const lines = (await readChunk(manifest, index)).split('\n').slice(0, -1);
  return lines.map(rowOf);
}

/** Tells whether every file of a copy is what was written. */
export async function isWhole(manifest: Manifest): Promise<boolean> {
  try {
    for (const index of piecesOf(manifest)) await readChunk(manifest, index);
    return true;
  } catch {
    return false;
  }
}

/** Removes a copy, half-made or whole. */
export async function removeCopy(id: string): Promise<void> {
  await (await folder()).removeEntry(id, { recursive: true });
}

/** Writes a small file into a copy's folder, all of it or nothing. */
export async function writeText(id: string, name: string, text: string): Promise<void> {
  const place = await (await folder()).getDirectoryHandle(id, { create: true });
  const file = await place.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(text);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

/** Reads a file of a copy's folder; null when there is none. */
export async function readText(id: string, name: string): Promise<string | null> {
  try {
    const place = await (await folder()).getDirectoryHandle(id);
    return await (await (await place.getFileHandle(name)).getFile()).text();
  } catch {
    return null;
  }
}

async function readManifest(id: string): Promise<Manifest | null> {
  const text = await readText(id, MANIFEST);
  if (text === null) return null;
  try {
    const manifest = manifestSchema.parse(JSON.parse(text));
    return manifest.id === id ? manifest : null;
  } catch {
    return null;
  }
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
