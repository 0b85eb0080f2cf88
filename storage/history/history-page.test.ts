import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { NO_FILTER, type HistoryFilter } from '@/domain/history/history-view';
import { clientAsOf, restoreAsOf } from './as-of';
import { cardActions } from '../in-page/card-actions';
import { db } from '../db';
import { editClient } from '../clients/edit-client';
import { historyPage } from './history-page';
import { freshProject, seen } from '../testing';
import { write } from '../write';

const MINUTE = 60_000;
let projectId: string;
let anna: string;
let bo: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
  projectId = await freshProject();
  anna = (await cardActions.addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
  bo = (await cardActions.addClient(seen('vk:id2', 'Bo'), null)).clientId ?? '';
});
afterEach(() => {
  vi.useRealTimers();
});

/** Some time later. */
function later(minutes = 1): number {
  vi.setSystemTime(Date.now() + minutes * MINUTE);
  return Date.now();
}

async function actionsOf(filter: Partial<HistoryFilter>, whose = anna): Promise<string[]> {
  const page = await historyPage('clientId', whose, { ...NO_FILTER, ...filter }, 100);
  return page.entries.map(({ action }) => action);
}

describe('the history of a client', () => {
  it('is read newest first, a page at a time, changes of several clients included', async () => {
    later();
    await cardActions.saveNote(anna, null, 'Likes blue');
    later();
    await write({ action: 'client.edit', projectId, clientId: null }, async (draft) => {
      await draft.patch('clients', anna, { headline: 'x' });
      await draft.patch('clients', bo, { headline: 'x' });
    });
    expect(await actionsOf({})).toEqual(['client.edit', 'note.add', 'client.add']);
    const first = await historyPage('clientId', anna, NO_FILTER, 2);
    expect(first.entries).toHaveLength(2);
    expect(first.hasMore).toBe(true);
    expect(first.names.clients).toEqual({ [anna]: 'Anna', [bo]: 'Bo' });
  });

  it('is filtered by kind, by author, by period and by text', async () => {
    const noted = later();
    await cardActions.saveNote(anna, null, 'Любить синє');
    later();
    const { historyId } = await editClient(anna, { phones: ['+380 44'] });
    expect(await actionsOf({ group: 'note' })).toEqual(['note.add']);
    expect(await actionsOf({ from: noted, to: noted })).toEqual(['note.add']);
    expect(await actionsOf({ text: 'СИНЄ' })).toEqual(['note.add']);
    expect(await actionsOf({ text: '380' })).toEqual(['client.edit']);
    expect(await actionsOf({ text: 'nowhere' })).toEqual([]);
    expect(await actionsOf({ by: 'somebody' })).toEqual([]);
    await cardActions.undo(historyId);
    expect(await actionsOf({ group: 'undo' })).toEqual(['undo']);
  });
});

describe('the history of a project', () => {
  it('finds a deleted client by the name, to be brought back', async () => {
    const { historyId } = await cardActions.deleteClient(anna);
    const filter = { ...NO_FILTER, group: 'deleted', text: 'anna' } as const;
    const page = await historyPage('projectId', projectId, filter, 10);
    expect(page.entries.map(({ id }) => id)).toEqual([historyId]);
    await cardActions.undo(historyId);
    expect((await db.clients.get(anna))?.deletedAt).toBeNull();
  });
});

describe('a client as they were', () => {
  it('has the values, the notes and the orders of then', async () => {
    await cardActions.saveNote(anna, null, 'first');
    const then = later();
    later();
    await cardActions.renameClient(anna, 'Anna Kim');
    await cardActions.saveNote(anna, null, 'second');
    const earlier = await clientAsOf(anna, then);
    expect(earlier.client?.['name']).toBe('Anna');
    expect(earlier.notes.map((note) => note['text'])).toEqual(['first']);
    expect((await clientAsOf(anna, Date.now())).client?.['name']).toBe('Anna Kim');
    expect((await clientAsOf(anna, 0)).client).toBeNull();
  });

  it('comes back as one change that can be undone, fields that came since included', async () => {
    const then = later();
    later();
    await cardActions.renameClient(anna, 'Anna Kim');
    await editClient(anna, { 'tag:vip': true, phones: ['1'] });
    const [status] = await db.statuses.toArray();
    await cardActions.setStatus(anna, status?.id ?? '');
    const { historyId } = await restoreAsOf(anna, then);
    expect(await db.clients.get(anna)).toMatchObject({
      name: 'Anna',
      'tag:vip': false,
      phones: [],
      statusId: null,
    });
    expect((await db.identities.where('clientId').equals(anna).first())?.badge.name).toBe('Anna');
    await cardActions.undo(historyId);
    expect(await db.clients.get(anna)).toMatchObject({ name: 'Anna Kim', 'tag:vip': true });
    await editClient(bo, { referredBy: anna });
    const withBo = later();
    later();
    await editClient(bo, { referredBy: null });
    await editClient(anna, { referredBy: bo });
    // Going back would make a ring: who sent them stays as it is.
    await restoreAsOf(bo, withBo);
    expect((await db.clients.get(bo))?.referredBy).toBeNull();
    await expect(restoreAsOf(anna, 0)).rejects.toThrow(/^not-found$/u);
  });
});
