import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { freshFiles, onFileWrite } from '@/tests/file-system';
import { cardActions } from './card-actions';
import { db, MIGRATIONS } from './db';
import { noteExpected, readExpected, writeExpected } from './expected';
import { health, requireHealth } from './health';
import { exportCopy, exportPresent, presentCounts } from './present';
import { goOnWithout, restorable, restore } from './restore';
import { makeRollingCopy } from './snapshot';
import { listCopies, type Manifest } from './snapshot-files';
import { dump, freshProject, seen } from './testing';

let clientId: string;

beforeEach(async () => {
  freshFiles();
  await freshProject();
  clientId = (await cardActions.addClient(seen('vk:id1', 'Anna'), null)).clientId ?? '';
  await cardActions.saveNote(clientId, null, 'Likes blue');
  await noteExpected();
});

/** As a browser does when the files are gone: an empty database and no error. */
async function loseFiles(): Promise<void> {
  db.close();
  await Dexie.delete(db.name);
}

async function latest(): Promise<Manifest> {
  const [copy] = await restorable();
  if (!copy) throw new Error('no copy');
  return copy;
}

describe('the client base', () => {
  it('is well when all is there, and when more is there than was noted', async () => {
    expect(await health()).toBe('well');
    await cardActions.saveNote(clientId, null, 'not noted yet');
    db.close();
    expect(await health()).toBe('well');
    await expect(requireHealth()).resolves.toBeUndefined();
  });

  it('is lost when it opens empty', async () => {
    await loseFiles();
    expect(await health()).toBe('lost');
    await expect(requireHealth()).rejects.toThrow(/^unavailable$/u);
  });

  it('is lost when it opens empty and the note is gone too, as long as there is a copy', async () => {
    await makeRollingCopy();
    await loseFiles();
    await writeExpected(null as never);
    expect(await health()).toBe('lost');
  });

  it('is well when it is new', async () => {
    await loseFiles();
    await writeExpected(null as never);
    expect(await health()).toBe('well');
  });

  it('is lost when its end is missing, or records out of its middle', async () => {
    const all = await dump();
    await cardActions.renameClient(clientId, 'Later');
    await noteExpected();
    await db.meta.bulkPut(all['meta'] as never);
    db.close();
    expect(await health()).toBe('lost');
    await writeExpected({ records: 1, stamp: '' });
    expect(await health()).toBe('well');
    await db.notes.clear();
    db.close();
    expect(await health()).toBe('lost');
  });

  it('of a later version is said to be that, and left alone', async () => {
    db.close();
    const later = new Dexie(db.name);
    later.version(99).stores({ ...MIGRATIONS[0]?.stores, extra: 'id' });
    await later.open();
    later.close();
    expect(await health()).toBe('newer');
    expect(await presentCounts()).toMatchObject({ clients: 1, notes: 1 });
    expect(await (await exportPresent())?.text()).toContain('Likes blue');
  });

  it('that the browser refuses to open is refused, not empty', async () => {
    db.close();
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await health()).toBe('refused');
    open.mockRestore();
    expect(await health()).toBe('well');
  });

  it('that another page holds is held until that lets go', async () => {
    db.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = vi
      .spyOn(db, 'open')
      .mockImplementation(() => new Dexie.Promise(() => undefined) as never);
    const asked = health();
    await vi.waitFor(() => expect(opening).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toBe('held');
    opening.mockRestore();
    vi.useRealTimers();
    expect(await health()).toBe('well');
  });
});

describe('a copy brought back', () => {
  it('is all as it was, and writes go on', async () => {
    const before = await dump();
    await makeRollingCopy();
    await loseFiles();
    expect(await health()).toBe('lost');
    await restore(await latest());
    expect(await dump()).toEqual(before);
    expect(await health()).toBe('well');
    await cardActions.renameClient(clientId, 'Anna Lee');
    expect(await exportCopy(await latest()).then((file) => file.text())).toContain('Likes blue');
  });

  it('sets aside what is there first', async () => {
    await makeRollingCopy();
    await cardActions.saveNote(clientId, null, 'written since');
    const since = await dump();
    const copy = await latest();
    await restore(copy);
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual(['Likes blue']);
    const aside = (await listCopies()).find(({ reason }) => reason === 'aside');
    if (!aside) throw new Error('nothing set aside');
    await restore(aside);
    expect(await dump()).toEqual(since);
  });

  it('is not begun when what is there can not be set aside', async () => {
    await makeRollingCopy();
    const copy = await latest();
    await cardActions.saveNote(clientId, null, 'written since');
    const since = await dump();
    onFileWrite(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(restore(copy)).rejects.toThrow('no room');
    expect(await dump()).toEqual(since);
    expect(await health()).toBe('well');
  });

  it('half-way is not taken for the whole, and can be brought back again', async () => {
    const before = await dump();
    const copy = await makeRollingCopy();
    await loseFiles();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let puts = 0;
    put.mockImplementation(function stop() {
      puts += 1;
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(restore(copy)).rejects.toThrow('no room');
    put.mockRestore();
    expect(puts).toBeGreaterThan(0);
    expect((await readExpected())?.restoring).toBe(copy.id);
    expect(await health()).toBe('restoring');
    await restore(copy);
    expect(await dump()).toEqual(before);
    expect(await health()).toBe('well');
  });
});

describe('going on without', () => {
  it('makes what is there the client base, and keeps the copy for good', async () => {
    await makeRollingCopy();
    await loseFiles();
    expect(await health()).toBe('lost');
    await goOnWithout();
    expect(await health()).toBe('well');
    expect(await db.clients.count()).toBe(0);
    expect(await latest()).toMatchObject({ reason: 'aside', counts: { clients: 1 } });
  });
});
