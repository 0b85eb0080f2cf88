/** Counter rows: statistics never count the whole table. Kept by the write path in the same transaction. */
import type { Asked } from './answers';
import { db, type MetaRow } from './db';
import { isLiving, type Change } from './draft';

/** Under this key stands how many records there are in all tables with history, deleted ones included. */
export const RECORDS = 'count:records';

/** The rows that keep the numbers of living clients and of all records in step with these changes; at once when none do. */
export function counterRows(changes: readonly Change[]): Asked<readonly MetaRow[]> {
  const differences = new Map<string, number>();
  const add = (key: string, difference: number) =>
    differences.set(key, (differences.get(key) ?? 0) + difference);
  const created = changes.filter(({ before }) => before === null).length;
  if (created > 0) add(RECORDS, created);
  for (const { table, before, after } of changes) {
    if (table !== 'clients') continue;
    for (const key of before ? countersOf(before) : []) add(key, -1);
    for (const key of countersOf(after)) add(key, 1);
  }
  const moving = new Map([...differences].filter(([, difference]) => difference !== 0));
  return moving.size === 0 ? [] : moved(moving);
}

async function moved(differences: ReadonlyMap<string, number>): Promise<MetaRow[]> {
  const rows = await db.meta.bulkGet([...differences.keys()]);
  return [...differences].map(([key, difference], index) => ({
    key,
    value: numberIn(rows[index]) + difference,
  }));
}

/** The counters that a client counts in: their project's, their status's, their tags' and the custom fields' they have. */
export function countersOf(client: {
  readonly projectId: string;
  readonly deletedAt: number | null;
}): string[] {
  if (!isLiving(client)) return [];
  const keys = [clientCounter(client.projectId)];
  for (const [field, value] of Object.entries(client) as [string, unknown][]) {
    if (field === 'statusId' && typeof value === 'string') keys.push(`count:status:${value}`);
    else if (/^(?:tag|field):/u.test(field) && hasValue(value)) keys.push(`count:${field}`);
  }
  return keys;
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

/** How many living clients have each of these statuses, tags, or a value in these custom fields; by id. */
export async function usageCounts(
  of: 'status' | 'tag' | 'field',
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.meta.bulkGet(ids.map((id) => `count:${of}:${id}`));
  return new Map(ids.map((id, index) => [id, numberIn(rows[index])]));
}

function clientCounter(projectId: string): string {
  return `count:clients:${projectId}`;
}

function hasValue(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

function numberIn(row: MetaRow | undefined): number {
  return typeof row?.value === 'number' ? row.value : 0;
}
