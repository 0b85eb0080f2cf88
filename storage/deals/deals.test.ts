import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import type { DealFields } from '@/domain/deal/view';
import type { Stage } from '@/domain/funnel/stage-schema';
import { addClient } from '../clients/add-client';
import { db } from '../db';
import { isLiving } from '../draft';
import { mergeClients } from '../duplicates/merge-clients';
import { undo, undoStep } from '../history/undo';
import { changeReminderSettings } from '../reminders/reminder-settings';
import { tasksOf } from '../tasks/tasks';
import { freshProject, seen } from '../testing';
import {
  addDeal,
  addDealOfNewClient,
  checkItem,
  dealsOf,
  deleteDeal,
  editDeal,
  moveDeal,
} from './deals';
import {
  addFunnel,
  addStage,
  dealCounts,
  deleteFunnel,
  deleteStage,
  editStage,
  listFunnels,
  listStages,
  moveStage,
  type StageFields,
} from './funnels';

let projectId = '';
let clientId = '';
let funnelId = '';
let stages: Stage[] = [];

function stage(name: string, given: Partial<StageFields> = {}): StageFields {
  const looks = { color: 'blue', icon: 'circle', kind: 'open' } as const;
  const rest = { attentionDays: 3, limit: null, nextTask: null, checklist: [] };
  return { name, ...looks, ...rest, ...given };
}

const FIELDS: DealFields = {
  title: 'Shoes',
  value: 12_000,
  currency: 'EUR',
  expectedOn: '2030-01-31',
  product: '',
  source: 'post',
  ownerId: null,
};

