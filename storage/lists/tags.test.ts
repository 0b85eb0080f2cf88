import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { tagIdsOf } from '@/domain/client/client-fields';
import type { FilterGroup } from '@/domain/filter/schema';
import { ALL_CLIENTS } from '@/domain/table/table-state';
import { addClient } from '../clients/add-client';
import { tagClients } from '../clients/edit-clients';
import { usageCounts } from '../counters';
import { db } from '../db';
import {
  addSegment,
  deleteSegment,
  editSegment,
  listSegments,
  moveSegment,
} from '../table/segments';
import { addTag, deleteTag, editTag, listTags, mergeTags } from './tags';
import { freshProject, seen } from '../testing';
import { undo, undoStep } from '../history/undo';
import { addView, deleteView, editView, listViews } from '../table/views';

let projectId = '';
beforeEach(async () => {
  projectId = await freshProject();
});

const names = async () => (await listTags(projectId)).map(({ name }) => name);

async function tagged(key: `vk:${string}`, ...tags: string[]): Promise<string> {
  const { clientId } = await addClient(seen(key, key), null);
  await tagClients(projectId, [clientId ?? ''], { add: tags, remove: [] });
  return clientId ?? '';
}

describe('tags', () => {
  it('are made once under a name, whatever its case', async () => {
    const first = await addTag(projectId, ' Spring sale ');
    const again = await addTag(projectId, 'spring SALE');
    expect(again.tagId).toBe(first.tagId);
    expect(again.historyId).toBe('');
    await addTag(projectId, 'Other');
    expect(await names()).toEqual(['Spring sale', 'Other']);
    const [one, two] = await listTags(projectId);
    expect(one?.color).not.toBe(two?.color);
  });

  it('are not renamed to another’s name', async () => {
    const { tagId } = await addTag(projectId, 'A');
    await addTag(projectId, 'B');
    await expect(editTag({ id: tagId, projectId }, { name: 'b' })).rejects.toThrow('invalid');
    await editTag({ id: tagId, projectId }, { name: 'a', color: 'red' });
    expect(await names()).toEqual(['a', 'B']);
  });

  it('come back to their clients when a deletion is undone', async () => {
    const { tagId } = await addTag(projectId, 'A');
    await tagged('vk:id1', tagId);
    const { historyId } = await deleteTag({ id: tagId, projectId });
    expect(await names()).toEqual([]);
    await undo(historyId);
    expect(await names()).toEqual(['A']);
    expect((await usageCounts('tag', [tagId])).get(tagId)).toBe(1);
  });

  it('are merged with their clients, segments and views; one undo takes it back', async () => {
    const [from, into] = [await addTag(projectId, 'A'), await addTag(projectId, 'B')];
    const both = await tagged('vk:id1', from.tagId, into.tagId);
    const one = await tagged('vk:id2', from.tagId);
    const filter: FilterGroup = {
      match: 'all',
      of: [{ match: 'any', of: [{ field: 'tags', operator: 'any-of', value: [from.tagId] }] }],
    };
    await addSegment(projectId, { name: 'S', filter });
    const done = await mergeTags({ id: from.tagId, projectId }, into.tagId);
    expect(done.count).toBe(2);
    expect(await names()).toEqual(['B']);
    for (const id of [both, one]) {
      expect(tagIdsOf((await db.clients.get(id)) ?? {})).toEqual([into.tagId]);
    }
    const [segment] = await listSegments(projectId);
    expect(JSON.stringify(segment?.filter)).toBe(
      JSON.stringify(filter).replace(from.tagId, into.tagId),
    );
    await undoStep(done);
    expect(await names()).toEqual(['A', 'B']);
    expect(tagIdsOf((await db.clients.get(one)) ?? {})).toEqual([from.tagId]);
    expect((await listSegments(projectId))[0]?.filter).toEqual(filter);
  });
});

describe('segments and views', () => {
  it('are saved, changed, moved and deleted, each with an undo', async () => {
    const filter: FilterGroup = { match: 'any', of: [] };
    for (const name of ['A', 'B', 'C']) await addSegment(projectId, { name, filter });
    const list = async () => (await listSegments(projectId)).map(({ name }) => name).join('');
    const [a, , c] = await listSegments(projectId);
    if (!a || !c) throw new Error('not saved');
    await moveSegment(c, 0);
    expect(await list()).toBe('CAB');
    await editSegment(a, { name: 'D' });
    const { historyId } = await deleteSegment(c);
    expect(await list()).toBe('DB');
    await undo(historyId);
    expect(await list()).toBe('CDB');
  });

  it('keep filter, sort and columns of a view', async () => {
    const sort = [{ field: 'name', descending: true }];
    const { viewId } = await addView(projectId, { name: 'V', ...ALL_CLIENTS, sort });
    expect(await listViews(projectId)).toMatchObject([{ id: viewId, ...ALL_CLIENTS, sort }]);
    const { historyId } = await editView({ id: viewId, projectId }, { sort: [] });
    await undo(historyId);
    expect((await listViews(projectId))[0]?.sort).toEqual(sort);
    await deleteView({ id: viewId, projectId });
    expect(await listViews(projectId)).toEqual([]);
  });
});
