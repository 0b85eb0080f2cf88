import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { addClient } from '../clients/add-client';
import { deleteClients, editClients, tagClients } from '../clients/edit-clients';
import { ClientRows } from './client-rows';
import { putIdentity } from '../in-page/learn';
import { addProject, setActiveProject } from '../lists/projects';
import { freshProject, putClients, seen } from '../testing';
import { undoStep } from '../history/undo';
import { write } from '../write';

let projectId = '';
let rows: ClientRows | null = null;
beforeEach(async () => {
  projectId = await freshProject();
});
afterEach(() => {
  rows?.close();
});

async function add(key: `vk:${string}`): Promise<string> {
  return (await addClient(seen(key, key), null)).clientId ?? '';
}

async function loaded(): Promise<ClientRows> {
  const all = new ClientRows(projectId);
  rows = all;
  await vi.waitFor(() => expect(all.state).toBe('ready'));
  return all;
}

const order = (clientId: string, sum: number) => {
  const id = `o-${clientId}-${sum}`;
  const usual = { number: '', items: [], currency: 'EUR', state: 'paid' as const, note: '' };
  return { id, clientId, date: sum, sum, ...usual };
};

async function sell(clientId: string, sum: number): Promise<void> {
  await write({ action: 'client.edit', projectId, clientId }, (draft) =>
    draft.put('orders', order(clientId, sum)),
  );
}

describe('the rows of the clients', () => {
  it('are those of the project, with networks and what the orders come to', async () => {
    const id = await add('vk:id1');
    await write({ action: 'identity.learn', projectId, clientId: id }, (draft) =>
      putIdentity(draft, 'linkedin:in/anna', id, 'seen'),
    );
    await sell(id, 100);
    await sell(id, 50);
    await setActiveProject((await addProject('Other')).projectId);
    await add('vk:id2');
    const { rows: all } = await loaded();
    expect([...all.keys()]).toEqual([id]);
    expect(all.get(id)).toMatchObject({
      networks: ['linkedin', 'vk'],
      orders: { count: 2, currencies: [{ currency: 'EUR', sum: 150 }] },
    });
  });

  it('are all there when there are more than are read at a stretch', async () => {
    await putClients(projectId, 1100);
    expect((await loaded()).rows.size).toBe(1100);
  });

  it('are not read before they are wanted', async () => {
    const ids = await putClients(projectId, 3);
    const wanted = Promise.withResolvers<void>();
    const all = new ClientRows(projectId, wanted.promise);
    // By the time that others have been read.
    (await loaded()).close();
    rows = all;
    expect([all.state, all.rows.size]).toEqual(['loading', 0]);
    wanted.resolve();
    await vi.waitFor(() => expect(all.state).toBe('ready'));
    expect([...all.rows.keys()].toSorted()).toEqual(ids);
  });

  it('follow what is written, and name who changed', async () => {
    const id = await add('vk:id1');
    const all = await loaded();
    const told: (readonly string[] | null)[] = [];
    all.subscribe((changed) => told.push(changed && [...changed]));
    await editClients(projectId, [id], { name: 'Anna' });
    await vi.waitFor(() => expect(all.rows.get(id)?.name).toBe('Anna'));
    await tagClients(projectId, [id], { add: ['t'], remove: [] });
    await vi.waitFor(() => expect(all.rows.get(id)?.tags).toEqual(['t']));
    await sell(id, 70);
    await vi.waitFor(() => expect(all.rows.get(id)?.orders?.currencies[0]?.sum).toBe(70));
    expect(all.rows.get(id)?.name).toBe('Anna');
    const other = await add('vk:id2');
    await vi.waitFor(() => expect(all.rows.get(other)?.networks).toEqual(['vk']));
    expect(new Set(told.flat())).toEqual(new Set([id, other]));
  });

  it('follow a change of many records that the history only names', async () => {
    const id = await add('vk:id1');
    const all = await loaded();
    await write({ action: 'import', projectId, clientId: null }, async (draft) => {
      draft.create('clients', [
        { ...BLANK_CLIENT, id: 'many', name: 'Mia', statusId: null, statusSince: 0 },
      ]);
      draft.create('orders', [order('many', 40), order(id, 30)]);
    });
    await vi.waitFor(() => expect(all.rows.get('many')?.orders?.currencies[0]?.sum).toBe(40));
    expect(all.rows.get(id)?.orders?.currencies[0]?.sum).toBe(30);
    expect(all.rows.get(id)?.networks).toEqual(['vk']);
  });

  it('lose who is deleted, and have them back whole after an undo', async () => {
    const id = await add('vk:id1');
    await sell(id, 70);
    const all = await loaded();
    const before = all.rows.get(id);
    const step = await deleteClients(projectId, [id]);
    await vi.waitFor(() => expect(all.rows.has(id)).toBe(false));
    await undoStep(step);
    await vi.waitFor(() => expect(all.rows.get(id)).toEqual(before));
  });
});
