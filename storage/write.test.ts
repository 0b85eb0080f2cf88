import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { BLANK_NOTE } from '@/domain/note/blank';
import { HOSTILE } from '@/tests/hostile-corpus';
import { onCommitted, type Committed } from './committed';
import { db } from './db';
import { dump, emptyStorage } from './testing';
import { write } from './write';

const client = { ...BLANK_CLIENT, statusId: null, statusSince: 0 };
const options = { projectId: 'p', clientId: 'c', now: 1000 };

async function addClient(id = 'c', name = 'Anna'): Promise<string> {
  const { historyId } = await write({ ...options, action: 'client.add', clientId: id }, (draft) =>
    draft.put('clients', { id, name, ...client }),
  );
  return historyId;
}

async function rename(name: string, now = 2000): Promise<string> {
  const { historyId } = await write({ ...options, action: 'client.edit', now }, (draft) =>
    draft.patch('clients', 'c', { name }),
  );
  return historyId;
}

beforeEach(emptyStorage);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the write path', () => {
  it('gives a new record its author, its time and a stamp for every field', async () => {
    await addClient();
    const record = await db.clients.get('c');
    expect(record).toMatchObject({
      projectId: 'p',
      createdAt: 1000,
      createdBy: 'me',
      deletedAt: null,
    });
    const fields = Object.keys(record ?? {}).filter((field) => !['id', 'stamps'].includes(field));
    expect(Object.keys(record?.stamps ?? {}).toSorted()).toEqual(fields.toSorted());
    expect(new Set(Object.values(record?.stamps ?? {})).size).toBe(1);
  });

  it('stamps just the fields that changed, later than before', async () => {
    await addClient();
    const before = await db.clients.get('c');
    await rename('Anna Lee');
    const after = await db.clients.get('c');
    const { name: oldName, ...oldOthers } = before?.stamps ?? {};
    const { name: newName, ...newOthers } = after?.stamps ?? {};
    expect(newOthers).toEqual(oldOthers);
    expect((newName ?? '') > (oldName ?? '')).toBe(true);
  });

  it('keeps stamps in order when the device clock goes back', async () => {
    await addClient();
    await rename('Anna Lee', 5);
    const { name, createdAt } = (await db.clients.get('c'))?.stamps ?? {};
    expect((name ?? '') > (createdAt ?? '')).toBe(true);
  });

  it('appends one entry to the history with each record before and after', async () => {
    const added = await addClient();
    const renamed = await rename('Anna Lee');
    expect(await db.history.count()).toBe(2);
    const first = await db.history.get(added);
    const second = await db.history.get(renamed);
    expect(first?.changes).toMatchObject([{ table: 'clients', id: 'c', before: null }]);
    expect(second).toMatchObject({ action: 'client.edit', at: 2000, by: 'me', clientId: 'c' });
    expect(second?.changes[0]?.before).toEqual(first?.changes[0]?.after);
    expect(second?.changes[0]?.after).toEqual(await db.clients.get('c'));
    expect(second?.stamp).toBe((await db.clients.get('c'))?.stamps['name']);
  });

  it('sees several changes of one record as one', async () => {
    await write({ ...options, action: 'client.add' }, async (draft) => {
      await draft.put('clients', { id: 'c', name: 'A', ...client });
      await draft.patch('clients', 'c', { name: 'B' });
      expect((await draft.get('clients', 'c'))?.name).toBe('B');
    });
    const [entry] = await db.history.toArray();
    expect(entry?.changes).toHaveLength(1);
    expect(entry?.changes[0]).toMatchObject({ before: null, after: { name: 'B' } });
  });

  it('does nothing at all when nothing is different', async () => {
    await addClient();
    const before = await dump();
    const heard: Committed[] = [];
    const stop = onCommitted((committed) => heard.push(committed));
    expect(await rename('Anna')).toBe('');
    stop();
    expect(await dump()).toEqual(before);
    expect(heard).toEqual([]);
  });

  it('marks what a server has yet to learn, once for each record and field', async () => {
    await addClient();
    await rename('B');
    await rename('C');
    const rows = await db.outbox.toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ table: 'clients', id: 'c' });
    const { stamps } = (await db.clients.get('c')) ?? { stamps: {} };
    expect(rows[0]?.fields.toSorted()).toEqual(Object.keys(stamps).toSorted());
  });

  it('leaves a mark alone that names the fields already', async () => {
    await addClient();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await rename('B');
    const stores = put.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(stores.toSorted()).toEqual(['clients', 'history', 'meta']);
    expect(await db.outbox.count()).toBe(1);
  });

  it('keeps practice out of what a server learns', async () => {
    await write({ ...options, projectId: 'practice', action: 'client.add' }, (draft) =>
      draft.put('clients', { id: 'c', name: 'A', ...client }),
    );
    expect(await db.outbox.count()).toBe(0);
  });

  it('marks a removed record and leaves it in place', async () => {
    await addClient();
    await write({ ...options, action: 'client.delete', now: 3000 }, (draft) =>
      draft.remove('clients', 'c'),
    );
    expect(await db.clients.get('c')).toMatchObject({ name: 'Anna', deletedAt: 3000 });
  });

  it('brings a deleted record to life when one is created under its id', async () => {
    await addClient();
    await write({ ...options, action: 'client.delete' }, (draft) => draft.remove('clients', 'c'));
    await addClient('c', 'Boris');
    expect(await db.clients.get('c')).toMatchObject({ name: 'Boris', deletedAt: null });
  });

  it('keeps fields that a newer version has made', async () => {
    await addClient();
    const record = await db.clients.get('c');
    await db.clients.put({ ...record, colour: 'red' } as never);
    await rename('Anna Lee');
    expect(await db.clients.get('c')).toMatchObject({ name: 'Anna Lee', colour: 'red' });
  });

  it('stores every hostile text exactly as it is, as long as it fits', async () => {
    await addClient();
    for (const text of HOSTILE) {
      const name = text.slice(0, 500);
      await rename(name);
      expect((await db.clients.get('c'))?.name).toBe(name);
    }
  });
});

