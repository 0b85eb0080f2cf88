/** Runs in the page of the benchmark of the table: the table's own rows beside bare IndexedDB on the same database. */
import { ShownRows, type Query } from '@/components/clients/shown-rows';
import { BLANK_CLIENT } from '@/domain/client/blank';
import type { Client } from '@/domain/client/schema';
import { clientFields } from '@/domain/filter/fields';
import { EVERYBODY } from '@/domain/filter/matches';
import { ClientRows } from '@/storage/table/client-rows';
import { db } from '@/storage/db';
import { median } from './row.ts';

const PROJECT = '01926a3e-7d1c-7000-8000-000000000000';
const STAMP = '01926a3e7d1c-000000-00000000000000aa';
const BATCH = 5000;
const STATUSES = ['s-new', 's-talks', 's-paid', 's-done', 's-no'];
const FIRST = ['Anna', 'Олена', 'Mark', 'Іван', 'Zoë', 'Ярослав', 'Lena', 'Борис', 'Élise'];
const LAST = ['Lee', 'Коваль', 'Wong', 'Шевченко', 'Novak', 'Петренко', 'Smith'];

/** Milliseconds, each the median over the rounds. */
export interface TableFigures {
  readonly load: number;
  readonly first: number;
  readonly sortNumber: number;
  readonly sortName: number;
  readonly sortNameFirst: number;
  readonly filter: number;
  readonly filterText: number;
  readonly sortedKeys: number;
  readonly sortedRecords: number;
  readonly statusKeys: number;
  readonly statusRecords: number;
  /** The longest time at a stretch in which nobody else had a turn. */
  readonly longest: number;
}

function client(index: number): Client {
  const fields = {
    ...BLANK_CLIENT,
    projectId: PROJECT,
    createdAt: 1_730_000_000_000 + ((index * 7919) % 1_000_003),
    createdBy: 'me',
    deletedAt: null,
    name: `${FIRST[index % FIRST.length]} ${LAST[(index * 31) % LAST.length]} ${index}`,
    statusId: STATUSES[index % STATUSES.length] ?? null,
    statusSince: 1_730_000_000_000,
  };
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, STAMP]));
  return { id: `client-${String(index).padStart(6, '0')}`, ...fields, stamps };
}

async function fill(clients: number): Promise<void> {
  for (let from = 0; from < clients; from += BATCH) {
    const part = Array.from({ length: Math.min(BATCH, clients - from) }, (_, at) => from + at);
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
    await db.clients.bulkAdd(part.map(client));
  }
}

/** A bare query of an index, and how long it takes. */
async function query(index: string, range: IDBKeyRange, what: 'getAll' | 'getAllKeys') {
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const store = db.backendDB().transaction('clients', 'readonly').objectStore('clients');
    const request = store.index(index)[what](range);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
  return performance.now() - start;
}

const ADDED = IDBKeyRange.bound([PROJECT, 0], [PROJECT, Infinity]);
const NEW = IDBKeyRange.only([PROJECT, 's-new']);

async function bench(clients: number, rounds: number): Promise<TableFigures> {
  await fill(clients);
  const started = performance.now();
  let first = 0;
  const source = new ClientRows(PROJECT);
  await new Promise<void>((resolve) => {
    source.subscribe(() => {
      first ||= performance.now() - started;
      if (source.state !== 'loading') resolve();
    });
  });
  const load = performance.now() - started;
  if (source.rows.size !== clients) throw new Error(`read ${source.rows.size} of ${clients}`);

  const fields = clientFields({
    currency: 'EUR',
    statusIds: STATUSES,
    memberIds: [],
    tagIds: [],
    networkIds: [],
    customFields: [],
  });
  const usual: Query = { filter: EVERYBODY, sort: [], text: '', fields, now: 0, language: 'uk' };
  const isNew = { field: 'statusId', operator: 'any-of', value: ['s-new'] };
  const ways = {
    sortNumber: { ...usual, sort: [{ field: 'createdAt', descending: false }] },
    sortName: { ...usual, sort: [{ field: 'name', descending: false }] },
    filter: { ...usual, filter: { match: 'all' as const, of: [isNew] } },
    filterText: { ...usual, text: 'коваль 7' },
  };
  const shown = new ShownRows(source);
  const ask = (wanted: Query) =>
    new Promise<number>((resolve) => {
      const start = performance.now();
      const stop = shown.subscribe(() => {
        if (shown.current().isWorking) return;
        stop();
        resolve(performance.now() - start);
      });
      shown.ask(wanted);
    });
  const sortNameFirst = await ask(ways.sortName);

  const times = new Map<string, number[]>();
  const note = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, wanted] of Object.entries(ways)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they would disturb each other
      note(name, await ask(wanted));
    }
    /* oxlint-disable no-await-in-loop -- as above */
    note('sortedKeys', await query('[projectId+createdAt]', ADDED, 'getAllKeys'));
    note('statusKeys', await query('[projectId+statusId]', NEW, 'getAllKeys'));
    if (round % 5 === 0) {
      note('sortedRecords', await query('[projectId+createdAt]', ADDED, 'getAll'));
      note('statusRecords', await query('[projectId+statusId]', NEW, 'getAll'));
    }
    /* oxlint-enable no-await-in-loop */
  }
  const longest = await longestStretch(async () => {
    for (const wanted of Object.values(ways)) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await ask(wanted);
    }
  });
  const of = (name: string) => median(times.get(name) ?? []);
  return {
    load,
    first,
    sortNameFirst,
    longest,
    sortNumber: of('sortNumber'),
    sortName: of('sortName'),
    filter: of('filter'),
    filterText: of('filterText'),
    sortedKeys: of('sortedKeys'),
    sortedRecords: of('sortedRecords'),
    statusKeys: of('statusKeys'),
    statusRecords: of('statusRecords'),
  };
}

/** The longest gap between two tasks of our own while something runs. */
async function longestStretch(work: () => Promise<void>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  await work();
  // What ran in one go to the end is a stretch as well.
  longest = Math.max(longest, performance.now() - last);
  port1.close();
  return longest;
}

Object.assign(globalThis, { bench });
