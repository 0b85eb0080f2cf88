import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { clientRow } from '@/domain/client/client-row';
import type { LastWord } from '@/domain/reply/last-word';
import type { Need } from '@/domain/today/needs';
import { personNeeds } from '@/domain/today/person-needs';
import { dayAt } from '@/domain/today/rules';
import { dealNeeds, taskNeed } from '@/domain/today/work-needs';
import { addClient } from '../clients/add-client';
import { editClient } from '../clients/edit-client';
import { db } from '../db';
import { addDeal } from '../deals/deals';
import { addFunnel } from '../deals/funnels';
import { undo } from '../history/undo';
import { noteLastWords } from '../in-page/replies';
import { editStatus } from '../lists/status-edit';
import { listStatuses } from '../lists/statuses';
import { addTag, editTag } from '../lists/tags';
import { addSegment, editSegment } from '../table/segments';
import { addTask } from '../tasks/tasks';
import { freshProject, seen } from '../testing';
import { readAttention, rulesAt } from './attention';
import { putOff, settleNeed } from './settle';
import { keysOf, readPeople, readWork } from './work';

const DAY = 86_400_000;
const KYIV = 'Europe/Kyiv';
const now = Date.now() + 100 * DAY;
const day = dayAt(now, KYIV);
let projectId = '';
let clientId = '';
let statusId = '';

beforeEach(async () => {
  projectId = await freshProject();
  statusId = (await listStatuses(projectId))[0]?.id ?? '';
  await editStatus(statusId, { attentionDays: null });
  clientId = (await addClient(seen('vk:id1', 'Anna'), statusId)).clientId ?? '';
});

async function sell(): Promise<void> {
  const stage = {
    color: 'blue',
    icon: 'circle',
    limit: null,
    nextTask: null,
  } as const;
  const checklist: never[] = [];
  const funnel = { name: 'Shop', color: 'blue' as const, lostReasons: [] };
  await addFunnel(projectId, funnel, [
    { ...stage, checklist, name: 'Talk', kind: 'open', attentionDays: 10 },
    { ...stage, checklist, name: 'Won', kind: 'won', attentionDays: null },
  ]);
  const stages = await db.stages.toArray();
  const usual = { title: '', value: null, currency: 'EUR', product: '', source: '', ownerId: null };
  for (const { id } of stages) await addDeal(clientId, id, { ...usual, expectedOn: '2026-01-05' });
}

async function setTask(about: string | null = clientId): Promise<void> {
  const usual = { isAllDay: false, zone: KYIV, repeat: null, reminders: [], ownerId: null };
  await addTask(
    projectId,
    { clientId: about, dealId: null, link: null },
    { ...usual, text: 'Call', dueAt: now - DAY },
  );
}

/** All that is needed now, as the screen puts it together. */
async function needsNow(): Promise<Need[]> {
  const [{ tasks, deals, stages }, sources] = await Promise.all([
    readWork(projectId),
    readAttention(projectId),
  ]);
  const rules = rulesAt(sources, now);
  const clients = await db.clients.filter(({ deletedAt }) => deletedAt === null).toArray();
  return [
    ...tasks.map((task) => taskNeed(task, day)).filter((each) => each?.group === 'overdue'),
    ...deals.flatMap((deal) => {
      const stage = stages.get(deal.stageId);
      return stage ? dealNeeds(deal, stage, day) : [];
    }),
    ...clients.flatMap((client) =>
      personNeeds(clientRow(client, { networks: ['vk'], orders: null }), rules, day),
    ),
  ].filter((each) => each !== null && each !== undefined);
}

const kinds = async () => (await needsNow()).map(({ kind }) => kind);

async function need(kind: Need['kind']): Promise<Need> {
  const found = (await needsNow()).find((each) => each.kind === kind);
  if (!found) throw new Error(`nobody needs ${kind}`);
  return found;
}