describe('a write that fails', () => {
  it('leaves everything as it was, the clock too', async () => {
    await addClient();
    const before = await dump();
    const writing = write({ ...options, action: 'client.edit' }, async (draft) => {
      await draft.patch('clients', 'c', { name: 'B' });
      await draft.put('clients', { id: 'd', name: 'x'.repeat(501), ...client });
    });
    await expect(writing).rejects.toThrow('too-long');
    expect(await dump()).toEqual(before);
  });

  it('says what is wrong', async () => {
    await addClient();
    await expect(rename('x'.repeat(501))).rejects.toThrow(/^too-long$/u);
    await expect(rename(7 as never)).rejects.toThrow(/^invalid$/u);
    await expect(
      write({ ...options, action: 'client.edit' }, (draft) =>
        draft.patch('clients', 'c', { name: 'x'.repeat(501), statusId: 7 as never }),
      ),
    ).rejects.toThrow(/^invalid$/u);
    await expect(addClient()).rejects.toThrow(/^invalid$/u);
    await expect(
      write({ ...options, action: 'client.edit' }, (draft) =>
        draft.patch('clients', 'nobody', { name: 'B' }),
      ),
    ).rejects.toThrow(/^not-found$/u);
  });

  it('leaves nothing of many records when one far down is not valid', async () => {
    await addClient();
    const before = await dump();
    const many = Array.from({ length: 700 }, (_, at) => ({
      id: `m${at}`,
      name: `M ${at}`,
      ...client,
    }));
    const wrong = many.with(600, { id: 'm600', name: 7 as never, ...client });
    const made = write({ ...options, action: 'import' }, async (draft) => {
      draft.create('clients', wrong);
      await draft.get('clients', 'c');
    });
    await expect(made).rejects.toThrow(/^invalid$/u);
    expect(await dump()).toEqual(before);
  });

  it('tells a full disk from any other failure', async () => {
    await addClient();
    const before = await dump();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(rename('B')).rejects.toThrow(/^storage-full$/u);
    put.mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await expect(rename('B')).rejects.toThrow(/^storage-failed$/u);
    put.mockRestore();
    expect(await dump()).toEqual(before);
  });

  it('takes a mistake in the change itself for a failure, not for success', async () => {
    const writing = write({ ...options, action: 'client.edit' }, () => {
      throw new TypeError('oops');
    });
    await expect(writing).rejects.toThrow(/^storage-failed$/u);
  });
});

describe('after a commit', () => {
  it('listeners hear whose cards and badges it concerns', async () => {
    await addClient();
    await write({ ...options, action: 'identity.learn' }, (draft) =>
      draft.put('identities', {
        id: 'p/vk:id1',
        key: 'vk:id1',
        clientId: 'c',
        origin: 'seen',
        contradictions: [],
        badge: { name: 'Anna', statusId: null },
      }),
    );
    const heard: Committed[] = [];
    const stop = onCommitted((committed) => heard.push(committed));
    await rename('B');
    await write({ ...options, action: 'note.add' }, (draft) =>
      draft.put('notes', { id: 'n', clientId: 'c', text: 'x', ...BLANK_NOTE }),
    );
    await write({ ...options, action: 'template.add' }, (draft) =>
      draft.put('templates', { id: 't', title: 'T', text: '', order: 1 }),
    );
    await write({ ...options, action: 'status.edit' }, (draft) =>
      draft.put('statuses', {
        id: 's',
        icon: 'star',
        color: 'red',
        captions: {},
        order: 1,
        hiddenOnPage: false,
        attentionDays: null,
      }),
    );
    stop();
    await rename('C');
    expect(heard).toEqual([
      { keys: ['vk:id1'], tables: ['clients'] },
      { keys: ['vk:id1'], tables: ['notes'] },
      { keys: [], tables: ['templates'] },
      { keys: null, tables: ['statuses'] },
    ]);
  });

  it('a listener that fails does not make the write fail', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const stop = onCommitted(() => {
      throw new Error('oops');
    });
    await addClient();
    stop();
    expect(complaint).toHaveBeenCalledOnce();
    expect(await db.clients.count()).toBe(1);
  });
});
