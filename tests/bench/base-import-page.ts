/** Runs in the page of the benchmark of the import: the product's own session with a file, and the least it can cost. */
import '@/domain/zod-setup';
import Papa from 'papaparse';

import { db } from '@/storage/db';
import { ExchangeSession } from '@/storage/exchange/session';
import { fileOf, planOf } from '@/storage/exchange/testing-exchange';
import { rawWay, type Rows } from './base-write-bare.ts';
import { shuffled } from './row.ts';

const PROJECT = '01926a3e-7d1c-7000-8000-000000000000';
const NAMES = ['Anna Lee', 'Олена Коваль', 'Mark "Max" Wong', 'Іван Шевченко', 'Zoë Novak'];

/** Milliseconds of each round. */
export interface ImportFigures {
  readonly product: number[];
  readonly floor: number[];
  readonly parser: number[];
  /** How often the last import has told its progress. */
  readonly told: number;
}

/** A table as another program writes it: six columns, quotes where they must be. */
function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => [
    `${NAMES[index % NAMES.length] ?? ''} ${index}`,
    `anna${index}@example.org`,
    `+380 50 ${String(1_000_000 + index)}`,
    `Lee, Sons & ${index % 977}`,
    `https://vk.com/id${String(1_000_000 + index)}`,
    '1990-05-04',
  ]);
  return Papa.unparse([['Name', 'E-mail', 'Phone', 'Company', 'Profile', 'Birthday'], ...rows]);
}

declare function progress(text: string): Promise<void>;

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function bench(count: number, rounds: number): Promise<ImportFigures> {
  const text = csvOf(count);
  const figures: ImportFigures & { told: number } = { product: [], floor: [], parser: [], told: 0 };
  const records: Record<string, Rows['clients']> = { clients: [], identities: [] };
  const ways = {
    async product() {
      await db.delete();
      await db.open();
      const file = fileOf(text);
      figures.told = 0;
      const session = new ExchangeSession();
      const taken = await time(async () => {
        const plan = await planOf(session, file, PROJECT);
        const done = await session.run(plan, () => (figures.told += 1));
        if (done.problems.length > 0) throw new Error(JSON.stringify(done.problems[0]));
      });
      if ((await db.clients.count()) !== count) throw new Error('not all were imported');
      records['clients'] = await db.clients.toArray();
      records['identities'] = await db.identities.toArray();
      return taken;
    },
    async floor() {
      const raw = rawWay();
      await raw.open();
      const taken = await time(async () => {
        Papa.parse(await fileOf(text).text());
        await raw.put(records as unknown as Rows);
      });
      await raw.close();
      return taken;
    },
    parser: () =>
      time(async () => {
        Papa.parse(await fileOf(text).text());
      }),
  };
  // The first is not counted: it also makes the records for the floor.
  await ways.product();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffled(Object.keys(ways) as (keyof typeof ways)[])) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they would disturb each other
      figures[name].push(await ways[name]());
      // oxlint-disable-next-line no-await-in-loop -- as above
      await progress(`${count} rows, round ${round + 1}, ${name}: ${figures[name].at(-1)} ms`);
    }
  }
  return figures;
}

Object.assign(globalThis, { bench });
