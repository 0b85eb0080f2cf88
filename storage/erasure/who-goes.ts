/** Finding all that belongs to clients who are to be erased. Reads only. */
import { identityId } from '@/domain/client/identity';
import type { Client } from '@/domain/client/schema';
import { goneOf, type Gone } from '@/domain/erasure/scrub';
import type { TableName } from '@/domain/history/schema';
import type { PersonKey } from '@/domain/person/person-key';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db } from '../db';
import { readPage } from '../snapshots/snapshot-write';
import { TABLES_OF_CLIENT } from '../clients/tables-of-client';

/** What goes, as a question before it can say. */
export interface WhoGoes {
  readonly gone: Gone;
  /** The clients with those who were merged into them, deleted ones too. */
  readonly clients: readonly Client[];
  readonly keys: readonly PersonKey[];
  /** Everything else that is theirs, table by table, deleted records too. */
  readonly records: readonly { readonly table: TableName; readonly ids: readonly string[] }[];
  /** Hashes of their files' bytes. */
  readonly hashes: readonly string[];
}

/**
 * All that goes with these clients: whoever was merged into them, and, where the same person is a client of another
 * project as well, that one.
 */
export async function whoGoes(clientIds: readonly string[]): Promise<WhoGoes> {
  const mergedInto = await allMerged();
  const projects = await db.projects.toCollection().primaryKeys();
  const ids = new Set<string>();
  const keys = new Set<PersonKey>();
  for (let next = [...clientIds]; next.length > 0;) {
    for (const id of next) ids.add(id);
    const found = new Set(next.flatMap((id) => mergedInto.get(id) ?? []));
    const own = (await ofClients('identities', next)).map(({ key }) => key as PersonKey);
    const fresh = [...new Set(own)].filter((key) => !keys.has(key));
    for (const key of fresh) keys.add(key);
    for (const id of await holdersOf(fresh, projects)) found.add(id);
    next = [...found].filter((id) => !ids.has(id));
  }
  const clients = (await db.clients.bulkGet([...ids])).filter((client) => client !== undefined);
  const all = [...ids];
  const records: { table: TableName; ids: readonly string[] }[] = [];
  const hashes = new Set<string>();
  for (const table of TABLES_OF_CLIENT) {
    const own = await ofClients(table, all);
    records.push({ table, ids: own.map(({ id }) => id) });
    if (table === 'files') for (const { hash } of own) if (hash) hashes.add(hash);
  }
  records.push({ table: 'ignored', ids: await ignoredIds([...keys], projects) });
  return {
    gone: goneOf({
      clientIds: ids,
      ids: new Set([...ids, ...records.flatMap((each) => each.ids)]),
      keys,
    }),
    clients,
    keys: [...keys],
    records,
    hashes: [...hashes],
  };
}

/** Whom each client has taken over, as far as anybody did. */
async function allMerged(): Promise<ReadonlyMap<string, readonly string[]>> {
  const merged = new Map<string, string[]>();
  for (let after: unknown = null; ;) {
    // oxlint-disable-next-line no-await-in-loop -- page by page: all of them at once would be all in memory
    const page = (await readPage(db.clients, after)) as Client[];
    for (const { id, mergedInto } of page) {
      if (mergedInto) merged.set(mergedInto, [...(merged.get(mergedInto) ?? []), id]);
    }
    const last = page.at(-1);
    if (!last) return merged;
    after = last.id;
  }
}

/** The clients to whom keys lead, in whichever project. */
async function holdersOf(
  keys: readonly PersonKey[],
  projects: readonly string[],
): Promise<string[]> {
  const ids = projects.flatMap((projectId) => keys.map((key) => identityId(projectId, key)));
  const found = await db.identities.bulkGet(ids);
  return found.flatMap((identity) => identity?.clientId ?? []);
}

async function ignoredIds(
  keys: readonly PersonKey[],
  projects: readonly string[],
): Promise<string[]> {
  const ids = projects.flatMap((projectId) => keys.map((key) => identityId(projectId, key)));
  const found = await db.ignored.bulkGet(ids);
  return found.flatMap((each) => each?.id ?? []);
}

type OfClient = StoredRecord & { readonly key?: string; readonly hash?: string };

async function ofClients(table: TableName, ids: readonly string[]): Promise<OfClient[]> {
  return db
    .table<OfClient, string>(table)
    .where('clientId')
    .anyOf([...ids])
    .toArray();
}