describe('what Today reads', () => {
  it('is open tasks and deals with whom they are about, and nothing that is closed or gone', async () => {
    await sell();
    await setTask();
    const { tasks, deals, stages } = await readWork(projectId);
    expect(tasks.map(({ text }) => text)).toEqual(['Call']);
    expect(deals.map(({ stageId }) => stages.get(stageId)?.name)).toEqual(['Talk']);
    const people = await readPeople([clientId, 'gone']);
    expect([...people.values()]).toEqual([{ id: clientId, name: 'Anna', statusId }]);
    expect(await keysOf(clientId)).toEqual(['vk:id1']);
    expect(await kinds()).toEqual(['task', 'expected', 'stage']);
  });

  it('is the rhythm of a segment, where neither the client nor their tags have a shorter one', async () => {
    const filter = { match: 'all', of: [{ field: 'networks', operator: 'any-of', value: ['vk'] }] };
    const segment = await addSegment(projectId, { name: 'On VK', filter: filter as never });
    await editSegment({ id: segment.segmentId, projectId }, { touchEvery: 60 });
    expect(await need('touch')).toMatchObject({ every: 60, audienceId: segment.segmentId });
    const { tagId } = await addTag(projectId, 'Wholesale');
    await editTag({ id: tagId, projectId }, { touchEvery: 30 });
    await editClient(clientId, { [`tag:${tagId}`]: true });
    expect(await need('touch')).toMatchObject({ every: 30, audienceId: tagId });
    await editClient(clientId, { touchEvery: 200 });
    expect(await kinds()).toEqual([]);
  });

  it('is a status that has lasted as long as the seller wants to be told', async () => {
    await editStatus(statusId, { attentionDays: 14 });
    expect(await need('status')).toMatchObject({ clientId, statusId, days: 14 });
  });
});

/** A page shows who had the last word with the client. */
const say = (lastWord: LastWord) =>
  noteLastWords([{ key: 'vk:id1', aliases: [], lastWord }], { 'vk:id1': { clientId } });

describe('what is needed', () => {
  beforeEach(async () => {
    await editStatus(statusId, { attentionDays: 14 });
    await editClient(clientId, { touchEvery: 30, birthday: `-${day.today.slice(4)}` });
    await sell();
    await setTask();
  });

  it('is gone once it is dealt with, and back when that is undone', async () => {
    const all = ['task', 'expected', 'stage', 'status', 'touch', 'birthday'] as const;
    expect(await kinds()).toEqual(all);
    for (const kind of ['task', 'status', 'birthday', 'stage'] as const) {
      const { historyId } = await settleNeed(projectId, await need(kind), day);
      expect(await kinds()).not.toContain(kind);
      await undo(historyId);
      expect(await kinds()).toEqual(all);
    }
  });

  it('is an answer, until the seller says that none is needed; then not before they write anew', async () => {
    await say('unread');
    const { historyId } = await settleNeed(projectId, await need('reply'), day);
    await say('theirs');
    expect(await kinds()).not.toContain('reply');
    await undo(historyId);
    expect(await kinds()).toContain('reply');
    await settleNeed(projectId, await need('reply'), day);
    for (const word of ['ours', 'theirs'] as const) await say(word);
    expect(await kinds()).toContain('reply');
    await say('ours');
    expect(await kinds()).not.toContain('reply');
  });

  it('is a contact noted, where somebody was silent', async () => {
    await settleNeed(projectId, await need('touch'), day);
    expect((await db.clients.get(clientId))?.contactedAt).toBeGreaterThan(Date.now() - DAY);
  });

  it('is put off as a whole, in one step that is undone as one', async () => {
    const needs = await needsNow();
    const { historyId } = await putOff(projectId, needs, now + DAY);
    expect(await kinds()).toEqual([]);
    const count = await db.history.count();
    await undo(historyId);
    expect(await kinds()).toHaveLength(6);
    expect(await db.history.count()).toBe(count + 1);
  });

  it('does nothing to what is gone meanwhile', async () => {
    const needs = await needsNow();
    await db.deals.clear();
    await db.clients.put({
      ...BLANK_CLIENT,
      ...(await db.clients.get(clientId)),
      deletedAt: 5,
    } as never);
    await putOff(projectId, needs, now + DAY);
    expect((await db.tasks.toArray())[0]?.snoozedUntil).toBe(now + DAY);
    await settleNeed(projectId, needs.find(({ kind }) => kind === 'touch') as Need, day);
  });
});

it('a task of nobody is put off as well', async () => {
  await setTask(null);
  await putOff(projectId, await needsNow(), now + DAY);
  expect((await db.tasks.toArray())[0]?.snoozedUntil).toBe(now + DAY);
});
