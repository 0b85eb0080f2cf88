import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { customFieldKey } from '@/domain/client/client-fields';
import type { PersonKey } from '@/domain/person/person-key';
import { cardActions } from '../in-page/card-actions';
import { usageCounts } from '../counters';
import {
  addCustomField,
  deleteCustomField,
  editCustomField,
  listCustomFields,
} from './custom-fields';
import { db } from '../db';
import { lookUp } from '../in-page/look-up';
import { addStatus, editStatus, mergeStatus, moveStatus } from './status-edit';
import { listStatuses } from './statuses';
import { freshProject, seen } from '../testing';
import { undoStep } from '../history/undo';
import { write } from '../write';

const FIELDS = {
  icon: 'star',
  color: 'red',
  captions: { en: 'Hot' },
  hiddenOnPage: false,
  attentionDays: 2,
} as const;

let projectId: string;
beforeEach(async () => {
  projectId = await freshProject();
});

const captions = async () =>
  (await listStatuses(projectId)).map((status) => status.captions['en'] ?? '');

async function clients(count: number, statusId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const done = await cardActions.addClient(seen(`vk:id${index}` as PersonKey, 'A'), statusId);
    ids.push(done.clientId ?? '');
  }
  return ids;
}

describe('statuses', () => {
  it('are added at the end, changed, and moved to any place, each with its Undo', async () => {
    const before = await captions();
    const { statusId, historyId } = await addStatus(projectId, FIELDS);
    expect(await captions()).toEqual([...before, 'Hot']);
    await editStatus(statusId, { captions: { en: 'Hotter' } });
    for (const place of [0, 3, before.length, 1, 2]) {
      await moveStatus(statusId, place);
      expect((await captions()).indexOf('Hotter')).toBe(place);
      expect((await captions()).filter((caption) => caption !== 'Hotter')).toEqual(before);
    }
    const moved = await moveStatus(statusId, 0);
    await undoStep(moved);
    expect((await captions()).indexOf('Hotter')).toBe(2);
    expect((await undoStep({ historyId })).keptFields).toBeGreaterThan(0);
  });

  it('find a place however often the same gap is used', async () => {
    const [first, second] = await listStatuses(projectId);
    for (let turn = 0; turn < 70; turn += 1) {
      const [, , last] = await listStatuses(projectId);
      await moveStatus(last?.id ?? '', 1);
    }
    const all = await listStatuses(projectId);
    expect(all.map(({ id }) => id)).toContain(second?.id);
    expect(all[0]?.id).toBe(first?.id);
    expect(new Set(all.map(({ order }) => order)).size).toBe(all.length);
  });

  it('are counted by their living clients', async () => {
    const { statusId } = await addStatus(projectId, FIELDS);
    const [one] = await clients(3, statusId);
    const count = async () => (await usageCounts('status', [statusId])).get(statusId);
    expect(await count()).toBe(3);
    const { historyId } = await cardActions.deleteClient(one ?? '');
    expect(await count()).toBe(2);
    await undoStep({ historyId });
    expect(await count()).toBe(3);
  });

  it('are merged with their clients into another, as one step that is undone as one', async () => {
    const { statusId } = await addStatus(projectId, FIELDS);
    const [into] = await listStatuses(projectId);
    const ids = await clients(205, statusId);
    const step = await mergeStatus(statusId, into?.id ?? '');
    expect(await captions()).not.toContain('Hot');
    const merged = await db.clients.bulkGet(ids);
    expect(new Set(merged.map((client) => client?.statusId))).toEqual(new Set([into?.id]));
    expect((await lookUp([{ key: 'vk:id7', aliases: [] }]))['vk:id7']?.statusId).toBe(into?.id);
    await undoStep(step);
    expect(await captions()).toContain('Hot');
    expect((await db.clients.get(ids[0] ?? ''))?.statusId).toBe(statusId);
    await expect(mergeStatus(statusId, statusId)).rejects.toThrow(/^invalid$/u);
  });

  it('stay with those who still have them when their merge is stopped, which is undone as one', async () => {
    const { statusId } = await addStatus(projectId, FIELDS);
    const [into] = await listStatuses(projectId);
    await clients(205, statusId);
    const counted = async () => (await usageCounts('status', [statusId])).get(statusId);
    const stop = new AbortController();
    const told: number[] = [];
    const step = await mergeStatus(statusId, into?.id ?? '', {
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done);
        stop.abort();
      },
    });
    expect(told).toEqual([step.count]);
    expect(await counted()).toBe(205 - step.count);
    expect(await captions()).toContain('Hot');
    await undoStep(step);
    expect(await counted()).toBe(205);
  });
});

describe('custom fields', () => {
  it('are added, changed and deleted; values stay for the Undo', async () => {
    const fields = { captions: { en: 'Size' }, choices: [], currency: null };
    const { fieldId } = await addCustomField(projectId, 'text', fields);
    await editCustomField(fieldId, { captions: { en: 'Size', uk: 'Розмір' } });
    expect((await listCustomFields(projectId))[0]?.captions).toEqual({ en: 'Size', uk: 'Розмір' });
    const done = await cardActions.addClient(seen('vk:id1', 'A'), null);
    await write({ action: 'client.edit', projectId, clientId: done.clientId }, (draft) =>
      draft.patch('clients', done.clientId ?? '', { [customFieldKey(fieldId)]: 'M' }),
    );
    const count = async () => (await usageCounts('field', [fieldId])).get(fieldId);
    expect(await count()).toBe(1);
    const step = await deleteCustomField(fieldId);
    expect(await listCustomFields(projectId)).toEqual([]);
    await undoStep(step);
    expect(await listCustomFields(projectId)).toHaveLength(1);
    expect((await db.clients.get(done.clientId ?? ''))?.[customFieldKey(fieldId)]).toBe('M');
  });
});
