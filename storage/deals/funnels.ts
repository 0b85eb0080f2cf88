/** Funnels and their stages: what the seller sets up. */
import { uuidv7 } from 'uuidv7';

import type { Funnel } from '@/domain/funnel/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import { rebadge, rebadgeAll } from '../in-page/badges';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import type { DoneMany, Running } from '../in-steps';
import { listInOrder, moveTo, orderAtEnd } from '../lists/ordered';
import { Problem } from '../problem';
import { readReminderSettings } from '../reminders/reminder-settings';
import { write, type Written } from '../write';
import { putDeal } from './deals';

export type FunnelFields = Pick<Funnel, 'name' | 'color' | 'lostReasons'>;
export type StageFields = Pick<
  Stage,
  'name' | 'color' | 'icon' | 'kind' | 'attentionDays' | 'limit' | 'nextTask' | 'checklist'
>;

/** Deals moved in one write: few enough that others get their turn in between. */
const CHUNK = 200;

/** A project's funnels, in their order. */
export function listFunnels(projectId: string): Promise<Funnel[]> {
  return listInOrder('funnels', projectId);
}

/** All stages of a project's funnels: by funnel, in their order, won and lost ones last as they stand. */
export function listStages(projectId: string): Promise<Stage[]> {
  return listInOrder('stages', projectId);
}

/** The names of those of these stages that are living, by id. */
export async function stageNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const stages = await db.stages.bulkGet([...ids]);
  return new Map(
    stages.flatMap((stage) => (stage && isLiving(stage) ? [[stage.id, stage.name] as const] : [])),
  );
}

/** Adds a funnel with its stages, at the end of the list. */
export async function addFunnel(
  projectId: string,
  fields: FunnelFields,
  stages: readonly StageFields[],
): Promise<Written & { readonly funnelId: string }> {
  const funnelId = uuidv7();
  const about = { action: 'funnel.add', projectId, clientId: null } as const;
  const written = await write(about, async (draft) => {
    const order = await orderAtEnd(draft, 'funnels');
    await draft.put('funnels', { id: funnelId, ...fields, order });
    for (const [index, stage] of stages.entries()) {
      await draft.put('stages', { id: uuidv7(), funnelId, ...stage, order: index + 1 });
    }
  });
  return { ...written, funnelId };
}

/** Changes a funnel's own fields. */
export async function editFunnel(
  funnelId: string,
  fields: Partial<FunnelFields>,
): Promise<Written> {
  const { projectId } = await living('funnels', funnelId);
  return write({ action: 'funnel.edit', projectId, clientId: null }, (draft) =>
    draft.patch('funnels', funnelId, fields),
  );
}

/** Moves a funnel to a place in the list, counted from 0. */
export async function moveFunnel(funnelId: string, place: number): Promise<Written> {
  const { projectId } = await living('funnels', funnelId);
  return moveTo('funnels', projectId, funnelId, place, 'funnel.edit');
}

/** Deletes a funnel with its stages and deals, as one step that can be undone. */
export async function deleteFunnel(funnelId: string): Promise<Written> {
  const { projectId } = await living('funnels', funnelId);
  return write({ action: 'funnel.delete', projectId, clientId: null }, async (draft) => {
    const all = await draft.find('deals', 'projectId', projectId);
    const deals = all.filter((deal) => isLiving(deal) && deal.funnelId === funnelId);
    for (const { id } of deals) await draft.remove('deals', id);
    await rebadgeAll(
      draft,
      deals.map(({ clientId }) => clientId),
    );
    for (const stage of await stagesIn(draft, funnelId)) await draft.remove('stages', stage.id);
    await draft.remove('funnels', funnelId);
  });
}

/** How many deals there are in each of a funnel's stages, by the stage's id. */
export async function dealCounts(funnelId: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { stageId } of await dealsIn(funnelId)) {
    counts.set(stageId, (counts.get(stageId) ?? 0) + 1);
  }
  return counts;
}

