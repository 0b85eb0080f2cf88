import 'fake-indexeddb/auto';

import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { addClient } from './add-client';
import { deleteClient } from './clients';
import { renameClient } from './edit-client';
import { deleteClients, tagClients } from './edit-clients';
import { recentClients } from './recent-clients';
import { db } from '../db';
import { addProject, setActiveProject } from '../lists/projects';
import { addSeen, freshProject, putClients, seen } from '../testing';

let projectId = '';
beforeEach(async () => {
  projectId = await freshProject();
});

const names = (clients: readonly { name: string }[]) => clients.map(({ name }) => name);

describe('the recent clients', () => {
  it('are those whom something was done with last, each once', async () => {
    const [a = ''] = await addSeen('A', 'B', 'C');
    await renameClient(a, 'A2');
    expect(names(await recentClients(10))).toEqual(['A2', 'C', 'B']);
    expect(names(await recentClients(2))).toEqual(['A2', 'C']);
  });

  it('have no deleted ones, and none of another project', async () => {
    const [a = ''] = await addSeen('A', 'B');
    await deleteClient(a);
    expect(names(await recentClients(10))).toEqual(['B']);
    await setActiveProject((await addProject('Other')).projectId);
    expect(await recentClients(10)).toEqual([]);
    await addSeen('C');
    expect(names(await recentClients(10))).toEqual(['C']);
  });

  it('are found behind many changes of one of them', async () => {
    const [a = '', b = ''] = await addSeen('A', 'B', 'C');
    await renameClient(a, 'A2');
    for (let turn = 0; turn < 90; turn += 1) await renameClient(b, `B${turn}`);
    expect(names(await recentClients(3))).toEqual(['B89', 'A2', 'C']);
  });

  it('are followed by the newest, however many of those were deleted', async () => {
    const many = await putClients(projectId, 40);
    await deleteClients(projectId, many.slice(8));
    await addSeen('A');
    const found = names(await recentClients(5));
    expect(found).toEqual(['A', 'Client 7', 'Client 6', 'Client 5', 'Client 4']);
  });

  it('are those of changes of one client; steps over many are not even read', async () => {
    const [a = ''] = await addSeen('A', 'B', 'C');
    await renameClient(a, 'A2');
    const everybody = await db.clients.toCollection().primaryKeys();
    await tagClients(projectId, everybody, { add: ['t'], remove: [] });
    const read: (string | null)[] = [];
    const note = <T extends { batchId: string | null }>(entry: T) => {
      read.push(entry.batchId);
      return entry;
    };
    db.history.hook('reading', note);
    const found = names(await recentClients(3));
    db.history.hook('reading').unsubscribe(note);
    expect(found).toEqual(['A2', 'C', 'B']);
    expect(new Set(read)).toEqual(new Set([null]));
  });

  it('carry their keys', async () => {
    await addClient(seen('vk:id1', 'A', ['vk:@a']), null);
    const [line] = await recentClients(1);
    expect(line?.keys.toSorted()).toEqual(['vk:@a', 'vk:id1']);
  });

  it('follow every change when read within a live query', async () => {
    await addSeen('A');
    const seenNames: string[][] = [];
    const query = liveQuery(() => recentClients(5)).subscribe((list) =>
      seenNames.push(names(list)),
    );
    await vi.waitFor(() => expect(seenNames).toEqual([['A']]));
    await addSeen('B');
    await vi.waitFor(() => expect(seenNames.at(-1)).toEqual(['B', 'A']));
    query.unsubscribe();
  });
});
