import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { settled } from '@/domain/reminder/delivery';
import { freshFiles, onFileWrite } from '@/tests/file-system';
import { addTask, editTask } from '../tasks/tasks';
import { noteReminders } from '../reminders/due-reminders';
import { cardActions } from '../in-page/card-actions';
import { db, MIGRATIONS } from '../db';
import { noteExpected, readExpected, writeExpected } from './expected';
import { health, requireHealth } from '../health';
import { exportCopy, exportPresent, presentCounts } from '../clients/present';
import { goOnWithout, restorable, restore } from './restore';
import { makeRollingCopy } from './snapshot';
import { listCopies, type Manifest } from './snapshot-files';
import { dump, freshProject, seen } from '../testing';
import { onUpgrade } from '../upgrade-progress';

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

describe('while another page upgrades the data', () => {
  it('the client base is said to be upgraded, not held, and well when that is done', async () => {
    db.close();
    const end = Promise.withResolvers<void>();
    // Another page's end of the line, and an opening that waits until that page is done.
    const channel = new BroadcastChannel('tabside-upgrade');
    const beat = setInterval(
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
      () => channel.postMessage({ step: 'copying', done: 1, of: 2 }),
      50,
    );
    const reallyOpen = db.open.bind(db);
    const opening = vi
      .spyOn(db, 'open')
      .mockImplementation(
        () => new Dexie.Promise((resolve) => void end.promise.then(() => resolve(reallyOpen()))),
      );
    const heard = vi.fn<Parameters<typeof onUpgrade>[0]>();
    const deaf = onUpgrade(heard);
    expect(await health()).toBe('upgrading');
    await expect(requireHealth()).rejects.toThrow('unavailable');
    expect(heard).toHaveBeenCalledWith({ step: 'copying', done: 1, of: 2 });
    deaf();
    clearInterval(beat);
    channel.close();
    end.resolve();
    expect(await health()).toBe('well');
    opening.mockRestore();
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

const aboutAnna = () => ({ clientId, dealId: null, link: null });

describe('reminders of a copy brought back', () => {
  const HOUR = 3_600_000;
  const fields = (inHours: number) => {
    const dueAt = Date.now() + inHours * HOUR;
    const usual = { text: `In ${inHours}`, dueAt, isAllDay: false, zone: 'Europe/Kyiv' };
    return { ...usual, repeat: null, reminders: [0], ownerId: null };
  };

  it('are those to come of its tasks, and none of what came or changed since', async () => {
    const { projectId } = (await db.clients.get(clientId)) ?? { projectId: '' };
    const { taskId: past } = await addTask(projectId, aboutAnna(), fields(1));
    const { taskId: changed } = await addTask(projectId, aboutAnna(), fields(5));
    const { taskId: came } = await addTask(projectId, aboutAnna(), fields(2));
    const [row] = await db.reminders.where('taskId').equals(came).toArray();
    await noteReminders([row?.id ?? ''], (each) => settled(each, [], 7));
    // Tasks change when the reminders are in files already: the copy's end reads the tasks once more.
    const outbox = db.tables.find(({ name }) => name === 'outbox');
    if (!outbox) throw new Error('no outbox');
    const read = outbox.orderBy.bind(outbox);
    vi.spyOn(outbox, 'orderBy').mockImplementationOnce((index) => {
      const page = read(index);
      const meanwhile = async () => {
        await editTask(changed, { dueAt: Date.now() + 6 * HOUR });
        await addTask(projectId, aboutAnna(), fields(8));
        return page.toArray();
      };
      return { limit: () => ({ toArray: meanwhile }) } as never;
    });
    await makeRollingCopy();
    const whole = await latest();
    await loseFiles();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * HOUR });
    await restore(whole);
    vi.useRealTimers();
    const tasks = await db.tasks.toArray();
    const wanted = tasks
      .filter(({ id }) => id !== past && id !== came)
      .map(({ id, dueAt }) => [id, dueAt]);
    const rows = await db.reminders.where('at').above(0).toArray();
    expect(wanted).toHaveLength(2);
    expect(rows).toHaveLength(2);
    expect(Object.fromEntries(rows.map(({ taskId, at }) => [taskId, at]))).toEqual(
      Object.fromEntries(wanted),
    );
    expect(await db.reminders.get(row?.id ?? '')).toMatchObject({ cameAt: 7 });
  });
});
