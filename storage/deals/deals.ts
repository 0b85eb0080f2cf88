/** Deals: adding, changing, moving. Each move is an event that statistics count. */
import { uuidv7 } from 'uuidv7';

import { BLANK_CLIENT } from '@/domain/client/blank';
import type { Deal } from '@/domain/deal/schema';
import type { DealFields } from '@/domain/deal/view';
import type { Stage } from '@/domain/funnel/stage-schema';
import { deviceZone } from '@/domain/zone/device-zone';
import { startOfDayNumber, wallTimeAt } from '@/domain/zone/wall-time';
import { rebadge } from '../in-page/badges';
import { livingClient } from '../clients/living-client';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { Problem } from '../problem';
import { readReminderSettings } from '../reminders/reminder-settings';
import { putTask } from '../tasks/tasks';
import { write } from '../write';
import { putEvent } from '../events';

export interface DealDone {
  readonly historyId: string;
  readonly dealId: string;
  readonly clientId: string;
}

/** Adds a deal of a client in a stage. Rejects with `not-found` when one of them is gone. */
export async function addDeal(
  clientId: string,
  stageId: string,
  fields: DealFields,
  newId?: string,
): Promise<DealDone> {
  const dealId = newId ?? uuidv7();
  if (newId !== undefined && (await db.deals.get(newId)))
    return { historyId: '', dealId, clientId };
  const { projectId } = await livingClient(clientId);
  const { usual } = await readReminderSettings();
  const { historyId } = await write({ action: 'deal.add', projectId, clientId }, async (draft) => {
    const stage = await livingStage(draft, stageId);
    await putNewDeal(draft, { clientId, dealId, stage, usual }, fields);
    await rebadge(draft, clientId);
  });
  return { historyId, dealId, clientId };
}

/**
 * Adds a deal together with its client, of whom the name is known: one step, which one undo takes back. Rejects with
 * `not-found` when the stage is gone.
 */
export async function addDealOfNewClient(
  name: string,
  stageId: string,
  fields: DealFields,
): Promise<DealDone> {
  const known = await db.stages.get(stageId);
  if (!known || !isLiving(known)) throw new Problem('not-found');
  const { projectId } = known;
  const { usual } = await readReminderSettings();
  const [clientId, dealId] = [uuidv7(), uuidv7()];
  const { historyId } = await write({ action: 'deal.add', projectId, clientId }, async (draft) => {
    const stage = await livingStage(draft, stageId);
    const status = { statusId: null, statusSince: draft.about.now };
    await draft.put('clients', { id: clientId, ...BLANK_CLIENT, name: name.trim(), ...status });
    await putNewDeal(draft, { clientId, dealId, stage, usual }, fields);
  });
  return { historyId, dealId, clientId };
}

async function putNewDeal(draft: Draft, entered: Entered, fields: DealFields): Promise<void> {
  const { clientId, dealId, stage } = entered;
  const { now } = draft.about;
  await draft.put('deals', {
    id: dealId,
    clientId,
    funnelId: stage.funnelId,
    stageId: stage.id,
    stageSince: now,
    ...fields,
    closedAt: stage.kind === 'open' ? null : now,
    lostReason: '',
  });
  const { value, currency } = fields;
  const told = { clientId, dealId, funnelId: stage.funnelId, toStageId: stage.id };
  await putEvent(draft, { kind: 'deal.add', ...told, toKind: stage.kind, value, currency });
  await putNextTask(draft, entered);
}

/** Changes what is known of a deal. */
export function editDeal(dealId: string, fields: Partial<DealFields>): Promise<DealDone> {
  return change('deal.edit', dealId, (draft) => draft.patch('deals', dealId, fields));
}

/** Says whether an item of a stage's checklist is done. */
export function checkItem(dealId: string, itemId: string, isDone: boolean): Promise<DealDone> {
  return change('deal.edit', dealId, (draft) =>
    draft.patch('deals', dealId, { [`checked:${itemId}`]: isDone }),
  );
}