beforeEach(async () => {
  projectId = await freshProject();
  clientId = (await addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
  const given = [
    stage('New'),
    stage('Offer', { nextTask: { text: 'Ask about the offer', afterDays: 2 } }),
    stage('Won', { kind: 'won' }),
    stage('Lost', { kind: 'lost' }),
  ];
  const fields = { name: 'Shoes', color: 'blue', lostReasons: ['Too dear'] } as const;
  funnelId = (await addFunnel(projectId, { ...fields, lostReasons: ['Too dear'] }, given)).funnelId;
  stages = await listStages(projectId);
});

const at = (index: number) => stages[index]?.id ?? '';
const living = async () => (await db.events.toArray()).filter(isLiving);
const badge = async () => (await db.identities.get(`${projectId}/vk:id1`))?.badge;

describe('a deal', () => {
  it('stands in its stage and on the mark of its client', async () => {
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    expect(await dealsOf(clientId)).toMatchObject([{ id: dealId, stageId: at(0), closedAt: null }]);
    expect(await badge()).toMatchObject({ stageId: at(0) });
    expect(await dealCounts(funnelId)).toEqual(new Map([[at(0), 1]]));
  });

  it('that moves leaves an event, and the undo takes both back', async () => {
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    const { historyId } = await moveDeal(dealId, at(2));
    expect(await dealsOf(clientId)).toMatchObject([{ stageId: at(2) }]);
    expect((await db.deals.get(dealId))?.closedAt).not.toBeNull();
    expect(await badge()).not.toHaveProperty('stageId');
    const [, move] = await living();
    expect(move).toMatchObject({
      kind: 'deal.move',
      fromStageId: at(0),
      toStageId: at(2),
      toKind: 'won',
      value: 12_000,
    });
    await undo(historyId);
    expect(await db.deals.get(dealId)).toMatchObject({ stageId: at(0), closedAt: null });
    expect((await living()).map(({ kind }) => kind)).toEqual(['deal.add']);
    expect(await badge()).toMatchObject({ stageId: at(0) });
  });

  it('that goes nowhere leaves none', async () => {
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    expect((await moveDeal(dealId, at(0))).historyId).toBe('');
    expect(await living()).toHaveLength(1);
  });

  it('keeps why it was lost while it is lost', async () => {
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    await moveDeal(dealId, at(3), ' Too dear ');
    expect(await db.deals.get(dealId)).toMatchObject({ lostReason: 'Too dear' });
    await moveDeal(dealId, at(0), 'no matter');
    expect(await db.deals.get(dealId)).toMatchObject({ lostReason: '', closedAt: null });
  });

  it('gets what its stage wants done next, once', async () => {
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    await moveDeal(dealId, at(1));
    const tasks = await tasksOf(clientId);
    expect(tasks).toMatchObject([{ text: 'Ask about the offer', dealId, isAllDay: true }]);
    await moveDeal(dealId, at(0));
    await moveDeal(dealId, at(1));
    expect(await tasksOf(clientId)).toHaveLength(1);
  });

  it('comes with a client who is new, and both go in one step', async () => {
    const done = await addDealOfNewClient(' Boris ', at(1), FIELDS);
    const client = await db.clients.get(done.clientId);
    expect(client).toMatchObject({ projectId, name: 'Boris', statusId: null, deletedAt: null });
    expect(await dealsOf(done.clientId)).toMatchObject([{ id: done.dealId, stageId: at(1) }]);
    expect(await tasksOf(done.clientId)).toMatchObject([{ text: 'Ask about the offer' }]);
    const { historyId } = await undo(done.historyId);
    expect((await db.clients.get(done.clientId))?.deletedAt).not.toBeNull();
    expect(await dealsOf(done.clientId)).toEqual([]);
    expect(await tasksOf(done.clientId)).toEqual([]);
    await undo(historyId);
    expect((await db.clients.get(done.clientId))?.deletedAt).toBeNull();
    expect(await dealsOf(done.clientId)).toHaveLength(1);
    await expect(addDealOfNewClient('Boris', 'gone', FIELDS)).rejects.toThrow('not-found');
    await expect(addDealOfNewClient('B'.repeat(501), at(0), FIELDS)).rejects.toThrow('too-long');
  });

  it('is reminded of that as the seller has set it, however it got there', async () => {
    await changeReminderSettings({ usual: [10, 60] });
    await addDeal(clientId, at(1), FIELDS);
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    await moveDeal(dealId, at(1));
    await changeReminderSettings({ usual: [0] });
    const reminders = (await tasksOf(clientId)).map((task) => task.reminders);
    expect(reminders).toEqual([
      [10, 60],
      [10, 60],
    ]);
  });

  it('follows its client into a merge and back', async () => {
    await addDeal(clientId, at(0), FIELDS);
    const other = (await addClient(seen('vk:id2', 'Ann'), null)).clientId ?? '';
    const merge = await mergeClients(other, clientId);
    expect(await dealsOf(other)).toHaveLength(1);
    expect((await living()).map((event) => event.clientId)).toEqual([other]);
    await undo(merge.historyId);
    expect(await dealsOf(clientId)).toHaveLength(1);
    expect(await dealsOf(other)).toEqual([]);
  });

  it('is changed, checked off and deleted, each undone', async () => {
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    await editDeal(dealId, { value: 5, expectedOn: null });
    const check = await checkItem(dealId, 'asked', true);
    expect(await db.deals.get(dealId)).toMatchObject({ value: 5, 'checked:asked': true });
    await undo(check.historyId);
    expect((await db.deals.get(dealId))?.['checked:asked']).toBeUndefined();
    const gone = await deleteDeal(dealId);
    expect(await dealsOf(clientId)).toEqual([]);
    await undo(gone.historyId);
    expect(await dealsOf(clientId)).toHaveLength(1);
  });

  it('is refused where it makes no sense', async () => {
    await expect(addDeal('gone', at(0), FIELDS)).rejects.toThrow('not-found');
    await expect(addDeal(clientId, 'gone', FIELDS)).rejects.toThrow('not-found');
    const bad = { ...FIELDS, currency: 'euro' };
    await expect(addDeal(clientId, at(0), bad)).rejects.toThrow('invalid');
  });
});

describe('a funnel', () => {
  it('gets new stages before those that close a deal', async () => {
    const { stageId } = await addStage(funnelId, stage('Talk'));
    const names = (await listStages(projectId)).map(({ name }) => name);
    expect(names).toEqual(['New', 'Offer', 'Talk', 'Won', 'Lost']);
    await moveStage(stageId, 0);
    expect((await listStages(projectId))[0]?.name).toBe('Talk');
  });

  it('does not close deals by the way', async () => {
    await addDeal(clientId, at(0), FIELDS);
    await expect(editStage(at(0), { kind: 'won' })).rejects.toThrow('invalid');
    await editStage(at(1), { kind: 'won' });
  });

  it('loses a stage to another, with events, as one step', async () => {
    await addDeal(clientId, at(0), FIELDS);
    const { batchId, count } = await deleteStage(at(0), at(1));
    expect(count).toBe(1);
    expect((await listStages(projectId)).map(({ id }) => id)).not.toContain(at(0));
    expect(await dealsOf(clientId)).toMatchObject([{ stageId: at(1) }]);
    expect(await living()).toHaveLength(2);
    await undoStep({ batchId });
    expect(await dealsOf(clientId)).toMatchObject([{ stageId: at(0) }]);
    expect(await listStages(projectId)).toHaveLength(4);
  });

  it('goes with everything in it, and comes back so', async () => {
    await addDeal(clientId, at(0), FIELDS);
    const { historyId } = await deleteFunnel(funnelId);
    expect(await listFunnels(projectId)).toEqual([]);
    expect(await dealsOf(clientId)).toEqual([]);
    await undo(historyId);
    expect(await listStages(projectId)).toHaveLength(4);
    expect(await dealsOf(clientId)).toHaveLength(1);
  });
});
