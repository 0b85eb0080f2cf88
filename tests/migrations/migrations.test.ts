import 'fake-indexeddb/auto';

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { historyEntrySchema, TABLES } from '@/domain/history/schema';
import { MIGRATIONS, openDatabase, type TabsideDatabase } from '@/storage/db';
import type { Migration } from '@/storage/migrations/migration';
import { dump } from '@/storage/testing';
import { listCopies, readRows } from '@/storage/snapshots/snapshot-files';
import { validate } from '@/storage/validate';
import { freshFiles, onFileWrite } from '@/tests/file-system';

/** What each released step looked like on the day of its release. Never change a line: add one. */
const FROZEN: Readonly<Record<string, string>> = {
  '0001-initial.ts': '2cb58f401587a76bb71a48c0b1b41233563022908cb02ee0f79fb0f4fe71a758',
  '0002-client-base.ts': '5d51a972c2818870ea1a71edeb399cd6c7130043e0959c220c7ed54c030a1142',
  '0003-privacy.ts': 'b453748fd68f21873189281644892d26bb72de86388308548205f432ef583cb0',
  '0004-selling.ts': '80a1ad587e844e4c500afe9312514f51446b30982ad3623ef212856659b8d40f',
};

const STEPS = resolve(import.meta.dirname, '../../storage/migrations');
const NAME = 'migrations-test';
type Dump = Readonly<Record<string, readonly object[]>>;

const opened: TabsideDatabase[] = [];

function open(migrations?: readonly Migration[]): TabsideDatabase {
  const database = openDatabase(NAME, migrations);
  opened.push(database);
  return database;
}

function dumpOf(version: number): Dump {
  return JSON.parse(readFileSync(join(import.meta.dirname, `v${version}.json`), 'utf8')) as Dump;
}

/** A database as that version of the extension left it. */
async function fill(version: number): Promise<Dump> {
  const rows = dumpOf(version);
  const database = open(MIGRATIONS.filter((step) => step.version <= version));
  for (const [table, records] of Object.entries(rows)) await database.table(table).bulkAdd(records);
  database.close();
  return rows;
}

beforeEach(freshFiles);
afterEach(async () => {
  for (const database of opened.splice(0)) database.close();
  await Dexie.delete(NAME);
});

describe('the steps of the database', () => {
  it('are numbered without gaps, and each has a dump', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    const dumps = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
    expect(dumps.toSorted()).toEqual(versions.map((version) => `v${version}.json`).toSorted());
  });

  it('are frozen', () => {
    const files = readdirSync(STEPS).filter((file) => /^\d{4}-/u.test(file));
    const hashes = files.map((file) => {
      const text = readFileSync(join(STEPS, file), 'utf8').replaceAll('\r\n', '\n');
      return [file, createHash('sha256').update(text).digest('hex')];
    });
    expect(Object.fromEntries(hashes)).toEqual(FROZEN);
  });
});

describe.each(MIGRATIONS.map(({ version }) => version))('a database of version %i', (version) => {
  it('opens in this version with every record, each as its schema wants it', async () => {
    const rows = await fill(version);
    const database = open();
    await database.open();
    expect(database.verno).toBe(MIGRATIONS.length);
    for (const table of TABLES) {
      const records = await database.table(table).toArray();
      // A table that came later is empty.
      expect(records.length).toBe(rows[table]?.length ?? 0);
      expect(records.length > 0).toBe(table in rows);
      for (const record of records) validate(table, record);
    }
    const entries = await database.history.toArray();
    expect(entries.length).toBe(rows['history']?.length);
    for (const entry of entries) expect(historyEntrySchema.safeParse(entry).success).toBe(true);
  });

  it('answers by every index that the code uses', async () => {
    await fill(version);
    const database = open();
    const [client] = await database.clients.toArray();
    const id = client?.id ?? '';
    const projectId = client?.projectId ?? '';
    const range = [[projectId, 0] as const, [projectId, Infinity] as const] as const;
    for (const found of [
      database.clients.where('[projectId+createdAt]').between(...range),
      database.identities.where('clientId').equals(id),
      database.notes.where('clientId').equals(id),
      database.statuses.where('projectId').equals(projectId),
      database.templates.where('projectId').equals(projectId),
      database.history.where('[projectId+at]').between(...range),
      database.history.where('[clientId+at]').between([id, 0], [id, Infinity]),
    ])
      expect(await found.count()).toBeGreaterThan(0);
  });
});

