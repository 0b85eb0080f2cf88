/** The import of a CSV file, beside the parser with bare IndexedDB alone. */
import type { ImportFigures } from './base-import-page.ts';
import { bundle } from './overlay-bundle.ts';
import { withPlainPage } from './plain-page.ts';
import { median, type BenchOptions, type Row } from './row.ts';

/** The product's rate to the floor's. */
const LEAST = 0.6;
const MANY = 100_000;

/** A row for each number of rows in the file. */
export async function run({ clients }: BenchOptions): Promise<Row[]> {
  const script = await bundle('base-import-page.ts');
  const rows: Row[] = [];
  for (const count of clients) {
    // oxlint-disable-next-line no-await-in-loop -- two at once would disturb each other
    const figures = await withPlainPage(script, async (tab) => {
      await tab.exposeFunction('progress', (text: string) => console.log(`  ${text}`));
      return tab.evaluate<ImportFigures>(`bench(${count}, ${count >= MANY ? 2 : 3})`);
    });
    const rate = (times: readonly number[]) => (count / median(times)) * 1000;
    const ratio = rate(figures.product) / rate(figures.floor);
    rows.push({
      name: `import of a CSV file of ${count.toLocaleString('en')} rows`,
      value: rate(figures.product),
      unit: 'rows/s',
      floor: rate(figures.floor),
      peers: {
        'parser alone': rate(figures.parser),
        'said how far it is, times': figures.told,
      },
      ratio,
      goal: `≥ ${LEAST} × the rate of Papa Parse and bare IndexedDB with the same records`,
      ok: ratio >= LEAST,
    });
  }
  return rows;
}
