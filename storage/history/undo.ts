/**
 * Taking a history entry back. A field goes back when its value is still the one that the entry made; what was changed
 * later stays. The undo is an entry itself: undoing it does the change again.
 */
import { uuidv7 } from 'uuidv7';

import type { Undone } from '@/domain/client/card-view';
import type { HistoryEntry } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import type { Deal } from '@/domain/deal/schema';
import type { Task } from '@/domain/task/schema';
import { rebadge, rebadgeAll } from '../in-page/badges';
import { db } from '../db';
import { changedFields, isLiving, type Draft } from '../draft';
import { bringStageBack, isFunnelInUse } from '../deals/stage-in-use';
import { movePast } from './past-entries';
import { Problem } from '../problem';
import { bringStatusBack, isStatusInUse } from '../lists/status-in-use';
import { DERIVED, isStillOf, takeBackFields, type RecordChange } from './undo-fields';
import { takeBackMany } from './undo-many';
import { isMergeChange, rejoin, separate } from '../duplicates/unmerge-clients';
import { WORK_OF_CLIENT } from '../clients/tables-of-client';
import { write } from '../write';

/**
 * Undoes a history entry. An entry that is undone already stays so, and an empty id, the mark of a change that changed
 * nothing, undoes nothing. `historyId` of the answer redoes; it is empty when nothing could be taken back.
 */
export async function undo(historyId: string, batchId: string | null = null): Promise<Undone> {
  if (historyId === '') return { historyId: '', clientId: null, keptFields: 0 };
  const entry = await db.history.get(historyId);
  if (!entry) throw new Problem('not-found');
  const { projectId, clientId } = entry;
  let keptFields = 0;
  let undoneBy: string | null = null;
  const written = await write({ action: 'undo', projectId, clientId, batchId }, async (draft) => {
    const current = await db.history.get(historyId);
    undoneBy = current?.undoneBy ?? null;
    if (!current || undoneBy !== null) return;
    draft.about.undoes = current;
    keptFields = await takeBack(draft, current);
  });
  return { historyId: undoneBy ?? written.historyId, clientId, keptFields };
}

/** A step of the seller's: one entry of the history, or several that were made as one. */
type Step = { readonly historyId: string } | { readonly batchId: string };

/**
 * Undoes a step. Of several entries the last one first; what was stopped half-way is undone by calling again. The answer's
 * `step` redoes.
 * @param onProgress told after each entry of several how many are done, of how many
 */
export async function undoStep(
  step: Step,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<{ readonly step: Step; readonly keptFields: number }> {
  if ('historyId' in step) {
    const { historyId, keptFields } = await undo(step.historyId);
    return { step: { historyId }, keptFields };
  }
  const entries = await db.history.where('batchId').equals(step.batchId).sortBy('stamp');
  const batchId = uuidv7();
  let keptFields = 0;
  for (const [index, { id }] of entries.toReversed().entries()) {
    keptFields += (await undo(id, batchId)).keptFields;
    onProgress(index + 1, entries.length);
  }
  return { step: { batchId }, keptFields };
}

/** Whether an entry brought a backup back, or undid or redid that: merges were set back there, and not taken apart. */
async function isRestore(entry: HistoryEntry): Promise<boolean> {
  let origin: HistoryEntry | undefined = entry;
  while (origin && origin.undoes !== null) origin = await db.history.get(origin.undoes);
  return origin?.action === 'backup.restore';
}

async function laterStages(
  draft: Draft,
  funnelId: string,
  created: ReadonlySet<string>,
): Promise<number> {
  const stages = await draft.find('stages', 'projectId', draft.about.projectId);
  return stages.filter(
    (stage) => isLiving(stage) && stage.funnelId === funnelId && !created.has(stage.id),
  ).length;
}

/** Gives the number of fields that stay as they are. */
async function takeBack(draft: Draft, entry: HistoryEntry): Promise<number> {
  const merge = (await isRestore(entry)) ? undefined : entry.changes.find(isMergeChange);
  if (merge)
    return merge.before?.['mergedInto']
      ? rejoin(draft, entry, merge)
      : separate(draft, entry, merge);
  let kept = 0;
  const stayed = new Set<unknown>();
  // What tells of others, or follows from them, after these.
  for (const change of entry.changes.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    if (!change.before || tellsOf(change, stayed)) continue;
    const left = await takeBackFields(draft, change, change.before);
    if (left > 0) stayed.add(change.id);
    kept += left;
  }
  const created = entry.changes.filter((change) => change.before === null);
  kept += await takeBackCreations(
    draft,
    created.filter((change) => !tellsOf(change, stayed)),
  );
  kept += await takeBackMany(draft, entry);
  await movePast(draft, entry);
  for (const { table, id, after } of entry.changes) {
    if (table === 'deals') await bringStageBack(draft, id);
    if (table === 'clients') {
      await bringStatusBack(draft, id);
      await rebadge(draft, id);
    }
    if (table === 'deals' || table === 'tasks') {
      const { clientId } = (after ?? {}) as { clientId?: string | null };
      if (clientId) await rebadge(draft, clientId);
    }
    if (table !== 'identities') continue;
    await rebadge(draft, (after as { clientId: string }).clientId);
    // It may be another one's again.
    const now = await draft.getAny('identities', id);
    if (now) await rebadge(draft, now.clientId);
  }
  for (const { table, ids } of entry.many) {
    if (table !== 'deals' && table !== 'tasks') continue;
    const records = await db.table<Deal | Task, string>(table).bulkGet([...ids]);
    await rebadgeAll(
      draft,
      records.flatMap((record) => record?.clientId ?? []),
    );
  }
  return kept;
}

function placeOf({ table }: RecordChange): number {
  return table === 'events' ? 1 : 0;
}

/** Whether a record is the event of one that stays as it is, or what is next for it: the change of that stands. */
function tellsOf({ table, after }: RecordChange, stayed: ReadonlySet<unknown>): boolean {
  if (table === 'events') return stayed.has(after?.['dealId']) || stayed.has(after?.['taskId']);
  return table === 'tasks' && stayed.has(after?.['dealId']);
}

/**
 * The records that an entry created go together, as deleted ones, or not at all: a client whom the seller has worked on
 * since is not taken away under that work, nor a status that somebody has by now, nor a stage
 * in which there are deals. Keys that pages taught go with their client.
 */
async function takeBackCreations(draft: Draft, created: readonly RecordChange[]): Promise<number> {
  const ids = new Set(created.map(({ id }) => id));
  const goers: { table: RecordChange['table']; id: string }[] = [];
  let later = 0;
  for (const { table, id, after } of created) {
    const current = await draft.getAny(table, id);
    if (!current || !after) continue;
    for (const field of changedFields(null, after)) {
      if (DERIVED.has(`${table}.${field}`)) continue;
      if (!(await isStillOf(table, current, field, after))) later += 1;
    }
    goers.push({ table, id });
    if (table === 'statuses' && (await isStatusInUse(current.projectId, id, ids))) later += 1;
    if (table === 'funnels' && (await isFunnelInUse(id, null, ids))) later += 1;
    if (table === 'funnels') later += await laterStages(draft, id, ids);
    if (table === 'stages' && (await isFunnelInUse(String(after['funnelId']), id, ids))) later += 1;
    if (table !== 'clients') continue;
    for (const own of WORK_OF_CLIENT) {
      const records: StoredRecord[] = await draft.find(own, 'clientId', id);
      later += records.filter((record) => isLiving(record) && !ids.has(record.id)).length;
    }
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
