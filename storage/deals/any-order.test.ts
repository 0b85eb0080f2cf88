/** Deals, stages and tasks, changed and taken back in any order. */
import 'fake-indexeddb/auto';

import type { Table } from 'dexie';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Stage } from '@/domain/funnel/stage-schema';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { clientCount } from '../counters';
import { db } from '../db';
import { isLiving } from '../draft';
import { undo, undoStep } from '../history/undo';
import {
  addTask,
  completeTask,
  deleteTask,
  editTask,
  reopenTask,
  snoozeTask,
} from '../tasks/tasks';
import { freshProject, seen } from '../testing';
import { addDeal, checkItem, deleteDeal, editDeal, moveDeal } from './deals';
import { addFunnel, addStage, deleteFunnel, deleteStage, type StageFields } from './funnels';

const HOUR = 3_600_000;
const STAGE = { color: 'blue', icon: 'circle', attentionDays: null, limit: null } as const;
const stage = (name: string, kind: StageFields['kind'], isFollowed = false): StageFields => ({
  ...STAGE,
  name,
  kind,
  nextTask: isFollowed ? { text: 'Call', afterDays: 2 } : null,
  checklist: [],
});

let projectId = '';
const clientIds: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

async function start(): Promise<void> {
  projectId = await freshProject();
  clientIds.length = 0;
  for (const key of ['vk:id1', 'vk:id2'] as const) {
    clientIds.push((await addClient(seen(key, key), null)).clientId ?? '');
  }
  const fields = { name: 'Sales', color: 'blue' as const, lostReasons: [] };
  await addFunnel(projectId, fields, [
    stage('New', 'open', true),
    stage('Talks', 'open'),
    stage('Won', 'won'),
    stage('Lost', 'lost'),
  ]);
}