describe('the step to version 3', () => {
  it('has the marks of those whom nobody is to write to say so', async () => {
    const rows = await fill(2);
    const [one, other, third] = rows['clients'] as { id: string }[];
    const old = open(MIGRATIONS.filter(({ version }) => version <= 2));
    await old.clients.update(one?.id ?? '', { doNotContact: true });
    await old.clients.update(other?.id ?? '', { objectedAt: 1 });
    old.close();
    const silent = new Set<string>();
    await open().identities.each(({ clientId, badge }) => {
      if (badge.isSilent) silent.add(clientId);
      expect(badge).toHaveProperty('name');
    });
    expect(silent).toEqual(new Set([one?.id, other?.id]));
    expect(silent).not.toContain(third?.id);
  });
});

describe('an upgrade', () => {
  const next: Migration = { version: MIGRATIONS.length + 1, stores: { clients: 'id, name' } };

  it('that fails half-way leaves the old data as it was, and open to the old version', async () => {
    const rows = await fill(MIGRATIONS.length);
    const before = await dump(open());
    opened.splice(0).forEach((database) => database.close());
    const failing: Migration = {
      ...next,
      stores: { ...next.stores, notes: null, extra: 'id' },
      upgrade: async (transaction) => {
        await transaction.table('clients').toCollection().modify({ name: 'half-way' });
        await transaction.table('extra').add({ id: 'x' });
        throw new Error('on purpose');
      },
    };
    await expect(open([...MIGRATIONS, failing]).open()).rejects.toThrow('on purpose');
    const after = open();
    await after.open();
    expect(after.verno).toBe(MIGRATIONS.length);
    expect(await dump(after)).toEqual(before);
    expect(before['notes']?.length).toBe(rows['notes']?.length);
  });

  it('takes a copy first, of all there is, before any step has touched it', async () => {
    const rows = await fill(MIGRATIONS.length);
    const harsh: Migration = {
      ...next,
      upgrade: async (transaction) => {
        await transaction.table('clients').clear();
      },
    };
    const after: Migration = { version: next.version + 1, stores: { extra: 'id' } };
    await open([...MIGRATIONS, harsh, after]).open();
    const copies = await listCopies();
    expect(copies).toMatchObject([{ reason: 'upgrade', version: MIGRATIONS.length }]);
    const [copy] = copies;
    if (!copy) throw new Error('no copy');
    const kept = (await Promise.all(copy.chunks.map((_, index) => readRows(copy, index)))).flat();
    for (const [table, records] of Object.entries(rows)) {
      const there = kept.filter((row) => row.table === table).map(({ record }) => record);
      expect(there).toHaveLength(records.length);
      expect(there).toEqual(expect.arrayContaining(records as object[]));
      expect(copy.counts[table]).toBe(records.length);
    }
  });

  it('does not happen when the copy can not be written', async () => {
    await fill(MIGRATIONS.length);
    const before = await dump(open());
    opened.splice(0).forEach((database) => database.close());
    onFileWrite(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(open([...MIGRATIONS, next]).open()).rejects.toThrow('no room');
    const old = open();
    expect(await dump(old)).toEqual(before);
    expect(old.verno).toBe(MIGRATIONS.length);
    expect(await listCopies()).toEqual([]);
  });

  it('is not held up by a page of the old version, which lets go and stays away', async () => {
    await fill(MIGRATIONS.length);
    const old = open();
    await old.open();
    const newer = open([...MIGRATIONS, next]);
    await newer.open();
    expect(newer.verno).toBe(next.version);
    expect(old.isOpen()).toBe(false);
    await expect(old.clients.count()).rejects.toThrow(/closed/iu);
  });
});

describe('the database', () => {
  it('asks for writes that have reached the disk', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await open().meta.put({ key: 'x', value: 1 });
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    transaction.mockRestore();
    expect(writes.length).toBeGreaterThan(0);
    for (const [, , options] of writes) expect(options?.durability).toBe('strict');
  });
});