/**
 * Moves a deal into a stage, of its funnel or another; into the one that it is in, nothing happens.
 * @param lostReason why it was lost; only a stage of lost deals keeps it
 */
export async function moveDeal(
  dealId: string,
  stageId: string,
  lostReason = '',
): Promise<DealDone> {
  const { usual } = await readReminderSettings();
  return change('deal.move', dealId, (draft, deal) =>
    putDeal(draft, deal, stageId, usual, lostReason),
  );
}

/**
 * The same within a write.
 * @param usual minutes before that the stage's next task reminds at: read before, a write waits for nothing else
 */
export async function putDeal(
  draft: Draft,
  deal: Deal,
  stageId: string,
  usual: readonly number[],
  lostReason = '',
): Promise<void> {
  const stage = await livingStage(draft, stageId);
  if (stage.projectId !== deal.projectId) throw new Problem('invalid');
  if (deal.stageId === stageId) return;
  const { now } = draft.about;
  const { id: dealId, clientId, value, currency } = deal;
  const isOpen = stage.kind === 'open';
  const reason = stage.kind === 'lost' ? lostReason.trim() : '';
  await draft.patch('deals', dealId, {
    funnelId: stage.funnelId,
    stageId,
    stageSince: now,
    closedAt: isOpen ? null : (deal.closedAt ?? now),
    lostReason: reason,
  });
  await putEvent(draft, {
    kind: 'deal.move',
    clientId,
    dealId,
    funnelId: stage.funnelId,
    fromStageId: deal.stageId,
    toStageId: stageId,
    toKind: stage.kind,
    stayed: now - deal.stageSince,
    value,
    currency,
    lostReason: reason,
  });
  await putNextTask(draft, { clientId, dealId, stage, usual });
}

/** Deletes a deal; the history keeps it. */
export function deleteDeal(dealId: string): Promise<DealDone> {
  return change('deal.delete', dealId, (draft) => draft.remove('deals', dealId));
}

/** A client's deals, open ones first, then those that moved last. */
export async function dealsOf(clientId: string): Promise<Deal[]> {
  const deals = await db.deals.where('clientId').equals(clientId).filter(isLiving).toArray();
  return deals.toSorted(
    (a, b) =>
      Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.stageSince - a.stageSince,
  );
}

interface Entered {
  readonly clientId: string;
  readonly dealId: string;
  readonly stage: Stage;
  readonly usual: readonly number[];
}

/** What the stage wants done next, unless something is planned for the deal. */
async function putNextTask(
  draft: Draft,
  { clientId, dealId, stage: { nextTask }, usual }: Entered,
): Promise<void> {
  if (!nextTask) return;
  const tasks = await draft.find('tasks', 'clientId', clientId);
  const isPlanned = tasks.some(
    (task) => isLiving(task) && task.state === 'open' && task.dealId === dealId,
  );
  if (isPlanned) return;
  const zone = deviceZone();
  const { day } = wallTimeAt(draft.about.now, zone);
  const dueAt = startOfDayNumber(day + nextTask.afterDays, zone);
  const fields = { text: nextTask.text, dueAt, isAllDay: true, zone };
  const rest = { repeat: null, reminders: [...usual], ownerId: null };
  await putTask(draft, uuidv7(), { clientId, dealId, link: null }, { ...fields, ...rest });
}

async function livingStage(draft: Draft, stageId: string): Promise<Stage> {
  const stage = await draft.get('stages', stageId);
  if (!stage) throw new Problem('not-found');
  return stage;
}

async function change(
  action: 'deal.edit' | 'deal.move' | 'deal.delete',
  dealId: string,
  run: (draft: Draft, deal: Deal) => Promise<void>,
): Promise<DealDone> {
  const known = await db.deals.get(dealId);
  if (!known || !isLiving(known)) throw new Problem('not-found');
  const { projectId, clientId } = known;
  const { historyId } = await write({ action, projectId, clientId }, async (draft) => {
    const deal = await draft.get('deals', dealId);
    if (!deal) throw new Problem('not-found');
    await run(draft, deal);
    await rebadge(draft, deal.clientId);
  });
  return { historyId, dealId, clientId };
}
