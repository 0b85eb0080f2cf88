/** The client base with 1,000, 10,000 and 100,000 clients, so that growth is seen; each part is a benchmark of its own. */
import { run as importRows } from './base-import.ts';
import { run as popupRows } from './base-popup.ts';
import { run as searchRows } from './base-search.ts';
import { run as tableRows } from './base-table.ts';
import { run as writeRows } from './base-write.ts';
import type { BenchOptions, Row } from './row.ts';

const PARTS = { searchRows, tableRows, popupRows, importRows, writeRows };

/** Runs all parts, one after the other. */
export async function run(options: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    console.log(`  ${name} …`);
    // oxlint-disable-next-line no-await-in-loop -- two at once would disturb each other
    rows.push(...(await part(options)));
  }
  return rows;
}
