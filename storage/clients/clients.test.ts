import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { addClient } from './add-client';
import { countClients, deleteClient } from './clients';
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
