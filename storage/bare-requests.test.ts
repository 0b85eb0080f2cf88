import 'fake-indexeddb/auto';

import { Dexie, RangeSet, type ObservabilitySet, type Table } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { db } from './db';
import { answered, put, takeOut } from './bare-requests';
import { write } from './write';

/** What live queries were told since the test began. */
const told: ObservabilitySet[] = [];
const hear = (parts: ObservabilitySet) => told.push(parts);

beforeEach(async () => {
  await db.delete();
  await db.open();
  told.length = 0;
  Dexie.on.storagemutated.subscribe(hear);
});
afterEach(() => Dexie.on.storagemutated.unsubscribe(hear));

type Row = Record<string, unknown>;

/** A row with something in every field that is indexed; in every second one a part of them is missing. */
function rowOf({ schema }: Table, at: number): Row {
  const row: Row = {};
  for (const { keyPath } of schema.indexes) {
    for (const path of [keyPath ?? []].flat()) {
      if (at % 2 === 0 || path.length % 2 === 0) row[path] = `${path} ${at % 3}`;
    }
  }
  for (const { keyPath, multi } of schema.indexes) {
    if (multi) row[keyPath as string] = [`one ${at}`, `two ${at}`];
  }
  for (const path of [schema.primKey.keyPath ?? []].flat()) row[path] = `key ${at}`;
  return row;
}

/** What was told of, as plain lists of ranges by part; parts without any are left out. */
function ranges(): Record<string, (readonly [unknown, unknown])[]> {
  const sets: Record<string, RangeSet> = {};
  for (const parts of told.splice(0)) {
    for (const [part, tree] of Object.entries(parts)) (sets[part] ??= new RangeSet()).add(tree);
  }
  const lists = Object.entries(sets).map(([part, set]) => {
    const found = [...(set as unknown as Iterable<{ from: unknown; to: unknown }>)];
    return [part, found.map(({ from, to }) => [from, to] as const)] as const;
  });
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

const tables = db.tables.map((table) => table.name);

describe('the write path tells live queries the same as Dexie', () => {
  it.each(tables)('of rows of %s that are put, made and taken out', async (name) => {
    const table: Table<Row, string> = db.table(name);
    for (const count of [1, 7, 49, 50, 60]) {
      const rows = Array.from({ length: count }, (_, at) => rowOf(table, at));
      /* oxlint-disable no-await-in-loop -- one after the other */
      await db.transaction('rw', table, () => table.bulkPut(rows));
      const expected = ranges();
      expect(expected).not.toEqual({});
      await db.transaction('rw', table, () => put(table, rows));
      expect(ranges()).toEqual(expected);
      await table.clear();
      ranges();
      await db.transaction('rw', table, () => put(table, rows, { isNew: true }));
      expect(ranges()).toEqual(expected);
      expect(await table.count()).toBe(count);
      /* oxlint-enable no-await-in-loop */
    }
  });

  it('of keys that are taken out', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => rowOf(db.reminders, at));
    const table: Table<Row, string> = db.table('reminders');
    const keys = rows.slice(0, 5).map((row) => String(row['id']));
    await table.bulkPut(rows);
    ranges();
    await table.bulkDelete(keys);
    const expected = ranges();
    await table.bulkPut(rows);
    ranges();
    await db.transaction('rw', table, () => takeOut(table, keys));
    expect(ranges()).toEqual(expected);
    expect(await table.count()).toBe(4);
  });

  it('once for a whole transaction', async () => {
    await db.transaction('rw', db.clients, db.meta, () => {
      put(db.clients, [rowOf(db.clients, 0), rowOf(db.clients, 1)] as never[]);
      put(db.meta, [{ key: 'clock', value: 1 }]);
    });
    expect(told).toHaveLength(1);
  });

  it('together with what Dexie itself writes in the same transaction', async () => {
    const [row] = [rowOf(db.clients, 0)] as [never];
    await db.transaction('rw', db.clients, db.meta, async () => {
      put(db.clients, [row]);
      await db.meta.put({ key: 'clock', value: 1 });
    });
    expect(Object.keys(ranges())).toEqual(
      expect.arrayContaining(['idb://tabside/clients/', 'idb://tabside/meta/']),
    );
  });
});

describe('a transaction that does not come about', () => {
  const row = { key: 'a', value: 1 };

  it('tells nothing and keeps nothing when the change fails', async () => {
    const failing = db.transaction('rw', db.meta, () => {
      put(db.meta, [row]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(ranges()).toEqual({});
    expect(await db.meta.count()).toBe(0);
  });

  it('ends with a row that is there', async () => {
    await db.meta.put(row);
    ranges();
    const failing = db.transaction('rw', db.meta, db.outbox, () => {
      put(db.outbox, [{ table: 'clients', id: '1', fields: [] }]);
      put(db.meta, [row, { key: 'b', value: 2 }], { isNew: true });
    });
    await expect(failing).rejects.toMatchObject({ inner: { name: 'ConstraintError' } });
    expect(ranges()).toEqual({});
    expect([await db.meta.count(), await db.outbox.count()]).toEqual([1, 0]);
  });

  it('says why also when something else was asked meanwhile', async () => {
    await db.meta.put(row);
    const options = { action: 'client.edit', projectId: 'p', clientId: null } as const;
    const failing = write(options, async () => {
      put(db.meta, [row], { isNew: true });
      await db.outbox.count();
    });
    await expect(failing).rejects.toMatchObject({
      message: 'storage-failed',
      cause: { name: 'ConstraintError' },
    });
  });

  it('ends with a question that can not be answered', async () => {
    const error = new DOMException('Internal error', 'UnknownError');
    const request = Object.assign(new EventTarget(), { error });
    const answer = answered(request as never);
    const event = new Event('error', { bubbles: true, cancelable: true });
    const stop = vi.spyOn(event, 'stopPropagation');
    request.dispatchEvent(event);
    // It does not come as far as Dexie, which would keep the transaction from ending.
    expect(stop).toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
    await expect(Promise.resolve(answer)).rejects.toMatchObject({ inner: error });
  });

  it('ends with a row that has no key', async () => {
    const failing = db.transaction('rw', db.meta, () => put(db.meta, [row, { value: 2 } as never]));
    await expect(failing).rejects.toMatchObject({ name: 'DataError' });
    expect(await db.meta.count()).toBe(0);
  });
});
