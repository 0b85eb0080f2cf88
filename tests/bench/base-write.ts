/** The write path: imports of many clients, and one edit, in real Chromium. */
import type { WayName, WriteFigures, WriteTimes } from './base-write-page.ts';
import { bundle } from './overlay-bundle.ts';
import { withPlainPage } from './plain-page.ts';
import { median, type BenchOptions, type Row } from './row.ts';

const IMPORT_LIMIT = 1.5;
const EDIT_LIMIT = 2.5;
const EDITS = 201;
const MANY = 100_000;

/** What the product's edit writes, without the product: the import writes it, too, but not by itself. */
const RECORDED = ['bare IndexedDB, with history, outbox and clock', 'recorded'] as const;
const PEERS: readonly (readonly [string, WayName])[] = [
  ['bare IndexedDB, the same records', 'raw'],
  ['bare Dexie, the same records', 'dexie'],
  ['RxDB on Dexie, two indexes fewer, default durability', 'rxdb'],
  ['PouchDB, no index, default durability', 'pouchdb'],
  ['TinyBase in memory, saved as a whole', 'tinybase'],
];

/** Runs the product's write path and the others side by side, in random order. */
export async function run({ clients }: BenchOptions): Promise<Row[]> {
  const script = await bundle('base-write-page.ts');
  const rows: Row[] = [];
  for (const count of clients) {
    const rounds = count >= MANY ? 3 : 7;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const figures = await withPlainPage(script, async (tab) => {
      await tab.exposeFunction('progress', (text: string) => console.log(`  ${text}`));
      return tab.evaluate<WriteFigures>(`bench(${count}, ${rounds}, ${EDITS})`);
    });
    const many = count.toLocaleString('en');
    rows.push(
      rowOf(`import of ${many} clients, each with a key`, figures.imports, IMPORT_LIMIT),
      rowOf(`one edit, ${many} clients stored`, figures.edits, EDIT_LIMIT, [RECORDED, ...PEERS]),
    );
  }
  return rows;
}

function rowOf(name: string, times: WriteTimes, limit: number, peers = PEERS): Row {
  const value = median(times.product);
  const floor = median(times.raw);
  // Of each round by itself: its two times are of the same minute, and a machine gets slower and faster again.
  const ratio = median(times.product.map((taken, at) => taken / (times.raw[at] ?? Number.NaN)));
  return {
    name: `write path: ${name}`,
    value,
    unit: 'ms',
    floor,
    peers: Object.fromEntries(
      peers
        .filter(([, way]) => times[way].length > 0)
        .map(([label, way]) => [label, median(times[way])]),
    ),
    ratio,
    goal: `≤ ${limit} × bare IndexedDB on the same records, as durable`,
    ok: ratio <= limit,
  };
}
