/** Runs in the page of the benchmark of the write path: the product's own beside others that write the same records. */
import '@/domain/zod-setup';
import { BLANK_CLIENT } from '@/domain/client/blank';
import { identityId } from '@/domain/client/identity';
import type { PersonKey } from '@/domain/person/person-key';
import { db } from '@/storage/db';
import { write } from '@/storage/write';
import { CHUNK, dexieWay, rawWay, recordedWay, type Rows, type Way } from './base-write-bare.ts';
import { pouchdbWay, rxdbWay, tinybaseWay } from './base-write-libraries.ts';
import { shuffled } from './row.ts';

const PROJECT = '01926a3e-7d1c-7000-8000-000000000000';

const WAYS = {
  raw: rawWay,
  recorded: recordedWay,
  dexie: dexieWay,
  rxdb: rxdbWay,
  pouchdb: pouchdbWay,
  tinybase: tinybaseWay,
} as const;

export type WayName = 'product' | keyof typeof WAYS;
/** Milliseconds of each round; those that take long are run less often. */
export type WriteTimes = Readonly<Record<WayName, readonly number[]>>;
export interface WriteFigures {
  readonly imports: WriteTimes;
  readonly edits: WriteTimes;
}

const idOf = (index: number) => `01926a3e-7d1c-7000-8000-${String(index).padStart(12, '0')}`;

function clientOf(index: number) {
  return {
    id: idOf(index),
    ...BLANK_CLIENT,
    name: `Anna Lee ${index}`,
    statusId: null,
    statusSince: 1_730_000_000_000,
    organisation: 'Lee & Sons',
    phones: [`+38050${String(1_000_000 + index)}`],
    emails: [`anna${index}@example.org`],
  };
}

function identityOf(index: number) {
  const key: PersonKey = `vk:id${1_000_000 + index}`;
  return {
    id: identityId(PROJECT, key),
    key,
    clientId: idOf(index),
    origin: 'seen' as const,
    contradictions: [],
    badge: { name: `Anna Lee ${index}`, statusId: null },
  };
}

/** The product itself: checks, stamps, history, outbox, counters. */
function productWay(count: number): Way {
  return {
    async open() {
      await db.delete();
      await db.open();
    },
    async put() {
      for (let from = 0; from < count; from += CHUNK) {
        const part = Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) => from + at);
        // oxlint-disable-next-line no-await-in-loop -- one transaction after the other
        await write(
          { action: 'import', projectId: PROJECT, clientId: null, batchId: 'bench' },
          async (draft) => {
            draft.create('clients', part.map(clientOf));
            draft.create('identities', part.map(identityOf));
            await Promise.resolve();
          },
        );
      }
    },
    async edit(id, name) {
      const options = { action: 'client.edit', projectId: PROJECT, clientId: id } as const;
      await write(options, (draft) => draft.patch('clients', id, { name }));
    },
    async close() {
      await db.delete();
    },
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The product and those whose edits take as long as its own. */
const NEAR = ['product', 'raw', 'recorded', 'dexie'] as const;

const MOST_SAVED_WHOLE = 10_000;

/** Before the first round. */
const none = (): Record<WayName, number[]> => ({
  product: [],
  raw: [],
  recorded: [],
  dexie: [],
  rxdb: [],
  pouchdb: [],
  tinybase: [],
});

declare function progress(text: string): Promise<void>;

/**
 * An import of so many new clients with a key each, then edits of single ones: of the libraries after their import.
 * @param rounds of the product and the bare databases; the libraries have one for each three
 * @param edits of each way; a twentieth where one takes longer than a tenth of a second
 */
async function bench(count: number, rounds: number, edits: number): Promise<WriteFigures> {
  const names = ['product', 'raw', 'recorded', 'dexie', 'rxdb', 'pouchdb', 'tinybase'] as const;
  const [imports, edited] = [none(), none()];
  const product = productWay(count);
  await product.open();
  await product.put({ clients: [], identities: [] });
  const rows: Rows = {
    clients: await db.clients.toArray(),
    identities: await db.identities.toArray(),
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffled(names)) {
      const isNear = NEAR.some((each) => each === name);
      if (!isNear && round % 3 !== 0) continue;
      const way = name === 'product' ? product : WAYS[name]();
      /* oxlint-disable no-await-in-loop -- one after the other: they would disturb each other */
      await way.open();
      imports[name].push(await time(() => way.put(rows)));
      await progress(`${count} clients, round ${round + 1}, ${name}: ${imports[name].at(-1)} ms`);
      // TinyBase saves everything for each edit: with more it takes seconds, and its own transactions end before it does.
      const isTooMuch = name === 'tinybase' && count > MOST_SAVED_WHOLE;
      if (!isNear && round + 3 >= rounds && !isTooMuch) {
        edited[name].push(...(await editTimes(way, count, edits)));
      }
      await way.close();
      /* oxlint-enable no-await-in-loop */
    }
  }
  const near = NEAR.map((name) => ({ name, way: name === 'product' ? product : WAYS[name]() }));
  /* oxlint-disable no-await-in-loop -- as above */
  for (const { way } of near) {
    await way.open();
    await way.put(rows);
  }
  // By turns: what the browser tidies up after an import is nobody's own.
  for (let turn = 0; turn < WARM + edits; turn += 1) {
    for (const { name, way } of shuffled(near)) {
      const taken = await editTime(way, count, turn);
      if (turn >= WARM) edited[name].push(taken);
    }
  }
  for (const { way } of near) await way.close();
  /* oxlint-enable no-await-in-loop */
  return { imports, edits: edited };
}

/** Edits that are not counted: the first ones are anything but usual. */
const WARM = 20;

function editTime(way: Way, count: number, turn: number): Promise<number> {
  const id = idOf(Math.floor(Math.random() * count));
  return time(() => way.edit(id, `Anna ${turn}`));
}

async function editTimes(way: Way, count: number, edits: number): Promise<number[]> {
  const times: number[] = [];
  let left = edits;
  for (let turn = -3; turn < left; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const taken = await editTime(way, count, turn);
    if (taken > 100) left = Math.ceil(edits / 20);
    if (turn >= 0) times.push(taken);
  }
  return times;
}

Object.assign(globalThis, { bench });