async function stageNamed(name: string): Promise<Stage> {
  const found = (await living(db.stages)).find((each) => each.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found;
}

const WHAT = [
  'deal',
  'deal',
  'move',
  'move',
  'move',
  'edit',
  'check',
  'drop',
  'task',
  'task',
  'retime',
  'done',
  'done',
  'snooze',
  'reopen',
  'untask',
  'stage',
  'unstage',
  'unfunnel',
  'unclient',
] as const;
const step = fc.record({ what: fc.constantFrom(...WHAT), at: fc.nat(20), to: fc.nat(20) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Entry = { readonly historyId: string } | { readonly batchId: string };
const NONE: Entry = { historyId: '' };

async function living<T extends { readonly deletedAt: number | null }>(
  table: Table<T, string>,
): Promise<T[]> {
  return (await table.toArray()).filter(isLiving);
}

function pick<T>(of: readonly T[], by: number): T | undefined {
  return of[by % Math.max(of.length, 1)];
}

/** Does a step, as far as it can be done just now. */
async function act({ what, at, to }: Step): Promise<Entry> {
  vi.setSystemTime(Date.now() + 60_000 * (1 + (at % 3)));
  const client = pick(await living(db.clients), at);
  const deal = pick(await living(db.deals), at);
  const task = pick(await living(db.tasks), at);
  const goal = pick(await living(db.stages), to);
  const dueAt = Date.now() + (to % 5) * HOUR;
  switch (what) {
    case 'deal': {
      if (!client || !goal) return NONE;
      const fields = { title: 'Shoes', value: 5, currency: 'EUR', expectedOn: null };
      return addDeal(client.id, goal.id, { ...fields, product: '', source: '', ownerId: null });
    }
    case 'move':
      return deal && goal ? moveDeal(deal.id, goal.id, 'Price') : NONE;
    case 'edit':
      return deal ? editDeal(deal.id, { value: to }) : NONE;
    case 'check':
      return deal ? checkItem(deal.id, 'i', to % 2 === 0) : NONE;
    case 'drop':
      return deal ? deleteDeal(deal.id) : NONE;
    case 'task': {
      const about = { clientId: client?.id ?? null, dealId: null, link: null };
      const fields = { text: 'Ask', dueAt, isAllDay: to % 2 === 0, zone: 'Europe/Kyiv' };
      return addTask(projectId, about, {
        ...fields,
        repeat: null,
        reminders: [0, 30],
        ownerId: null,
      });
    }
    case 'retime':
      return task ? editTask(task.id, { dueAt }) : NONE;
    case 'done':
      return task ? completeTask(task.id, to % 2 === 0) : NONE;
    case 'snooze':
      return task?.state === 'open' ? snoozeTask(task.id, dueAt) : NONE;
    case 'reopen':
      return task ? reopenTask(task.id) : NONE;
    case 'untask':
      return task ? deleteTask(task.id) : NONE;
    case 'stage':
      return goal ? addStage(goal.funnelId, stage(`S${to}`, 'open')) : NONE;
    case 'unstage': {
      const other = (await living(db.stages)).find(({ id }) => id !== goal?.id);
      return goal && other ? deleteStage(goal.id, other.id) : NONE;
    }
    case 'unfunnel':
      return goal && at % 3 === 0 ? deleteFunnel(goal.funnelId) : NONE;
    case 'unclient':
      return client && at % 3 === 0 ? deleteClient(client.id) : NONE;
    default:
      return what satisfies never;
  }
}

const takeBack = (entry: Entry) =>
  'batchId' in entry && entry.batchId === ''
    ? Promise.resolve({ step: NONE, keptFields: 0 })
    : undoStep(entry);

/** Everything that lives, without stamps. */
async function visible(): Promise<unknown> {
  const tables = [db.clients, db.identities, db.funnels, db.stages, db.deals, db.tasks, db.events];
  const all = tables.map(async (table) =>
    (await living(table as Table<{ id: string; deletedAt: number | null }, string>)).map(
      (record) => {
        const held = Object.entries({ ...record, stamps: null }).filter(
          // An item that was never asked about is not done.
          ([field, value]) => !field.startsWith('checked:') || Boolean(value),
        );
        return Object.fromEntries(held);
      },
    ),
  );
  return Promise.all(all);
}

/** Milliseconds by which a zone is ahead of UTC; it does not change within the days of these tests. */
function aheadIn(zone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/u.exec(name) ?? [];
  return (Number(hours) * HOUR + Number(minutes) * 60_000) * (sign === '-' ? -1 : 1);
}

/** What must hold at any time, worked out anew from the records alone. */
async function expectSound(): Promise<void> {
  const now = Date.now();
  const [deals, tasks, stages] = await Promise.all([
    living(db.deals),
    living(db.tasks),
    living(db.stages),
  ]);
  const funnels = new Set((await living(db.funnels)).map(({ id }) => id));
  for (const { stageId, funnelId, closedAt } of deals) {
    const its = stages.find(({ id }) => id === stageId);
    expect(its).toBeDefined();
    expect(funnels.has(funnelId)).toBe(true);
    expect(its?.funnelId).toBe(funnelId);
    expect(closedAt === null).toBe(its?.kind === 'open');
  }
  for (const { id } of await living(db.clients)) {
    const open = tasks.filter((task) => task.clientId === id && task.state === 'open');
    const dues = open.flatMap(({ snoozedUntil, dueAt, isAllDay, zone }) => {
      if (snoozedUntil !== null) return [snoozedUntil];
      if (dueAt === null) return [];
      const ahead = aheadIn(zone, dueAt);
      const day = Math.floor((dueAt + ahead) / (24 * HOUR));
      return [isAllDay ? (day + 1) * 24 * HOUR - ahead : dueAt];
    });
    const own = deals.filter((deal) => deal.clientId === id && deal.closedAt === null);
    for (const { badge } of await db.identities.where('clientId').equals(id).toArray()) {
      expect(badge.due ?? null).toBe(dues.length === 0 ? null : Math.min(...dues));
      expect(badge.stageId !== undefined).toBe(own.length > 0);
    }
  }
  const toCome = await db.reminders.where('at').above(now).toArray();
  for (const { taskId } of toCome) {
    expect(tasks.find(({ id }) => id === taskId)?.state).toBe('open');
  }
  for (const { id, snoozedUntil, dueAt, isAllDay, state } of tasks) {
    const at = snoozedUntil ?? (isAllDay ? null : dueAt);
    if (state === 'done' || at === null || at <= now) continue;
    const own = toCome.filter(({ taskId }) => taskId === id).map((row) => row.at);
    expect(own).toContain(at);
  }
}

describe('whatever was done with deals, stages and tasks', () => {
  it('is as it was when it is taken back from the last to the first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        await start();
        const before = await visible();
        const entries: Entry[] = [];
        for (const each of steps) entries.push(await act(each));
        await expectSound();
        for (const entry of entries.toReversed()) {
          expect((await takeBack(entry)).keptFields).toBe(0);
        }
        expect(await visible()).toEqual(before);
        await expectSound();
      }),
      { numRuns: 15 },
    );
  });

  it('makes sense when any of it is taken back and done again in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 14 }),
        fc.array(fc.nat(30), { minLength: 2, maxLength: 12 }),
        async (steps, order) => {
          await start();
          const entries: Entry[] = [];
          for (const each of steps) entries.push(await act(each));
          for (const turn of order) {
            const entry = entries[turn % entries.length];
            if (entry) entries.push((await takeBack(entry)).step);
            await expectSound();
          }
          expect(await clientCount(projectId)).toBe((await living(db.clients)).length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

it('a move that later ones stand on stays, with what was told of it', async () => {
  await start();
  const first = await stageNamed('New');
  const lost = await stageNamed('Lost');
  const won = await stageNamed('Won');
  const fields = {
    title: '',
    value: 5,
    currency: 'EUR',
    expectedOn: null,
    product: '',
    source: '',
  };
  const { dealId } = await addDeal(clientIds[0] ?? '', first.id, {
    ...fields,
    ownerId: null,
  });
  const { historyId } = await moveDeal(dealId, won.id);
  const later = await moveDeal(dealId, lost.id);
  expect((await undo(historyId)).keptFields).toBeGreaterThan(0);
  expect(await db.deals.get(dealId)).toMatchObject({
    stageId: lost.id,
    closedAt: expect.any(Number),
  });
  expect((await living(db.events)).map(({ kind }) => kind)).toEqual([
    'deal.add',
    'deal.move',
    'deal.move',
  ]);
  await undo(later.historyId);
  expect(await db.deals.get(dealId)).toMatchObject({ stageId: won.id });
});

describe('a deal that comes back', () => {
  const FIELDS = {
    title: '',
    value: 5,
    currency: 'EUR',
    expectedOn: null,
    product: '',
    source: '',
  };

  it('has its stage and funnel back that were deleted meanwhile', async () => {
    await start();
    const first = await stageNamed('New');
    const deal = { ...FIELDS, ownerId: null };
    const { dealId } = await addDeal(clientIds[0] ?? '', first.id, deal);
    const { historyId } = await deleteDeal(dealId);
    await deleteFunnel(first.funnelId);
    await undo(historyId);
    await expectSound();
    expect(await living(db.deals)).toHaveLength(1);
  });

  it('keeps what was added from being taken back under it', async () => {
    await start();
    const fields = { name: 'Second', color: 'blue' as const, lostReasons: [] };
    const added = await addFunnel(projectId, fields, [stage('One', 'open')]);
    const more = await addStage(added.funnelId, stage('Two', 'open'));
    expect((await undo(added.historyId)).keptFields).toBe(1);
    await addDeal(clientIds[0] ?? '', more.stageId, { ...FIELDS, ownerId: null });
    expect((await undo(more.historyId)).keptFields).toBe(1);
    await expectSound();
  });
});