/** Adds a stage before the won and lost ones, or at a place counted from 0. */
export async function addStage(
  funnelId: string,
  fields: StageFields,
  place?: number,
): Promise<Written & { readonly stageId: string }> {
  const { projectId } = await living('funnels', funnelId);
  const stageId = uuidv7();
  const about = { action: 'funnel.edit', projectId, clientId: null } as const;
  const written = await write(about, async (draft) => {
    const others = await stagesIn(draft, funnelId);
    const closed = others.findIndex(({ kind }) => kind !== 'open');
    const usual = fields.kind === 'open' && closed !== -1 ? closed : others.length;
    const at = place ?? usual;
    await draft.put('stages', { id: stageId, funnelId, ...fields, order: 0 });
    const added = await draft.get('stages', stageId);
    if (added) await arrange(draft, [...others.slice(0, at), added, ...others.slice(at)]);
  });
  return { ...written, stageId };
}

/** Changes a stage. Of one that has deals the kind can't be changed: they would be closed unasked. */
export async function editStage(stageId: string, fields: Partial<StageFields>): Promise<Written> {
  const { projectId, kind, funnelId } = await living('stages', stageId);
  if (fields.kind !== undefined && fields.kind !== kind) {
    if (((await dealCounts(funnelId)).get(stageId) ?? 0) > 0) throw new Problem('invalid');
  }
  return write({ action: 'funnel.edit', projectId, clientId: null }, (draft) =>
    draft.patch('stages', stageId, fields),
  );
}

/** Moves a stage to a place in its funnel, counted from 0. */
export async function moveStage(stageId: string, place: number): Promise<Written> {
  const { projectId, funnelId } = await living('stages', stageId);
  return write({ action: 'funnel.edit', projectId, clientId: null }, async (draft) => {
    const all = await stagesIn(draft, funnelId);
    const moving = all.find(({ id }) => id === stageId);
    if (!moving) throw new Problem('not-found');
    const others = all.filter((stage) => stage !== moving);
    await arrange(draft, [...others.slice(0, place), moving, ...others.slice(place)]);
  });
}

/**
 * Deletes a stage; its deals go into another, each with the event of it. One step, in several writes when there are many.
 * Stopped on the way, it leaves the stage with those that are still in it. Rejects with `invalid` for the stage itself.
 */
export async function deleteStage(
  stageId: string,
  into: string,
  { onProgress, signal }: Running = {},
): Promise<DoneMany> {
  const { projectId } = await living('stages', stageId);
  if (into === stageId) throw new Problem('invalid');
  await living('stages', into);
  const { usual } = await readReminderSettings();
  const batchId = uuidv7();
  const about = { action: 'funnel.edit', projectId, clientId: null, batchId } as const;
  let count = 0;
  for (;;) {
    if (signal?.aborted === true) return { batchId: count > 0 ? batchId : '', count };
    const some = await db.deals
      .filter((deal) => isLiving(deal) && deal.stageId === stageId)
      .limit(CHUNK)
      .toArray();
    await write(about, async (draft) => {
      for (const { id } of some) {
        const deal = await draft.get('deals', id);
        if (deal?.stageId !== stageId) continue;
        await putDeal(draft, deal, into, usual);
        await rebadge(draft, deal.clientId);
      }
      if (some.length < CHUNK) await draft.remove('stages', stageId);
    });
    count += some.length;
    onProgress?.(count);
    if (some.length < CHUNK) return { batchId, count };
  }
}

/** Gives stages the order of a list; only those that are out of it change. */
async function arrange(draft: Draft, stages: readonly Stage[]): Promise<void> {
  for (const [index, { id }] of stages.entries()) {
    await draft.patch('stages', id, { order: index + 1 });
  }
}

async function stagesIn(draft: Draft, funnelId: string): Promise<Stage[]> {
  const all = await draft.find('stages', 'projectId', draft.about.projectId);
  return all
    .filter((stage) => isLiving(stage) && stage.funnelId === funnelId)
    .toSorted((a, b) => a.order - b.order);
}

function dealsIn(funnelId: string) {
  const range = [[funnelId], [funnelId, '\uFFFF']] as const;
  return db.deals
    .where('[funnelId+stageId]')
    .between(...range)
    .filter(isLiving)
    .toArray();
}

async function living(table: 'funnels', id: string): Promise<Funnel>;
async function living(table: 'stages', id: string): Promise<Stage>;
async function living(table: 'funnels' | 'stages', id: string): Promise<Funnel | Stage> {
  const record = await db.table<Funnel | Stage, string>(table).get(id);
  if (!record || !isLiving(record)) throw new Problem('not-found');
  return record;
}
