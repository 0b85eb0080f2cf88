/**
 * The bytes of files kept with clients, beside the copies: once, however many copies hold them. Bytes never change, so a
 * copy need only name them by their hash. Each lies in a file as the row of a copy.
 */
import type { BlobRow } from '../db';
import { lineOf, rowOf } from './snapshot-row';

const FOLDER = 'copied-bytes';

/** The hashes of all bytes that lie there. A file whose writing was broken off is empty, and counts as none. */
export async function bytesThere(): Promise<Set<string>> {
  const place = await folder();
  const hashes = new Set<string>();
  for (const hash of await namesIn(place)) {
    const { size } = await (await place.getFileHandle(hash)).getFile();
    if (size > 0) hashes.add(hash);
  }
  return hashes;
}

/** Writes the bytes of one file, all of them or nothing. */
export async function writeBytes(record: BlobRow): Promise<void> {
  const file = await (await folder()).getFileHandle(record.hash, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(lineOf({ table: 'blobs', record }));
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

/** The row of a file's bytes, as text. Rejects when they are not what was written. */
export async function readBytes(hash: string): Promise<string> {
  const text = await (await (await (await folder()).getFileHandle(hash)).getFile()).text();
  if (text === '' || (await hashOf(text)) !== hash) throw new Error(`bytes ${hash} are damaged`);
  return text;
}

/** Removes the bytes that no copy names any more. */
export async function keepBytes(named: ReadonlySet<string>): Promise<void> {
  const place = await folder();
  for (const hash of await namesIn(place)) if (!named.has(hash)) await place.removeEntry(hash);
}

/** Removes what is damaged, so that the next copy writes it anew; gives how many files that were. */
export async function dropDamagedBytes(): Promise<number> {
  const place = await folder();
  let dropped = 0;
  for (const hash of await namesIn(place)) {
    if (await isSound(hash)) continue;
    await place.removeEntry(hash);
    dropped += 1;
  }
  return dropped;
}

/** Read to the end before anything is removed. */
async function namesIn(place: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of place.keys()) names.push(name);
  return names;
}

async function isSound(hash: string): Promise<boolean> {
  try {
    await readBytes(hash);
    return true;
  } catch {
    return false;
  }
}

async function hashOf(line: string): Promise<string> {
  const { bytes } = rowOf(line).record as BlobRow;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}
