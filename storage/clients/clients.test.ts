import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { addClient } from './add-client';
import { countClients, deleteClient } from './clients';
import { addProject, setActiveProject } from '../lists/projects';
import { addSeen, freshProject, seen } from '../testing';

beforeEach(async () => {
  await freshProject();
});

describe('the number of clients', () => {
  it('counts the living ones of the project in use', async () => {
    const [a = ''] = await addSeen('A', 'B', 'C');
    await deleteClient(a);
    await addClient(seen('practice:tom', 'Tom'), null);
    expect(await countClients()).toBe(2);
    await setActiveProject((await addProject('Other')).projectId);
    expect(await countClients()).toBe(0);
  });
});
