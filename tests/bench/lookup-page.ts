/**
 * Runs in the page of the benchmark `lookup`: the product's own look-up beside bare IndexedDB, on the same database and
 * the same keys.
 */
import { BLANK_CLIENT } from '@/domain/client/blank';
import { identityId } from '@/domain/client/identity';
import type { Identity } from '@/domain/client/identity-schema';
import type { Client } from '@/domain/client/schema';
import type { PersonKey } from '@/domain/person/person-key';
import { BLANK_PROJECT } from '@/domain/project/blank';
import type { LookUp } from '@/messaging/protocol';
import { db } from '@/storage/db';
import { lookUp } from '@/storage/in-page/look-up';
import { median, shuffled } from './row.ts';

const PROJECT = '01926a3e-7d1c-7000-8000-000000000000';
const STAMP = '01926a3e7d1c-000000-00000000000000aa';
const BATCH = 5000;

/** Milliseconds for one page's names, each the median over the rounds. */
export interface Figures {
  readonly lookUp: number;
  readonly getAll: number;
  readonly get: number;
}

function base(id: string) {
  const common = { id, projectId: PROJECT, createdAt: 1_730_000_000_000, createdBy: 'me' };
  return { ...common, deletedAt: null };
}

/** Every field's stamp, as the write path makes them. */
function stamped<T extends object>(fields: T): T & { stamps: Record<string, string> } {
  const names = Object.keys(fields).filter((name) => name !== 'id');
  return { ...fields, stamps: Object.fromEntries(names.map((name) => [name, STAMP])) };
}

function client(index: number): Client {
  return stamped({
    ...base(`client-${index}`),
    ...BLANK_CLIENT,
    name: `Anna Lee ${index}`,
    statusId: `${PROJECT}-shop-new`,
    statusSince: 1_730_000_000_000,
    photo: `https://img.example/${index}.jpg`,
    capturedFrom: 'https://vk.com/feed',
  });
}

function identity(index: number): Identity {
  return stamped({
    ...base(identityId(PROJECT, key(index))),
    key: key(index),
    clientId: `client-${index}`,
    origin: 'seen' as const,
    contradictions: [],
    badge: { name: `Anna Lee ${index}`, statusId: `${PROJECT}-shop-new` },
  });
}

function key(index: number): PersonKey {
  return `vk:id${1_000_000 + index}`;
}

async function fill(clients: number): Promise<void> {
  await db.projects.put(stamped({ ...base(PROJECT), ...BLANK_PROJECT, name: 'Bench' }));
  for (let from = 0; from < clients; from += BATCH) {
    const part = Array.from({ length: Math.min(BATCH, clients - from) }, (_, at) => from + at);
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
    await db.transaction('rw', db.clients, db.identities, async () => {
      await db.clients.bulkAdd(part.map(client));
      await db.identities.bulkAdd(part.map(identity));
    });
  }
}

/** The same keys by bare IndexedDB, in one transaction; resolves with the last answer. */
function raw(ids: readonly string[], ask: (store: IDBObjectStore, id: string) => IDBRequest) {
  return new Promise<unknown[]>((resolve, reject) => {
    const store = db.backendDB().transaction('identities', 'readonly').objectStore('identities');
    const rows: unknown[] = [];
    for (const id of ids) {
      const request = ask(store, id);
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      request.addEventListener('success', () => {
        rows.push(request.result);
        if (rows.length === ids.length) resolve(rows);
      });
    }
  });
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function bench(clients: number, names: number, rounds: number): Promise<Figures> {
  await fill(clients);
  const times: Record<keyof Figures, number[]> = { lookUp: [], getAll: [], get: [] };
  for (let round = -5; round < rounds; round += 1) {
    const people: LookUp[] = Array.from({ length: names }, () => ({
      key: key(Math.floor(Math.random() * clients)),
      aliases: [],
    }));
    const ids = people.map((person) => identityId(PROJECT, person.key));
    const ways = {
      lookUp: () => lookUp(people),
      getAll: () => raw(ids, (store, id) => store.getAll(IDBKeyRange.only(id))),
      get: () => raw(ids, (store, id) => store.get(id)),
    };
    // Nobody is the one that finds the rows cold.
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they would disturb each other
    const found = Object.keys(await ways.lookUp()).length;
    if (found !== new Set(ids).size) throw new Error(`found ${found} of ${ids.length}`);
    for (const name of shuffled(Object.keys(ways) as (keyof Figures)[])) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const taken = await time(ways[name]);
      if (round >= 0) times[name].push(taken);
    }
  }
  return {
    lookUp: median(times.lookUp),
    getAll: median(times.getAll),
    get: median(times.get),
  };
}

Object.assign(globalThis, { bench });
