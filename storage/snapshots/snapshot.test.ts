import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { allFiles, damageFile, freshFiles, onFileWrite } from '@/tests/file-system';
import { addFiles } from '../clients/files';
import { cardActions } from '../in-page/card-actions';
import { db } from '../db';
import { noteExpected } from './expected';
import { makeRollingCopy } from './snapshot';
import { isWhole, listCopies, piecesOf, readRows, type Manifest } from './snapshot-files';
import { copiesToKeep } from './snapshot-keep';
import { copyIfDue } from './snapshot-schedule';
import { keyOf } from './snapshot-write';
import { dump, freshProject, seen } from '../testing';

beforeEach(async () => {
  freshFiles();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
  await freshProject();
});
afterEach(() => {
  vi.useRealTimers();
});

async function add(name: string): Promise<string> {
  const { clientId } = await cardActions.addClient(seen(`vk:${name}`, name), null);
  return clientId ?? '';
}

/** What a copy gives back: the last row of each key, table by table. */
async function contents(copy: Manifest): Promise<Record<string, unknown[]>> {
  const tables = new Map(db.tables.map(({ name }) => [name, new Map<string, object>()]));
  for (const index of piecesOf(copy)) {
    for (const { table, record } of await readRows(copy, index)) {
      tables.get(table)?.set(JSON.stringify(keyOf(db.table(table), record)), record);
    }
  }
  return Object.fromEntries([...tables].map(([name, rows]) => [name, sorted([...rows.values()])]));
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
const present = async () =>
  Object.fromEntries(Object.entries(await dump()).map(([name, rows]) => [name, sorted(rows)]));

describe('a rolling copy', () => {
  it('holds everything, and says how much', async () => {
    await cardActions.saveNote(await add('anna'), null, 'Likes blue 👩‍👧 \u2028 "quoted"');
    const copy = await makeRollingCopy();
    expect(await contents(copy)).toEqual(await present());
    expect(copy.counts).toMatchObject({ clients: 1, notes: 1 });
    expect(await listCopies()).toEqual([copy]);
    expect(await isWhole(copy)).toBe(true);
  });

  it('is the state of one moment, whatever is written while it is made', async () => {
    const clientId = await add('anna');
    const { historyId } = await cardActions.renameClient(clientId, 'Before');
    const { noteId } = await cardActions.saveNote(clientId, null, 'first');
    let writes = 0;
    let writing: Promise<unknown> = Promise.resolve();
    onFileWrite(() => {
      // One of each while each file is written, while there are tables left to copy.
      const turn = (writes += 1);
      if (turn > 6) return;
      writing = writing.then(async () => {
        await add(`new${turn}`);
        if (turn === 2) await cardActions.undo(historyId);
        await cardActions.saveNote(clientId, noteId, `text ${turn}`);
      });
    });
    const making = makeRollingCopy();
    const copy = await making;
    // What was written after the copy's moment is not in it: its own writes are all that may differ.
    await writing;
    const held = await contents(copy);
    const { stamp, counts } = copy;
    expect(writes).toBeGreaterThan(6);
    const sizes = Object.entries(held).map(([table, rows]) => [table, rows.length]);
    expect(Object.fromEntries(sizes)).toEqual(counts);
    const now = (await db.history.toArray()).filter((entry) => entry.stamp <= stamp);
    expect(held['history']?.length).toBeGreaterThanOrEqual(now.length);
    onFileWrite(() => undefined);
    const later = await makeRollingCopy();
    expect(await contents(later)).toEqual(await present());
  });

  it('goes on where it was stopped', async () => {
    await add('anna');
    let files = 0;
    onFileWrite((path) => {
      if (path.endsWith('.jsonl')) files += 1;
      if (files === 4) throw new Error('stopped');
    });
    await expect(makeRollingCopy()).rejects.toThrow('stopped');
    expect(await listCopies()).toEqual([]);
    const begun = [...allFiles().keys()].filter((path) => path.endsWith('.jsonl')).length;
    expect(begun).toBeGreaterThan(2);
    await add('boris');
    const written: string[] = [];
    onFileWrite((path) => {
      if (path.endsWith('.jsonl')) written.push(path);
    });
    const copy = await makeRollingCopy();
    expect(written.some((path) => path.endsWith('000000.jsonl'))).toBe(false);
    expect(await contents(copy)).toEqual(await present());
  });

  it('writes the bytes of a file anew whose writing was broken off', async () => {
    await addFiles(await add('anna'), [new File(['bytes of hers'], 'a.txt')]);
    const [blob] = await db.blobs.toArray();
    const folder = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('copied-bytes', { create: true });
    // As a browser leaves it that is killed between the file's making and its end.
    await folder.getFileHandle(blob?.hash ?? '', { create: true });
    const copy = await makeRollingCopy();
    expect(await isWhole(copy)).toBe(true);
    expect(await contents(copy)).toEqual(await present());
  });

  it('with a damaged file is not whole, with a damaged manifest is none', async () => {
    await add('anna');
    const copy = await makeRollingCopy();
    damageFile(`copies/${copy.id}/000002.jsonl`, '{"table":"clients","record":{}}\n');
    expect(await isWhole(copy)).toBe(false);
    damageFile(`copies/${copy.id}/manifest.json`, '{"id":');
    expect(await listCopies()).toEqual([]);
  });
});

describe('copies are made', () => {
  it('after a change, then not before a rest, and not again without a change', async () => {
    await add('anna');
    await noteExpected();
    expect(await copyIfDue(Date.now())).toBeNull();
    expect(await listCopies()).toHaveLength(1);
    expect(await copyIfDue(Date.now() + 3_600_000)).toBeNull();
    expect(await listCopies()).toHaveLength(1);
    await add('boris');
    expect(await copyIfDue(Date.now() + 5000)).toBe(15_000);
    expect(await listCopies()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 21_000);
    expect(await copyIfDue(Date.now())).toBeNull();
    expect((await listCopies())[0]?.counts['clients']).toBe(2);
  });

  it('of nothing that is not whole', async () => {
    await add('anna');
    await noteExpected();
    await db.delete();
    await db.open();
    expect(await copyIfDue(Date.now())).toBeNull();
    expect(await listCopies()).toEqual([]);
  });
});

const HOUR = 3_600_000;
const copyAt = (takenAt: number, reason: Manifest['reason'] = 'rolling'): Manifest => {
  const id = `${reason}-${takenAt}`;
  return { id, takenAt, took: 1, version: 1, reason, stamp: '', counts: {}, chunks: [], bytes: [] };
};

describe('of many copies', () => {
  it('there always is the latest, one of an hour, of a day and of a week ago, and never many', () => {
    let kept: Manifest[] = [];
    const end = 30 * 24 * 4;
    for (let quarter = 0; quarter <= end; quarter += 1) {
      const now = quarter * (HOUR / 4);
      kept = [copyAt(now), ...kept];
      const ids = copiesToKeep(kept, now);
      kept = kept.filter(({ id }) => ids.has(id));
      expect(kept.length).toBeLessThanOrEqual(7);
      expect(kept[0]?.takenAt).toBe(now);
      for (const age of [HOUR, 24 * HOUR, 7 * 24 * HOUR]) {
        const isOld = kept.some(({ takenAt }) => now - takenAt >= age);
        expect(isOld || now < 2 * age).toBe(true);
      }
    }
  });

  it('those made before an update and those set aside stay, three of each', () => {
    const copies = [5, 4, 3, 2, 1].flatMap((at) => [copyAt(at, 'aside'), copyAt(at, 'upgrade')]);
    const kept = copiesToKeep(copies, 1000 * 24 * HOUR);
    expect([...kept].toSorted()).toEqual([
      'aside-3',
      'aside-4',
      'aside-5',
      'upgrade-3',
      'upgrade-4',
      'upgrade-5',
    ]);
  });
});
