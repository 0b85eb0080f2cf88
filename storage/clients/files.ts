/** Files kept with clients. The bytes lie in the table `blobs` under their hash; nothing ever runs or draws them. */
import { uuidv7 } from 'uuidv7';

import type { Done } from '@/domain/client/card-view';
import { keptFileName } from '@/domain/file/name';
import { MAX_FILE_SIZE } from '@/domain/file/limits';
import type { ClientFile } from '@/domain/file/schema';
import { livingClient } from './living-client';
import { db, type BlobRow } from '../db';
import { isLiving } from '../draft';
import { Problem } from '../problem';
import { write } from '../write';

/** Adds files to a client, all or none. Rejects with `too-long` when one is larger than {@link MAX_FILE_SIZE}. */
export async function addFiles(clientId: string, files: readonly File[]): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  if (files.some(({ size }) => size > MAX_FILE_SIZE)) throw new Problem('too-long');
  const blobs: BlobRow[] = [];
  for (const file of files) blobs.push(await blobOf(file));
  const { historyId } = await write({ action: 'file.add', projectId, clientId }, async (draft) => {
    if (!(await draft.get('clients', clientId))) throw new Problem('not-found');
    for (const [index, file] of files.entries()) {
      const blob = blobs[index];
      if (!blob) continue;
      const { hash, bytes } = blob;
      const about = { name: keptFileName(file.name), type: file.type.slice(0, 255) };
      await draft.put('files', { id: uuidv7(), clientId, ...about, size: bytes.length, hash });
      draft.attach(blob);
    }
  });
  return { historyId, clientId };
}

/** Deletes a file; its bytes stay for the undo. */
export async function deleteFile(fileId: string): Promise<Done> {
  const { projectId, clientId } = await livingFile(fileId);
  const { historyId } = await write({ action: 'file.delete', projectId, clientId }, (draft) =>
    draft.remove('files', fileId),
  );
  return { historyId, clientId };
}

/** A client's files, the latest first. */
export async function filesOf(clientId: string): Promise<ClientFile[]> {
  const files = await db.files.where('clientId').equals(clientId).filter(isLiving).toArray();
  return files.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

/** The bytes of a file, of no type that a browser would show: for saving alone. */
export async function fileContent(fileId: string): Promise<Blob> {
  const { hash } = await livingFile(fileId);
  const row = await db.blobs.get(hash);
  if (!row) throw new Problem('not-found');
  return new Blob([row.bytes], { type: 'application/octet-stream' });
}

async function livingFile(fileId: string): Promise<ClientFile> {
  const file = await db.files.get(fileId);
  if (!file || !isLiving(file)) throw new Problem('not-found');
  return file;
}

async function blobOf(file: File): Promise<BlobRow> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''), bytes };
}
