/** The list of what an archive holds: docs/archive-format.md. */
import '@/domain/zod-setup';
import * as z from 'zod';

import { TABLES } from '@/domain/history/schema';
import { MIGRATIONS } from '../db';
import { Trouble } from './trouble';

export const ARCHIVE_MANIFEST = 'manifest.json';
const VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const partSchema = z.object({
  name: z.string().max(100),
  table: z.enum([...TABLES, 'history']),
  records: z.number().int().min(0),
  /** SHA-256 of the part's bytes, unpacked. */
  sha256: hash,
});
export type ArchivePart = z.infer<typeof partSchema>;

/** Those that a new installation would else ask for again. Each may be missing. */
const settingsSchema = z.object({
  myName: z.string().max(200).optional(),
  language: z.string().max(20).optional(),
  /** How Tabside behaves on each network, by network id. */
  siteModes: z.record(z.string().max(64), z.string().max(20)).optional(),
  activeProject: z.string().max(64).optional(),
});

const manifestSchema = z.object({
  format: z.literal('tabside-archive'),
  version: z.number().int(),
  /** Version of the form of the records (storage/migrations/). */
  dataVersion: z.number().int(),
  /** Milliseconds since 1970. */
  createdAt: z.number().int(),
  projects: z.array(z.object({ id: z.string().max(64), name: z.string().max(200) })).max(10_000),
  parts: z.array(partSchema).max(10_000),
  /** Bytes of files, each under its SHA-256. */
  files: z.array(hash).max(10_000),
  settings: settingsSchema,
});
export type ArchiveManifest = z.infer<typeof manifestSchema>;

export function newManifest(
  about: Pick<ArchiveManifest, 'createdAt' | 'projects' | 'parts' | 'files' | 'settings'>,
): ArchiveManifest {
  return { format: 'tabside-archive', version: VERSION, dataVersion: MIGRATIONS.length, ...about };
}

/** Rejects with a {@link Trouble} what is no archive, or one of a later version. */
export function readManifest(bytes: Uint8Array): ArchiveManifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Trouble('not-an-archive', '', error);
  }
  const { format, version, dataVersion } = (value ?? {}) as Record<string, unknown>;
  if (format !== 'tabside-archive') throw new Trouble('not-an-archive');
  if (Number(version) > VERSION || Number(dataVersion) > MIGRATIONS.length) {
    throw new Trouble('newer-archive');
  }
  const { data, error } = manifestSchema.safeParse(value);
  if (error) throw new Trouble('damaged', ARCHIVE_MANIFEST, error);
  return data;
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
