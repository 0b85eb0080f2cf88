/** Which part of a backup comes back: all of it, or one client with what is theirs and what they refer to. */
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { clientOf, type Comparison } from './compare';

export interface Part {
  readonly isWhole: boolean;
  readonly holds: (table: TableName, record: StoredRecord) => boolean;
  /** Whether a record that it holds is more than what the client refers to, and may be set back. */
  readonly isOwn: (table: TableName, record: StoredRecord) => boolean;
  /** Whether an entry of the history is about it. */
  readonly tells: (entry: HistoryEntry) => boolean;
  /** Whether a piece of the backup has to be read for it. */
  readonly mayBeIn: (piece: number, table: TableName | 'history') => boolean;
}

const WHOLE: Part = {
  isWhole: true,
  holds: () => true,
  isOwn: () => true,
  tells: () => true,
  mayBeIn: () => true,
};

/** @param clientId null for the whole */
export async function partOf(comparison: Comparison, clientId: string | null): Promise<Part> {
  if (clientId === null) return WHOLE;
  const own = comparison.units.get(clientId)?.pieces ?? new Set<number>();
  const named = await namedBy(comparison, clientId);
  return {
    isWhole: false,
    holds: (table, record) => {
      const owner = clientOf(table, record);
      return owner === null ? named.has(record.id) : owner === clientId;
    },
    isOwn: (table, record) => clientOf(table, record) === clientId,
    tells: (entry) => entry.clientId === clientId || entry.clientIds.includes(clientId),
    mayBeIn: (piece, table) => own.has(piece) || !OF_CLIENTS.has(table),
  };
}

const OF_CLIENTS: ReadonlySet<TableName | 'history'> = new Set([
  'clients',
  'identities',
  'notes',
  'orders',
  'files',
  'deals',
  'tasks',
  'events',
]);

/** What the client and what is theirs refer to: project, status, people in charge, tags, own fields, funnels and stages. */
async function namedBy(comparison: Comparison, clientId: string): Promise<Set<string>> {
  const ids = new Set<unknown>();
  for (const piece of comparison.units.get(clientId)?.pieces ?? []) {
    const { rows } = await comparison.source.read(piece);
    for (const { table, record } of rows) {
      if (table === 'history' || clientOf(table, record) !== clientId) continue;
      for (const id of idsIn(record)) ids.add(id);
    }
  }
  return new Set([...ids].filter((id) => typeof id === 'string'));
}

const NAMING = ['projectId', 'statusId', 'ownerId', 'funnelId', 'stageId'] as const;

function idsIn(record: StoredRecord): unknown[] {
  const fields = Object.entries(record as Readonly<Record<string, unknown>>);
  return fields.flatMap(([field, value]) => {
    if (NAMING.some((name) => name === field)) return [value];
    const id = /^(?:tag|field):(.+)$/u.exec(field)?.[1];
    return id === undefined || value === false || value === null ? [] : [id];
  });
}
