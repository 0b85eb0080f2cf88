import 'fake-indexeddb/auto';

import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { addClient } from './add-client';
import { countClients, deleteClient, recentClients } from './clients';
import { renameClient } from './edit-client';
import { addProject, setActiveProject } from '../lists/projects';
import { freshProject, seen } from '../testing';

beforeEach(async () => {
  await freshProject();
});

let lastId = 0;
async function add(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    lastId += 1;
    ids.push((await addClient(seen(`vk:id${lastId}`, name), null)).clientId ?? '');
  }
  return ids;
}

const names = (clients: readonly { name: string }[]) => clients.map(({ name }) => name);

describe('the recent clients', () => {
  it('are those whom something was done with last, each once', async () => {
    const [a = ''] = await add('A', 'B', 'C');
    await renameClient(a, 'A2');
    expect(names(await recentClients(10))).toEqual(['A2', 'C', 'B']);
    expect(names(await recentClients(2))).toEqual(['A2', 'C']);
  });

  it('have no deleted ones, and none of another project', async () => {
    const [a = ''] = await add('A', 'B');
    await deleteClient(a);
    expect(names(await recentClients(10))).toEqual(['B']);
    await setActiveProject((await addProject('Other')).projectId);
    expect(await recentClients(10)).toEqual([]);
    await add('C');
    expect(names(await recentClients(10))).toEqual(['C']);
  });

  it('carry their keys', async () => {
    await addClient(seen('vk:id1', 'A', ['vk:@a']), null);
    const [line] = await recentClients(1);
    expect(line?.keys.toSorted()).toEqual(['vk:@a', 'vk:id1']);
  });

  it('follow every change when read within a live query', async () => {
    await add('A');
    const seenNames: string[][] = [];
    const query = liveQuery(() => recentClients(5)).subscribe((list) =>
      seenNames.push(names(list)),
    );
    await vi.waitFor(() => expect(seenNames).toEqual([['A']]));
    await add('B');
    await vi.waitFor(() => expect(seenNames.at(-1)).toEqual(['B', 'A']));
    query.unsubscribe();
  });
});

describe('the number of clients', () => {
  it('counts the living ones of the project in use', async () => {
    const [a = ''] = await add('A', 'B', 'C');
    await deleteClient(a);
    await addClient(seen('practice:tom', 'Tom'), null);
    expect(await countClients()).toBe(2);
    await setActiveProject((await addProject('Other')).projectId);
    expect(await countClients()).toBe(0);
  });
});
