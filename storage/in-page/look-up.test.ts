import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { addClient } from '../clients/add-client';
import { cardView } from './card';
import { deleteClient } from '../clients/clients';
import { renameClient, setStatus } from '../clients/edit-client';
import { db } from '../db';
import { learnAliases, lookUp } from './look-up';
import { presetId } from '../lists/preset-records';
import { freshProject, seen } from '../testing';

let projectId: string;
beforeEach(async () => {
  projectId = await freshProject();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a look-up', () => {
  it('answers the clients among the people, with name and status', async () => {
    const status = presetId(projectId, 'shop', 'paid');
    const { clientId } = await addClient(seen('vk:id1', 'Anna'), status);
    expect({ ...(await lookUp([seen('vk:id1'), seen('vk:id2')])) }).toEqual({
      'vk:id1': { clientId, name: 'Anna', statusId: status },
    });
  });

  it('follows every change of the client', async () => {
    const { clientId } = await addClient(seen('vk:id1', 'Anna', ['vk:@anna']), null);
    const id = clientId ?? '';
    await renameClient(id, 'B');
    await setStatus(id, presetId(projectId, 'shop', 'new'));
    for (const key of ['vk:id1', 'vk:@anna'] as const)
      expect((await lookUp([seen(key)]))[key]).toEqual({
        clientId: id,
        name: 'B',
        statusId: presetId(projectId, 'shop', 'new'),
      });
    await deleteClient(id);
    expect({ ...(await lookUp([seen('vk:id1'), seen('vk:@anna')])) }).toEqual({});
  });

  it('finds a client by an alias, under the key that was asked', async () => {
    await addClient(seen('vk:@anna', 'Anna'), null);
    expect(Object.keys(await lookUp([seen('vk:id1', '', ['vk:@anna'])]))).toEqual(['vk:id1']);
  });

  it('does not match by an alias when anything speaks against it', async () => {
    await addClient(seen('vk:id1', 'Anna', ['vk:@anna']), null);
    await addClient(seen('vk:@ann', 'Other'), null);
    for (const aliases of [['vk:@anna'], ['vk:@ann', 'vk:@anna']] as const)
      expect({ ...(await lookUp([seen('vk:id2', '', aliases)])) }).toEqual({});
  });

  it('reads the database once, however many people are asked about', async () => {
    await addClient(seen('vk:id1', 'Anna'), null);
    const reads = vi.spyOn(db.identities, 'bulkGet');
    const queries = vi.spyOn(db.identities, 'where');
    const people = Array.from({ length: 200 }, (_, index) =>
      seen(`vk:id${index}`, '', [`vk:@u${index}`]),
    );
    await lookUp(people.slice(10));
    expect(reads).toHaveBeenCalledOnce();
    expect(queries).not.toHaveBeenCalled();
  });

  it('has an answer in which no key means anything else', async () => {
    await addClient(seen('vk:__proto__', 'Anna'), null);
    const answer = await lookUp([seen('vk:__proto__'), seen('vk:constructor')]);
    expect(Object.getPrototypeOf(answer)).toBeNull();
    expect(Object.keys(answer)).toEqual(['vk:__proto__']);
  });

  it('keeps practice people and real ones apart', async () => {
    await addClient(seen('practice:tom', 'Tom'), null);
    expect(Object.keys(await lookUp([seen('practice:tom')]))).toEqual(['practice:tom']);
    expect((await db.identities.toArray()).map(({ id }) => id)).toEqual(['practice/practice:tom']);
  });

  it('answers nobody before there is a project', async () => {
    await db.projects.clear();
    expect({ ...(await lookUp([seen('vk:id1')])) }).toEqual({});
  });
});

async function contradictions(key: 'vk:id1' | 'vk:@anna') {
  const { client } = await cardView(key, []);
  return client?.identities.map((each) => each.contradictions);
}

describe('learning from a page', () => {
  it('gives the client the other key, in one write and in the history', async () => {
    const { clientId } = await addClient(seen('vk:@anna', 'Anna'), null);
    await learnAliases([seen('vk:id1', '', ['vk:@anna'])]);
    expect((await lookUp([seen('vk:id1')]))['vk:id1']).toMatchObject({ clientId, name: 'Anna' });
    const { client } = await cardView('vk:id1', []);
    expect(client?.identities).toMatchObject([
      { key: 'vk:@anna', origin: 'seen' },
      { key: 'vk:id1', origin: 'learnt' },
    ]);
    expect(client?.history[0]?.action).toBe('identity.learn');
  });

  it('writes nothing and opens no write when a page says nothing new', async () => {
    await addClient(seen('vk:id1', 'Anna', ['vk:@anna']), null);
    const people = [seen('vk:id1', '', ['vk:@anna']), seen('vk:id5', '', ['vk:@five'])];
    const before = await db.history.count();
    await lookUp(people);
    const writes = vi.spyOn(db, 'transaction');
    const reads = vi.spyOn(db.identities, 'bulkGet');
    await learnAliases(people);
    expect(writes).not.toHaveBeenCalled();
    expect(reads).not.toHaveBeenCalled();
    expect(await db.history.count()).toBe(before);
  });

  it('keeps a contradiction on both sides, once, and joins nobody', async () => {
    const a = await addClient(seen('vk:id1', 'Anna'), null);
    const b = await addClient(seen('vk:@anna', 'Other'), null);
    for (let time = 0; time < 3; time += 1) await learnAliases([seen('vk:id1', '', ['vk:@anna'])]);
    expect(await contradictions('vk:id1')).toMatchObject([[{ otherKey: 'vk:@anna' }]]);
    expect(await contradictions('vk:@anna')).toMatchObject([[{ otherKey: 'vk:id1' }]]);
    const found = await lookUp([seen('vk:id1'), seen('vk:@anna')]);
    expect(found['vk:id1']?.clientId).toBe(a.clientId);
    expect(found['vk:@anna']?.clientId).toBe(b.clientId);
    const entries = await db.history.toArray();
    expect(entries.filter(({ action }) => action === 'identity.contradiction')).toHaveLength(1);
  });

  it('does not give a client another number of the network', async () => {
    await addClient(seen('vk:id1', 'Anna', ['vk:@anna']), null);
    await learnAliases([seen('vk:id2', '', ['vk:@anna'])]);
    expect({ ...(await lookUp([seen('vk:id2', '', ['vk:@anna'])])) }).toEqual({});
    const { client } = await cardView('vk:@anna', []);
    expect(client?.identities.find(({ key }) => key === 'vk:@anna')?.contradictions).toMatchObject([
      { otherKey: 'vk:id2' },
    ]);
  });

  it('gives a screen name of a deleted client to the one who has it now', async () => {
    const old = await addClient(seen('vk:id1', 'Anna', ['vk:@anna']), null);
    await deleteClient(old.clientId ?? '');
    const { clientId } = await addClient(seen('vk:id2', 'Boris'), null);
    await learnAliases([seen('vk:id2', '', ['vk:@anna'])]);
    expect((await lookUp([seen('vk:@anna')]))['vk:@anna']?.clientId).toBe(clientId);
  });
});
