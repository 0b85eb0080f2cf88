import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { tagIdsOf } from '@/domain/client/client-fields';
import { addClient } from './add-client';
import { deleteClients, editClients, tagClients } from './edit-clients';
import { deleteClient } from './clients';
import { db } from '../db';
import { isLiving } from '../draft';
import { listStatuses } from '../lists/statuses';
import { freshProject, putClients, seen } from '../testing';
import { undo, undoStep } from '../history/undo';
import { write } from '../write';

let projectId = '';
beforeEach(async () => {
  projectId = await freshProject();
});

async function people(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { clientId } = await addClient(seen(`vk:id${index + 1}`, `Client ${index}`), null);
    ids.push(clientId ?? '');
  }
  return ids;
}

/** An order, a file and a note of a client. */
async function work(clientId: string): Promise<void> {
  await write({ action: 'note.add', projectId, clientId }, async (draft) => {
    const note = { clientId, text: 'x', editedAt: null, kind: 'note', isPinned: false } as const;
    await draft.put('notes', { id: `n-${clientId}`, ...note });
    const order = { clientId, number: '', date: 5, items: [], sum: 100, currency: 'EUR' };
    await draft.put('orders', { id: `o-${clientId}`, ...order, state: 'paid', note: '' });
    const file = { clientId, name: 'a.txt', type: 'text/plain', size: 1, hash: '0'.repeat(64) };
    await draft.put('files', { id: `f-${clientId}`, ...file });
  });
}

const OWN = ['identities', 'notes', 'orders', 'files'] as const;
async function livingOf(clientId: string): Promise<Record<string, number>> {
  const counts = OWN.map(async (table) => {
    const records = await db
      .table<{ deletedAt: number | null }>(table)
      .where({ clientId })
      .toArray();
    return [table, records.filter(isLiving).length] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
const ALL = { identities: 1, notes: 1, orders: 1, files: 1 };
const GONE = { identities: 0, notes: 0, orders: 0, files: 0 };

describe('editing a client', () => {
  it('changes what is named, in the marks of pages too, and is undone', async () => {
    const [id = ''] = await people(1);
    const [status] = await listStatuses(projectId);
    const edit = { name: ' Anna ', statusId: status?.id ?? null, 'field:f': ['c'] } as const;
    const step = await editClients(projectId, [id], edit);
    expect(await db.clients.get(id)).toMatchObject({ name: 'Anna', 'field:f': ['c'] });
    const [identity] = await db.identities.where({ clientId: id }).toArray();
    expect(identity?.badge).toEqual({ name: 'Anna', statusId: status?.id });
    await undoStep(step);
    expect(await db.clients.get(id)).toMatchObject({ name: 'Client 0', statusId: null });
  });

  it('takes no empty name and no status of elsewhere', async () => {
    const [id = ''] = await people(1);
    await expect(editClients(projectId, [id], { name: ' ' })).rejects.toThrow('invalid');
    await expect(editClients(projectId, [id], { statusId: 'elsewhere' })).rejects.toThrow(
      'invalid',
    );
  });
});

describe('editing many', () => {
  it('makes no ring of who sent whom', async () => {
    const [first = '', second = ''] = await people(2);
    await editClients(projectId, [second], { referredBy: first });
    await expect(editClients(projectId, [first, second], { referredBy: second })).rejects.toThrow(
      'invalid',
    );
    expect(await db.clients.get(first)).toMatchObject({ referredBy: null });
  });

  it('is one step, told as it goes, and undone as one', async () => {
    const ids = await putClients(projectId, 260);
    const told: number[] = [];
    const onProgress = (count: number) => told.push(count);
    const done = await editClients(projectId, ids, { organisation: 'Acme' }, { onProgress });
    expect(done.count).toBe(260);
    expect(told).toEqual([250, 260]);
    expect(await db.clients.filter(({ organisation }) => organisation === 'Acme').count()).toBe(
      260,
    );
    await undoStep(done);
    expect(await db.clients.filter(({ organisation }) => organisation === 'Acme').count()).toBe(0);
  });

  it('can be stopped: what is done stays, and is undone', async () => {
    const ids = await putClients(projectId, 260);
    const stop = new AbortController();
    const running = { onProgress: () => stop.abort(), signal: stop.signal };
    const done = await editClients(projectId, ids, { organisation: 'Acme' }, running);
    expect(done.count).toBe(250);
    await undoStep(done);
    expect(await db.clients.filter(({ organisation }) => organisation === 'Acme').count()).toBe(0);
  });

  it('passes over those who are gone, and says that nothing was changed', async () => {
    const [id = ''] = await people(1);
    await deleteClient(id);
    const done = await editClients(projectId, [id], { organisation: 'Acme' });
    expect(done.batchId).toBe('');
  });

  it('gives tags and takes them, without a trace of those that nobody had', async () => {
    const [one = '', other = ''] = await people(2);
    await tagClients(projectId, [one], { add: ['a'], remove: [] });
    const done = await tagClients(projectId, [one, other], { add: ['b'], remove: ['a', 'c'] });
    const tags = async () =>
      (await db.clients.bulkGet([one, other])).map((client) => tagIdsOf(client ?? {}));
    expect(await tags()).toEqual([['b'], ['b']]);
    expect(Object.keys((await db.clients.get(other)) ?? {})).not.toContain('tag:c');
    await undoStep(done);
    expect(await tags()).toEqual([['a'], []]);
  });
});

describe('deleting clients', () => {
  it('takes keys, notes, orders and files along, and undo brings all back', async () => {
    const ids = await people(2);
    for (const id of ids) await work(id);
    const done = await deleteClients(projectId, ids);
    for (const id of ids) expect(await livingOf(id)).toEqual(GONE);
    await undoStep(done);
    for (const id of ids) expect(await livingOf(id)).toEqual(ALL);
  });

  it('brings the same back with a client who is added again', async () => {
    const [id = ''] = await people(1);
    await work(id);
    await deleteClient(id);
    const { clientId } = await addClient(seen('vk:id1'), null);
    expect(clientId).toBe(id);
    expect(await livingOf(id)).toEqual(ALL);
  });

  it('is not done by undoing the adding of somebody who has ordered since', async () => {
    const { clientId, historyId } = await addClient(seen('vk:id9', 'Anna'), null);
    const order = { clientId: clientId ?? '', number: '', date: 5, items: [], sum: 1 };
    await write({ action: 'client.edit', projectId, clientId }, (draft) =>
      draft.put('orders', { id: 'o', ...order, currency: 'EUR', state: 'new', note: '' }),
    );
    expect((await undo(historyId)).keptFields).toBeGreaterThan(0);
    expect(isLiving((await db.clients.get(clientId ?? '')) ?? { deletedAt: 1 })).toBe(true);
  });
});
