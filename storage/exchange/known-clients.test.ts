import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Incoming } from '@/domain/import/incoming';
import type { PersonKey } from '@/domain/person/person-key';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { db } from '../db';
import { freshProject, seen } from '../testing';
import { write } from '../write';
import { KnownClients } from './known-clients';

let projectId = '';
beforeEach(async () => {
  projectId = await freshProject();
});
afterEach(() => vi.restoreAllMocks());

const person = (...keys: PersonKey[]) => ({ id: '', keys, fields: {} }) as unknown as Incoming;
const isCancelled = () => false;

async function loaded(): Promise<KnownClients> {
  const known = new KnownClients(projectId);
  await known.load(isCancelled);
  return known;
}

/** A write of the import's own. Says whether the known clients were up to date before it. */
async function ownWrite(known: KnownClients): Promise<boolean> {
  let isCurrent = false;
  const { stamp } = await write({ action: 'import', projectId, clientId: null }, async (draft) => {
    isCurrent = await known.isCurrent();
    draft.create('tags', [{ id: 't', name: 'T', color: 'gray', order: 1 }]);
  });
  if (isCurrent) known.written(stamp);
  return isCurrent;
}

describe('the clients that an import knows', () => {
  it('are found by their keys, those of the deleted too, and nobody by others', async () => {
    const { clientId } = await addClient(seen('vk:id1'), null);
    const gone = await addClient(seen('vk:id2'), null);
    await deleteClient(gone.clientId ?? '');
    const known = await loaded();
    const found = await known.loadKeys([person('vk:id1'), person('vk:id2', 'vk:id3')]);
    expect([...found.keys()].toSorted()).toEqual(['vk:id1', 'vk:id2']);
    expect(known.match(person('vk:id1'))).toEqual({ clientId, by: 'key' });
    expect([known.match(person('vk:id2')), known.match(person('vk:id3'))]).toEqual([null, null]);
  });

  it('are those too whom somebody else adds in between', async () => {
    const known = await loaded();
    await known.loadKeys([person('vk:id1')]);
    const { clientId } = await addClient(seen('vk:id1'), null);
    await known.loadKeys([person('vk:id1')]);
    expect(known.match(person('vk:id1'))).toEqual({ clientId, by: 'key' });
  });

  it('are not those of another project', async () => {
    await addClient(seen('vk:id1'), null);
    const known = new KnownClients('another');
    await known.load(isCancelled);
    expect((await known.loadKeys([person('vk:id1')])).size).toBe(0);
  });

  it('are not read again after a write of the import’s own', async () => {
    const known = await loaded();
    expect(await ownWrite(known)).toBe(true);
    const asked = vi.spyOn(db.identities, 'where');
    await known.loadKeys([person('vk:id1')]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('are read again after somebody else’s, though one of the import’s own came after it', async () => {
    const known = await loaded();
    const { clientId } = await addClient(seen('vk:id1'), null);
    expect(await ownWrite(known)).toBe(false);
    await known.loadKeys([person('vk:id1')]);
    expect(known.match(person('vk:id1'))).toEqual({ clientId, by: 'key' });
  });
});
