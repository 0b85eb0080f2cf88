import 'fake-indexeddb/auto';

import { Dexie, type Transaction } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MIGRATIONS, openDatabase, type TabsideDatabase } from '@/storage/db';
import type { Migration } from '@/storage/migrations/migration';
import { listCopies } from '@/storage/snapshots/snapshot-files';
import { onUpgrade, type UpgradeProgress } from '@/storage/upgrade-progress';
import { freshFiles } from '@/tests/file-system';

const NAME = 'upgrade-progress-test';
/** More than one file of a copy. */
const CLIENTS = 2500;

const opened: TabsideDatabase[] = [];
function open(migrations: readonly Migration[] = MIGRATIONS): TabsideDatabase {
  const database = openDatabase(NAME, migrations);
  opened.push(database);
  return database;
}

const heard: UpgradeProgress[] = [];
let deaf = () => {};

beforeEach(async () => {
  freshFiles();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  heard.splice(0);
  deaf = onUpgrade((progress) => heard.push(progress));
  const first = open(MIGRATIONS.slice(0, 1));
  const clients = Array.from({ length: CLIENTS }, (_, index) => ({
    id: `c${index}`,
    projectId: 'p',
    createdAt: index,
    statusId: index % 2 === 0 ? 's' : null,
    deletedAt: null,
    name: `Anna ${index}`,
  }));
  await first.table('clients').bulkAdd(clients);
  first.close();
});
afterEach(async () => {
  deaf();
  vi.useRealTimers();
  for (const database of opened.splice(0)) database.close();
  await Dexie.delete(NAME);
});

/** A step that is cut off when it has changed much: the browser ends the transaction, and nobody says why. */
const cutOff: Migration = {
  version: MIGRATIONS.length + 1,
  stores: {},
  upgrade: async (transaction: Transaction) => {
    await transaction.table('clients').toCollection().modify({ name: 'half-way' });
    transaction.idbtrans.abort();
  },
};

describe('an upgrade of many clients', () => {
  it('says how far it has come, and falls silent at its end', async () => {
    await open().open();
    await vi.waitFor(() => expect(heard.at(-1)?.step).toBe('converting'));
    const copied = heard.filter(({ step, of }) => step === 'copying' && of > 0);
    expect(copied.at(-1)).toEqual({ step: 'copying', done: CLIENTS, of: CLIENTS });
    expect(copied.some(({ done }) => done > 0 && done < CLIENTS)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is cut off leaves all as it was, falls silent, and the next one brings it to its end', async () => {
    await expect(open([...MIGRATIONS, cutOff]).open()).rejects.toThrow(/./u);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
    const old = open(MIGRATIONS.slice(0, 1));
    expect(await old.clients.get('c7')).toEqual({
      id: 'c7',
      projectId: 'p',
      createdAt: 7,
      statusId: null,
      deletedAt: null,
      name: 'Anna 7',
    });
    old.close();

    const again = open();
    expect(await again.clients.count()).toBe(CLIENTS);
    expect(await again.clients.get('c7')).toMatchObject({ name: 'Anna 7', phones: [] });
    expect(again.verno).toBe(MIGRATIONS.length);
    expect((await again.meta.get('count:status:s'))?.value).toBe(CLIENTS / 2);
    const copies = await listCopies();
    expect(copies.at(-1)).toMatchObject({ reason: 'upgrade', version: 1 });
    expect(copies.at(-1)?.counts['clients']).toBe(CLIENTS);
  });
});
