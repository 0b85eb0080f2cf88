import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { DealFields } from '@/domain/deal/view';
import type { Stage } from '@/domain/funnel/stage-schema';
import type { TaskFields } from '@/domain/task/view';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { editClient } from '../clients/edit-client';
import { mergeClients } from '../duplicates/merge-clients';
import { undo } from '../history/undo';
import { addTask, completeTask, snoozeTask } from '../tasks/tasks';
import { freshProject, seen } from '../testing';
import { BoardSource } from './board';
import { dealView } from './deal-view';
import { addDeal, deleteDeal, moveDeal } from './deals';
import { addFunnel, deleteFunnel, listStages, type StageFields } from './funnels';

const FIELDS: DealFields = {
  title: 'Shoes',
  value: null,
  currency: 'EUR',
  expectedOn: null,
  product: '',
  source: '',
  ownerId: null,
};
const LOOKS = { color: 'blue', icon: 'circle' } as const;
const NOTHING = { attentionDays: null, limit: null, nextTask: null, checklist: [] };
const stage = (name: string, kind: StageFields['kind'] = 'open'): StageFields => ({
  name,
  kind,
  ...LOOKS,
  ...NOTHING,
});
const task = (text: string, dueAt: number | null): TaskFields => ({
  text,
  dueAt,
  isAllDay: false,
  zone: 'UTC',
  repeat: null,
  reminders: [],
  ownerId: null,
});

let projectId = '';
let clientId = '';
let funnelId = '';
let stages: Stage[] = [];
let board: BoardSource;

beforeEach(async () => {
  projectId = await freshProject();
  clientId = (await addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
  const look = { name: 'Shoes', color: 'blue', lostReasons: [] } as const;
  const given = [stage('New'), stage('Offer'), stage('Won', 'won')];
  funnelId = (await addFunnel(projectId, { ...look, lostReasons: [] }, given)).funnelId;
  stages = await listStages(projectId);
});
afterEach(() => board.close());

const at = (index: number) => stages[index]?.id ?? '';
/** Opens the board and waits until it is read. */
async function opened(): Promise<void> {
  board = new BoardSource(projectId, funnelId);
  await expect.poll(() => board.current().state).toBe('ready');
}
/** What the board shows: the client, the stage and the next task of each deal. */
const shown = () =>
  [...board.current().deals.values()].map(({ deal, clientName, next }) => [
    clientName,
    stages.find(({ id }) => id === deal.stageId)?.name,
    next?.text ?? null,
  ]);

describe('a board', () => {
  it('follows a deal that is added, moved, taken back and deleted', async () => {
    await opened();
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    await expect.poll(shown).toEqual([['Anna', 'New', null]]);
    const move = await moveDeal(dealId, at(2));
    await expect.poll(shown).toEqual([['Anna', 'Won', null]]);
    await undo(move.historyId);
    await expect.poll(shown).toEqual([['Anna', 'New', null]]);
    await deleteDeal(dealId);
    await expect.poll(shown).toEqual([]);
  });

  it('shows the earliest task of the deal, else of its client', async () => {
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    await addTask(projectId, { clientId, dealId: null, link: null }, task('Greet', 1));
    await opened();
    await expect.poll(shown).toEqual([['Anna', 'New', 'Greet']]);
    const about = { clientId, dealId, link: null };
    const later = await addTask(projectId, about, task('Ask', 9000));
    await expect.poll(shown).toEqual([['Anna', 'New', 'Ask']]);
    const sooner = await addTask(projectId, about, task('Call', 5000));
    await expect.poll(shown).toEqual([['Anna', 'New', 'Call']]);
    await snoozeTask(sooner.taskId, 10_000);
    await expect.poll(shown).toEqual([['Anna', 'New', 'Ask']]);
    await completeTask(sooner.taskId);
    await completeTask(later.taskId);
    await expect.poll(shown).toEqual([['Anna', 'New', 'Greet']]);
  });

  it('calls the client as they are called now, and follows them into a merge', async () => {
    await addDeal(clientId, at(0), FIELDS);
    await opened();
    await editClient(clientId, { name: 'Anna Lee' });
    await expect.poll(shown).toEqual([['Anna Lee', 'New', null]]);
    const other = (await addClient(seen('vk:id2', 'Ann'), null)).clientId ?? '';
    await mergeClients(other, clientId);
    await expect.poll(shown).toEqual([['Ann', 'New', null]]);
    await deleteClient(other);
    await expect.poll(shown).toEqual([]);
  });

  it('loses all with its funnel, and has all again by the Undo', async () => {
    await addDeal(clientId, at(0), FIELDS);
    await addDeal(clientId, at(1), FIELDS);
    await opened();
    const { historyId } = await deleteFunnel(funnelId);
    await expect.poll(shown).toEqual([]);
    await undo(historyId);
    await expect.poll(() => shown().length).toBe(2);
  });

  it('is not told of another funnel, and lets go of a deal that goes there', async () => {
    await opened();
    const look = { name: 'Boots', color: 'red', lostReasons: [] } as const;
    const other = await addFunnel(projectId, { ...look, lostReasons: [] }, [stage('Elsewhere')]);
    const elsewhere = (await listStages(projectId)).find(
      (each) => each.funnelId === other.funnelId,
    );
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    await expect.poll(shown).toEqual([['Anna', 'New', null]]);
    await moveDeal(dealId, elsewhere?.id ?? '');
    await expect.poll(shown).toEqual([]);
  });
});

describe('the panel of a deal', () => {
  it('has its tasks, the open ones first, and what happened to it alone', async () => {
    await opened();
    const { dealId } = await addDeal(clientId, at(0), FIELDS);
    const second = await addDeal(clientId, at(0), { ...FIELDS, title: 'Boots' });
    await moveDeal(second.dealId, at(1));
    const about = { clientId, dealId, link: null };
    const { taskId } = await addTask(projectId, about, task('Call', 1));
    await completeTask(taskId);
    await addTask(projectId, about, task('Ask', 2));
    const view = await dealView(dealId);
    expect(view?.clientName).toBe('Anna');
    expect(view?.tasks.map(({ text }) => text)).toEqual(['Ask', 'Call']);
    expect(view?.entries.map(({ action }) => action)).toEqual([
      'task.add',
      'task.done',
      'task.add',
      'deal.add',
    ]);
    expect(view?.names.stages.map(({ name }) => name)).toContain('Offer');
    await deleteDeal(dealId);
    expect(await dealView(dealId)).toBeNull();
  });
});
