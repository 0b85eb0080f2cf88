/** Taking back what an entry did to many records at once: see `many` in domain/history/schema.ts. */
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { WORK_OF_CLIENT } from '../clients/tables-of-client';
import { isBackAt } from './undo-fields';

/** A record of a client's with the table that it is in. */
interface Placed {
  readonly table: TableName;
  readonly record: StoredRecord;
}

/** Gives the number of fields that stay as they are. */
export async function takeBackMany(draft: Draft, entry: HistoryEntry): Promise<number> {
  let kept = 0;
  const created: Placed[] = [];
  for (const { table, what, ids } of entry.many) {
    const records = await recordsOf(table, ids);
    if (what === 'created') {
      created.push(...records.filter(isLiving).map((record) => ({ table, record })));
      continue;
    }
    const done = records.filter((record) => isLiving(record) === (what === 'restored'));
    const own = await descendants(entry, done);
    const still = done.filter(({ stamps }) => own.has(stamps['deletedAt'] ?? ''));
    kept += done.length - still.length;
    draft.changeMany(table, what === 'deleted' ? 'restored' : 'deleted', still);
  }
  return kept + (await takeBackCreated(draft, entry, created));
}

/**
 * Records of one client go together, as deleted ones, or not at all: a client whom the seller has worked on since is not
 * taken away under that work. Keys that pages taught go with their client.
 */
async function takeBackCreated(
  draft: Draft,
  entry: HistoryEntry,
  created: readonly Placed[],
): Promise<number> {
  if (created.length === 0) return 0;
  const own = await descendants(
    entry,
    created.map(({ record }) => record),
  );
  const ids = new Set(created.map(({ record }) => record.id));
  const byClient = Map.groupBy(created, ({ table, record }) => ownerOf(table, record));
  const clientIds = created.flatMap(({ table, record }) => (table === 'clients' ? record.id : []));
  const worked = await laterBelongings(clientIds, ids);
  for (const each of await livingOf('identities', clientIds)) {
    const { clientId } = each as StoredRecord & { clientId: string };
    if (!ids.has(each.id)) byClient.get(clientId)?.push({ table: 'identities', record: each });
  }
  let kept = 0;
  const goers: Placed[] = [];
  for (const [owner, records] of byClient) {
    let later = worked.get(owner) ?? 0;
    for (const { table, record } of records) {
      if (!ids.has(record.id)) continue;
      for (const field of fieldsSince(table, record, entry, own)) {
        // Of a step of several writes the later ones are undone first: what was taken back is no change.
        const isBack = field !== 'deletedAt' && (await isBackAt(table, record, field, entry.stamp));
        if (!isBack) later += 1;
      }
    }
    if (later > 0) kept += later;
    else goers.push(...records);
  }
  for (const [table, records] of Map.groupBy(goers, (each) => each.table)) {
    draft.changeMany(
      table,
      'deleted',
      records.map(({ record }) => record),
    );
  }
  return kept;
}

function ownerOf(table: TableName, record: StoredRecord): string {
  const { clientId } = record as StoredRecord & { clientId?: string };
  return table === 'clients' ? record.id : (clientId ?? record.id);
}

/** How many notes, orders and files of each client came after their creation. */
async function laterBelongings(
  clientIds: readonly string[],
  created: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of WORK_OF_CLIENT) {
    for (const record of await livingOf(table, clientIds)) {
      if (created.has(record.id)) continue;
      const owner = ownerOf(table, record);
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  }
  return counts;
}

/** Fields that follow from others or from what pages show do not hold the taking back up. */
const DERIVED: ReadonlySet<string> = new Set(['identities.badge', 'identities.contradictions']);

/** The fields that were changed later. Without waiting: Dexie loses its transaction over many awaits of nothing of its own. */
function fieldsSince(
  table: TableName,
  record: StoredRecord,
  entry: HistoryEntry,
  own: ReadonlySet<string>,
): string[] {
  return Object.entries(record.stamps).flatMap(([field, stamp]) => {
    if (stamp <= entry.stamp || DERIVED.has(`${table}.${field}`)) return [];
    return field === 'deletedAt' && own.has(stamp) ? [] : [field];
  });
}

/**
 * Of the stamps that say when these records were deleted or brought back: those made by the entry, or by undos and redos
 * that lead back to it. Asked once for each stamp, not for each record: Dexie loses its transaction over many awaits of
 * anything but its own.
 */
async function descendants(
  entry: HistoryEntry,
  records: readonly StoredRecord[],
): Promise<ReadonlySet<string>> {
  const own = new Set([entry.stamp]);
  for (const stamp of new Set(records.map(({ stamps }) => stamps['deletedAt'] ?? ''))) {
    if (stamp <= entry.stamp) continue;
    let maker = await db.history.where('stamp').equals(stamp).first();
    while (maker && maker.id !== entry.id) {
      maker = maker.undoes === null ? undefined : await db.history.get(maker.undoes);
    }
    if (maker) own.add(stamp);
  }
  return own;
}

async function recordsOf(table: TableName, ids: readonly string[]): Promise<StoredRecord[]> {
  const found = await db.table<StoredRecord, string>(table).bulkGet([...ids]);
  return found.filter((record) => record !== undefined);
}

async function livingOf(table: TableName, clientIds: readonly string[]): Promise<StoredRecord[]> {
  if (clientIds.length === 0) return [];
  const found = await db
    .table<StoredRecord, string>(table)
    .where('clientId')
    .anyOf([...clientIds])
    .toArray();
  return found.filter(isLiving);
}
