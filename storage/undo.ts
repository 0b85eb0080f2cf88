/**
 * Taking a history entry back. A field goes back when its value is still the one that the entry made; what was changed
 * later stays. The undo is an entry itself: undoing it does the change again.
 */
import type { Undone } from '@/domain/client/card-view';
import type { HistoryEntry } from '@/domain/history/schema';
import { sameValue } from '@/domain/sync/same-value';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { rebadge } from './badges';
import { db } from './db';
import { changedFields, isLiving, type Draft } from './draft';
import { Problem } from './problem';
import { write } from './write';

type Change = HistoryEntry['changes'][number];

/** Fields that follow from other records or from what pages show: they neither hold an undo up nor go back with it. */
const DERIVED: ReadonlySet<string> = new Set(['identities.badge', 'identities.contradictions']);

/**
 * Undoes a history entry. An entry that is undone already stays so, and an empty id, the mark of a change that changed
 * nothing, undoes nothing. `historyId` of the answer redoes; it is empty when nothing could be taken back.
 */
export async function undo(historyId: string): Promise<Undone> {
  if (historyId === '') return { historyId: '', clientId: null, keptFields: 0 };
  const entry = await db.history.get(historyId);
  if (!entry) throw new Problem('not-found');
  const { projectId, clientId } = entry;
  let keptFields = 0;
  let undoneBy: string | null = null;
  const written = await write({ action: 'undo', projectId, clientId }, async (draft) => {
    const current = await db.history.get(historyId);
    undoneBy = current?.undoneBy ?? null;
    if (!current || undoneBy !== null) return;
    draft.about.undoes = current;
    keptFields = await takeBack(draft, current);
  });
  return { historyId: undoneBy ?? written.historyId, clientId, keptFields };
}

/** Gives the number of fields that stay as they are. */
async function takeBack(draft: Draft, entry: HistoryEntry): Promise<number> {
  let kept = 0;
  const created = entry.changes.filter((change) => change.before === null);
  for (const change of entry.changes) {
    if (change.before) kept += await takeBackFields(draft, change, change.before);
  }
  kept += await takeBackCreations(draft, created);
  for (const { table, id, after } of entry.changes) {
    if (table === 'clients') await rebadge(draft, id);
    if (table === 'identities') await rebadge(draft, (after as { clientId: string }).clientId);
  }
  return kept;
}

async function takeBackFields(
  draft: Draft,
  { table, id, after }: Change,
  before: Record<string, unknown>,
): Promise<number> {
  const current = await draft.getAny(table, id);
  if (!current || !after) return 0;
  const earlier: Record<string, unknown> = {};
  let kept = 0;
  for (const field of changedFields(before, after)) {
    if (DERIVED.has(`${table}.${field}`)) continue;
    if (await isStillOf(table, current, field, after)) earlier[field] = before[field];
    else if (!sameValue((current as Record<string, unknown>)[field], before[field])) kept += 1;
  }
  await draft.revise(table, id, earlier);
  return kept;
}

/**
 * The records that an entry created go together, as deleted ones, or not at all: a client whom the seller has worked on
 * since is not taken away under that work. Keys that pages taught go with their client.
 */
async function takeBackCreations(draft: Draft, created: readonly Change[]): Promise<number> {
  const ids = new Set(created.map(({ id }) => id));
  const goers: { table: Change['table']; id: string }[] = [];
  let later = 0;
  for (const { table, id, after } of created) {
    const current = await draft.getAny(table, id);
    if (!current || !after) continue;
    for (const field of changedFields(null, after)) {
      if (DERIVED.has(`${table}.${field}`)) continue;
      if (!(await isStillOf(table, current, field, after))) later += 1;
    }
    goers.push({ table, id });
    if (table !== 'clients') continue;
    const notes = await draft.find('notes', 'clientId', id);
    later += notes.filter((note) => isLiving(note) && !ids.has(note.id)).length;
    for (const identity of await draft.find('identities', 'clientId', id)) {
      if (isLiving(identity) && !ids.has(identity.id)) {
        goers.push({ table: 'identities', id: identity.id });
      }
    }
  }
  if (later > 0) return later;
  for (const { table, id } of goers) await draft.remove(table, id);
  return 0;
}

/**
 * Tells whether a field's value is the one of `after`: it carries the same stamp, or undos and redos since have led back
 * to it.
 */
async function isStillOf(
  table: Change['table'],
  current: StoredRecord,
  field: string,
  after: Record<string, unknown>,
): Promise<boolean> {
  const wanted = stampOf(after, field);
  let stamp = stampOf(current, field);
  while (stamp !== undefined && stamp !== wanted) {
    const maker: HistoryEntry | undefined = await db.history.where('stamp').equals(stamp).first();
    if (!maker || maker.undoes === null) return false;
    const undone: HistoryEntry | undefined = await db.history.get(maker.undoes);
    const change: Change | undefined = undone?.changes.find(
      (each) => each.table === table && each.id === current.id,
    );
    const earlier = change?.before ? stampOf(change.before, field) : undefined;
    if (earlier !== undefined && earlier >= stamp) return false;
    stamp = earlier;
  }
  return stamp !== undefined;
}

function stampOf(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  return (record['stamps'] as Readonly<Record<string, string>> | undefined)?.[field];
}
