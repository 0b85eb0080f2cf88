/** Whether a database holds every acknowledged write, whole, with its history and in step with its counters. */
import type { Page } from 'playwright-core';

import type { Acknowledged } from './writer.ts';

interface Stored {
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly clientId?: string;
  readonly projectId: string;
  readonly deletedAt: number | null;
  readonly stamps: Readonly<Record<string, string>>;
}
interface Entry {
  readonly id: string;
  readonly stamp: string;
  readonly changes: readonly { readonly table: string; readonly id: string; after: unknown }[];
}
export type Dump = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/** Everything that the database holds, read around the extension's own code. */
export function dumpOf(page: Page): Promise<Dump> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing outside is
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await answer(indexedDB.open('tabside'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const rows = await Promise.all(
      names.map((name) =>
        answer<Record<string, unknown>[]>(transaction.objectStore(name).getAll()),
      ),
    );
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
  });
}

/** What is wrong, as sentences; empty when nothing is. */
export function faultsIn(dump: Dump, acknowledged: readonly Acknowledged[]): string[] {
  const faults: string[] = [];
  const table = (name: string) => (dump[name] ?? []) as unknown as readonly Stored[];
  const tables = ['projects', 'clients', 'identities', 'statuses', 'notes', 'templates'];
  const records = new Map(tables.map((name) => [name, byId(table(name))]));
  const entries = (dump['history'] ?? []) as unknown as readonly Entry[];
  const identities = table('identities');

  for (const { clientId, name, note } of acknowledged) {
    if (records.get('clients')?.get(clientId)?.name !== name) faults.push(`lost: client ${name}`);
    if (!identities.some((identity) => identity.clientId === clientId))
      faults.push(`lost: key ${name}`);
    if (note && records.get('notes')?.get(note.id)?.text !== note.text)
      faults.push(`lost: ${note.text}`);
  }

  const stamps = new Set(entries.map(({ stamp }) => stamp));
  for (const [name, rows] of records) {
    for (const { id, stamps: own } of rows.values()) {
      const torn = Object.values(own).some((stamp) => !stamps.has(stamp));
      if (torn) faults.push(`torn: ${name} ${id} has a change without history`);
    }
  }
  for (const { id, changes } of entries) {
    for (const change of changes) {
      const isThere = records.get(change.table)?.has(change.id);
      if (!isThere) faults.push(`torn: history ${id} tells of ${change.table} ${change.id}`);
    }
  }

  const meta = new Map((dump['meta'] ?? []).map((row) => [row['key'], row['value']]));
  const living = new Map<string, number>();
  for (const { projectId, deletedAt } of table('clients')) {
    if (deletedAt === null) living.set(projectId, (living.get(projectId) ?? 0) + 1);
  }
  for (const [projectId, count] of living) {
    const counted = meta.get(`count:clients:${projectId}`);
    if (counted !== count) faults.push(`torn: ${String(counted)} clients counted, ${count} there`);
  }
  const all = tables.reduce((sum, name) => sum + table(name).length, 0);
  if (meta.get('count:records') !== all) faults.push('torn: the number of records is wrong');
  const last = (meta.get('clock') as { last: string } | undefined)?.last ?? '';
  if ([...stamps].some((stamp) => stamp > last)) faults.push('torn: the clock is behind');
  return faults;
}

function byId(rows: readonly Stored[]): ReadonlyMap<string, Stored> {
  return new Map(rows.map((row) => [row.id, row]));
}
