import { deviceZone } from '@/domain/zone/device-zone';
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { addClient } from '@/storage/clients/add-client';
import { addDeal } from '@/storage/deals/deals';
import { addFunnel, editStage, listStages } from '@/storage/deals/funnels';
import { lookUp } from '@/storage/in-page/look-up';
import { settings } from '@/storage/settings';
import { addTask } from '@/storage/tasks/tasks';
import { freshProject, seen } from '@/storage/testing';
import { badgesOf } from './next-step';

const DAY = 86_400_000;
let projectId = '';
let clientId = '';

beforeEach(async () => {
  projectId = await freshProject();
  await settings.language.setValue('en');
  clientId = (await addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
});

async function badgeAt(now: number) {
  return (await badgesOf(await lookUp([seen('vk:id1')]), now))['vk:id1'];
}

async function due(dueAt: number, text = 'Call'): Promise<void> {
  const fields = { text, dueAt, isAllDay: false, zone: deviceZone(), repeat: null };
  const about = { clientId, dealId: null, link: null };
  await addTask(projectId, about, { ...fields, reminders: [], ownerId: null });
}

async function deal(): Promise<string> {
  const looks = { color: 'blue', icon: 'circle', kind: 'open' } as const;
  const stage = { ...looks, name: 'Offer', attentionDays: null, limit: null, nextTask: null };
  const funnel = { name: 'Shop', color: 'blue', lostReasons: [] } as const;
  await addFunnel(projectId, { ...funnel, lostReasons: [] }, [{ ...stage, checklist: [] }]);
  const [{ id } = { id: '' }] = await listStages(projectId);
  const fields = { title: '', value: null, currency: 'EUR', expectedOn: null, product: '' };
  await addDeal(clientId, id, { ...fields, source: '', ownerId: null });
  return id;
}

describe('what is next with somebody on a page', () => {
  it('says nothing of somebody with whom nothing is under way', async () => {
    expect(await badgeAt(Date.now())).toEqual({ clientId, name: 'Anna', statusId: null });
  });

  it('says by a ring and in words how urgent the next task is', async () => {
    const noon = new Date(2030, 5, 10, 12).getTime();
    await due(noon + 3 * DAY, 'Later');
    await due(noon);
    expect(await badgeAt(noon - DAY)).toMatchObject({ next: 'Jun 10: Call' });
    expect(await badgeAt(noon - DAY)).not.toHaveProperty('urgency');
    expect(await badgeAt(noon - 1)).toMatchObject({ urgency: 'today', next: 'today: Call' });
    expect(await badgeAt(noon)).toMatchObject({ urgency: 'overdue', next: 'overdue: Call' });
    await settings.language.setValue('uk');
    expect(await badgeAt(noon)).toMatchObject({ next: 'прострочено: Call' });
  });

  it('says that nothing is planned for an open deal, and in which stage it is', async () => {
    const stageId = await deal();
    const badge = { urgency: 'unplanned', next: 'Offer · nothing planned' };
    expect(await badgeAt(Date.now())).toMatchObject(badge);
    await editStage(stageId, { name: 'Talk' });
    expect(await badgeAt(Date.now())).toMatchObject({ next: 'Talk · nothing planned' });
    await due(Date.now() + 3 * DAY);
    expect((await badgeAt(Date.now()))?.next).toMatch(/^Talk · .+: Call$/u);
  });

  it('keeps of a long text no more than fits, and no half of a character', async () => {
    await due(Date.now() + 9 * DAY, `${'x'.repeat(58)}😀 and more`);
    expect((await lookUp([seen('vk:id1')]))['vk:id1']).toMatchObject({
      task: `${'x'.repeat(58)}…`,
    });
  });
});
