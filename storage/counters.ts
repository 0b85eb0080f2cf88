/** Counter rows: statistics never count the whole table. Kept by the write path in the same transaction. */
import { db, type MetaRow } from './db';
import { isLiving, type Change } from './draft';

/** Under this key stands how many records there are in all tables with history, deleted ones included. */
const RECORDS = 'count:records';

/** The rows that keep the numbers of living clients and of all records in step with these changes. */
export async function counterRows(changes: readonly Change[]): Promise<MetaRow[]> {
  const differences = new Map<string, number>();
  const created = changes.filter(({ before }) => before === null).length;
  if (created > 0) differences.set(RECORDS, created);
  for (const { table, before, after } of changes) {
    if (table !== 'clients') continue;
    const difference = Number(isLiving(after)) - Number(before !== null && isLiving(before));
    const key = clientCounter(after.projectId);
    differences.set(key, (differences.get(key) ?? 0) + difference);
  }
  const keys = [...differences.keys()];
  const rows = await db.meta.bulkGet(keys);
  return keys.map((key, index) => ({
    key,
    value: numberIn(rows[index]) + (differences.get(key) ?? 0),
  }));
}

/** How many records there should be; null when nobody has counted yet. */
export async function recordCount(): Promise<number | null> {
  const row = await db.meta.get(RECORDS);
  return row === undefined ? null : numberIn(row);
}

/** How many living clients a project has. */
export async function clientCount(projectId: string): Promise<number> {
  return numberIn(await db.meta.get(clientCounter(projectId)));
}

function clientCounter(projectId: string): string {
  return `count:clients:${projectId}`;
}

function numberIn(row: MetaRow | undefined): number {
  return typeof row?.value === 'number' ? row.value : 0;
}
