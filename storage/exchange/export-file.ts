/** Clients, or a whole project, as one file. */
import { db } from '../db';
import { isLiving } from '../draft';
import { exportRows, wholeClients, type ExportColumn } from './export-rows';
import type { Watch } from './import-people';
import { writeArchive, type ArchiveWish } from './write-archive';
import { writeCsv, writeXlsx } from './write-table';
import { writeVcard, type VcardVersion } from './write-vcard';

export interface ExportWish {
  readonly projectId: string;
  /** In their order; null for all clients of the project. */
  readonly clientIds: readonly string[] | null;
  readonly format: 'csv' | 'xlsx' | 'vcard3' | 'vcard4' | 'archive';
  /** For tables. */
  readonly columns: readonly ExportColumn[];
  /** For captions. */
  readonly language: string;
  readonly settings: ArchiveWish['settings'];
}

export async function exportFile(wish: ExportWish, watch: Watch): Promise<Blob> {
  const { projectId, format, clientIds } = wish;
  if (format === 'archive') {
    const only = clientIds === null ? null : new Set(clientIds);
    return writeArchive(
      { projectIds: [projectId], clientIds: only, settings: wish.settings },
      watch,
    );
  }
  const ids = clientIds ?? (await allClients(projectId));
  if (format === 'vcard3' || format === 'vcard4') {
    return cards(projectId, ids, format === 'vcard3' ? '3.0' : '4.0', watch);
  }
  const rows = await exportRows(projectId, ids, wish.columns, wish.language, watch);
  return format === 'csv' ? writeCsv(rows) : writeXlsx(rows);
}

async function cards(
  projectId: string,
  ids: readonly string[],
  version: VcardVersion,
  watch: Watch,
): Promise<Blob> {
  const tags = await db.tags.where({ projectId }).toArray();
  const names = new Map(tags.filter(isLiving).map(({ id, name }) => [id, name]));
  const parts: string[] = [];
  for await (const whole of wholeClients(ids, watch)) parts.push(writeVcard(whole, version, names));
  return new Blob(parts, { type: 'text/vcard;charset=utf-8' });
}

/** By name. */
async function allClients(projectId: string): Promise<string[]> {
  const clients = await db.clients
    .where('[projectId+createdAt]')
    .between([projectId, 0], [projectId, Infinity])
    .filter(isLiving)
    .toArray();
  return clients.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id);
}
