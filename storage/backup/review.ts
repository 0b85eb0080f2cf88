/** What is shown of a comparison before anything is done. */
import { setBack, type Difference, type DifferenceCounts } from '@/domain/backup/difference';
import { foldName } from '@/domain/client/fold-name';
import type { HistoryNames } from '@/domain/history/history-view';
import { recordChanges, type RecordChange } from '@/domain/history/record-changes';
import type { TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db } from '../db';
import { isLiving } from '../draft';
import type { ArchiveManifest } from '../exchange/archive-manifest';
import { clientNamesIn, namesOf } from '../history/history-page';
import { clientOf, type ClientDifference, type Comparison } from './compare';

/** A backup beside what is here. */
export interface Differences {
  /** Milliseconds since 1970: the state that the backup holds. */
  readonly takenAt: number;
  readonly settings: ArchiveManifest['settings'];
  readonly clients: DifferenceCounts;
  /** All records that differ, clients included. */
  readonly records: DifferenceCounts;
  /** The same for each table where something differs. */
  readonly tables: readonly (readonly [table: TableName, counts: DifferenceCounts])[];
  /** Entries of the history that only the backup has, and deleted records: they come along with the whole. */
  readonly alongside: number;
  /** Lines of the backup that can't be read. */
  readonly damaged: number;
  /** Nobody ever was a client here: a new installation. */
  readonly isEmptyHere: boolean;
}

export function differencesOf(comparison: Comparison): Differences {
  const { source, tables, units, history, quiet, damaged, clientsHere } = comparison;
  const clients: DifferenceCounts = { gone: 0, changed: 0, added: 0 };
  for (const { kind } of units.values()) clients[kind] += 1;
  const records: DifferenceCounts = { gone: 0, changed: 0, added: 0 };
  for (const counts of tables.values()) {
    for (const kind of ['gone', 'changed', 'added'] as const) records[kind] += counts[kind];
  }
  return {
    takenAt: source.takenAt,
    settings: source.settings,
    clients,
    records,
    tables: [...tables],
    alongside: history + quiet,
    damaged,
    isEmptyHere: clientsHere === 0,
  };
}

/** Clients who differ, by name; at most `limit` of them, and how many there are. */
export function findClients(
  { units }: Comparison,
  text: string,
  kind: Difference | null,
  limit: number,
): { readonly found: readonly ClientDifference[]; readonly count: number } {
  const wanted = foldName(text);
  const all = [...units]
    .filter(([, unit]) => kind === null || unit.kind === kind)
    .map(([id, { name, ...unit }]) => ({
      id,
      name: name ?? '',
      kind: unit.kind,
      counts: unit.counts,
    }))
    .filter(({ name }) => wanted === '' || foldName(name).includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return { found: all.slice(0, limit), count: all.length };
}

/** What would become of one client and of what is theirs: from what is here to what the backup has. */
export async function clientDetails(
  { units, source, named }: Comparison,
  clientId: string,
): Promise<{ readonly changes: readonly RecordChange[]; readonly names: HistoryNames }> {
  const changes = [];
  let projectId = '';
  for (const piece of units.get(clientId)?.pieces ?? []) {
    const { rows } = await source.read(piece);
    for (const { table, record } of rows) {
      if (table === 'history' || clientOf(table, record) !== clientId) continue;
      ({ projectId } = record);
      const here = await db.table<StoredRecord, string>(table).get(record.id);
      // Of what is deleted here all is told, as of what is missing.
      const before = here && isLiving(here) ? here : null;
      const after = before ? { ...before, ...setBack(table, record, before) } : record;
      if (record.deletedAt === null) changes.push({ table, id: record.id, before, after });
    }
  }
  const around = { clientId, clientIds: [], changes };
  const here = await namesOf(projectId);
  // What is missing here is called as it is in the backup.
  const names = {
    statuses: [...here.statuses, ...named.statuses],
    customFields: [...here.customFields, ...named.customFields],
    tags: [...here.tags, ...named.tags],
    members: [...here.members, ...named.members],
    funnels: [...here.funnels, ...named.funnels],
    stages: [...here.stages, ...named.stages],
    clients: await clientNamesIn([around]),
  };
  return { changes: recordChanges({ changes }), names };
}
