/** Finding clients of a project who may be one person, and remembering which are not. */
import type { Done } from '@/domain/client/card-view';
import { customFieldKey } from '@/domain/client/client-fields';
import { identityId } from '@/domain/client/identity';
import type { ApartField, Client, CustomFieldKey } from '@/domain/client/schema';
import type { CustomField } from '@/domain/custom-field/schema';
import { byLikelihood, DuplicateFinder, type Pair } from '@/domain/duplicate/find';
import { listCustomFields } from '../lists/custom-fields';
import { livingClient } from '../clients/living-client';
import { db } from '../db';
import { isLiving } from '../draft';
import { Problem } from '../problem';
import { write } from '../write';

/** More pairs nobody goes through in one sitting; the likeliest are among them. */
const MOST_PAIRS = 2000;
/** Clients read at once. */
const READ = 2000;

export interface Found {
  /** The likeliest first. */
  readonly pairs: readonly Pair[];
  /** How many there are, with those beyond the list. */
  readonly count: number;
}

export interface Finding {
  /** Told now and then how much is done, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Rejects with an `AbortError` soon after it is aborted. */
  readonly signal?: AbortSignal;
}

/** Looks through all living clients of a project, in slices between which others have their turn. */
export async function findDuplicates(
  projectId: string,
  { onProgress = () => {}, signal }: Finding = {},
): Promise<Found> {
  const shownAs = await contradictions(projectId);
  const all = db.clients
    .where('[projectId+createdAt]')
    .between([projectId, 0], [projectId, Infinity]);
  const ids = await all.primaryKeys();
  const own = await contactFields(projectId);
  const finder = new DuplicateFinder();
  for (let from = 0; from < ids.length; from += READ) {
    signal?.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- slice by slice: all at once would be too much to hold
    for (const client of await db.clients.bulkGet(ids.slice(from, from + READ))) {
      if (!client || !isLiving(client)) continue;
      const { id, name, birthday } = client;
      const phones = [...client.phones, ...textsIn(client, own.phones)];
      const emails = [...client.emails, ...textsIn(client, own.emails)];
      const around = { shownAs: shownAs.get(id) ?? [], apart: apartFrom(client) };
      finder.add({ id, name, phones, emails, birthday, ...around });
    }
    onProgress(Math.min(1, (from + READ) / ids.length) * 0.7);
  }
  let pairs: Pair[] = [];
  let count = 0;
  for (const pair of finder.pairs()) {
    if (pair) {
      count += 1;
      pairs.push(pair);
      // The likeliest alone are held, not all that there may be.
      if (pairs.length === MOST_PAIRS * 5)
        pairs = pairs.toSorted(byLikelihood).slice(0, MOST_PAIRS);
    } else {
      // oxlint-disable-next-line no-await-in-loop -- others have their turn
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
    }
  }
  onProgress(1);
  return { pairs: pairs.toSorted(byLikelihood).slice(0, MOST_PAIRS), count };
}

interface ContactFields {
  readonly phones: readonly CustomFieldKey[];
  readonly emails: readonly CustomFieldKey[];
}

/** The project's own fields that hold a phone or an e-mail address: they tell who somebody is as well as ours. */
async function contactFields(projectId: string): Promise<ContactFields> {
  const fields = await listCustomFields(projectId);
  const keys = (wanted: CustomField['type']) =>
    fields.flatMap(({ id, type }) => (type === wanted ? [customFieldKey(id)] : []));
  return { phones: keys('phone'), emails: keys('email') };
}

function textsIn(client: Client, fields: readonly CustomFieldKey[]): string[] {
  return fields.flatMap((field) => {
    const value = client[field];
    return typeof value === 'string' ? [value] : [];
  });
}

/** Two clients side by side, as they are now. */
export interface Candidates {
  readonly pair: Pair;
  readonly clients: readonly [Client, Client];
}

/**
 * The pairs that still stand: of clients who live and were not said to be two. Where one was merged meanwhile, the pair is
 * about the client into whom.
 */
export async function standing(pairs: readonly Pair[]): Promise<Candidates[]> {
  const known = await withHolders(pairs.flatMap(({ ids }) => ids));
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const [a, b] = pair.ids.map((id) => holderIn(known, id));
    if (!a || !b || a.id === b.id || areApart(a, b)) return [];
    const place = [a.id, b.id].toSorted().join(' ');
    if (seen.has(place)) return [];
    seen.add(place);
    return [{ pair, clients: [a, b] as const }];
  });
}

/** Those of a project's clients who are there, each once, in the order given; in place of a merged one whoever has them. */
export async function standingClients(
  projectId: string,
  ids: readonly string[],
): Promise<Client[]> {
  const known = await withHolders(ids);
  const holders = ids.flatMap((id) => holderIn(known, id) ?? []);
  return [...new Set(holders)].filter((client) => client.projectId === projectId);
}

/** Clients by their ids, with those into whom they were merged. */
async function withHolders(ids: readonly string[]): Promise<Map<string, Client>> {
  const known = new Map<string, Client>();
  let missing = [...new Set(ids)];
  while (missing.length > 0) {
    // oxlint-disable-next-line no-await-in-loop -- a merge leads to the next
    const found = (await db.clients.bulkGet(missing)).filter((client) => client !== undefined);
    for (const client of found) known.set(client.id, client);
    const next = new Set(found.flatMap(({ mergedInto }) => mergedInto ?? []));
    missing = [...next].filter((id) => !known.has(id));
  }
  return known;
}

/** Remembers that two clients who look the same are two people. */
export async function keepApart(a: string, b: string): Promise<Done> {
  const { projectId } = await livingClient(a);
  const about = { action: 'client.apart', projectId, clientId: null } as const;
  const { historyId } = await write(about, async (draft) => {
    if (a === b) throw new Problem('invalid');
    await draft.patch('clients', a, { [apartField(b)]: true });
    await draft.patch('clients', b, { [apartField(a)]: true });
  });
  return { historyId, clientId: a };
}

/** Names of clients by their ids. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const clients = await db.clients.bulkGet([...ids]);
  return new Map(clients.flatMap((client) => (client ? [[client.id, client.name] as const] : [])));
}

function apartField(clientId: string): ApartField {
  return `apart:${clientId}`;
}

function apartFrom(client: Client): Set<string> {
  const others = Object.entries(client as object).flatMap(([field, value]: [string, unknown]) =>
    field.startsWith('apart:') && value === true ? [field.slice('apart:'.length)] : [],
  );
  return new Set(others);
}

function areApart(a: Client, b: Client): boolean {
  return a[apartField(b.id)] === true || b[apartField(a.id)] === true;
}

function holderIn(known: ReadonlyMap<string, Client>, id: string): Client | null {
  const seen = new Set<string>();
  for (let client = known.get(id); client && !seen.has(client.id);) {
    if (isLiving(client)) return client;
    seen.add(client.id);
    client = known.get(client.mergedInto ?? '');
  }
  return null;
}

/** For each client the others of whom a page showed a key as theirs. */
async function contradictions(projectId: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const prefix = `${projectId}/`;
  const said = await db.identities
    .where('id')
    .startsWith(prefix)
    .filter((each) => isLiving(each) && each.contradictions.length > 0)
    .toArray();
  for (const { clientId, contradictions: on } of said) {
    const ids = on.map(({ otherKey }) => identityId(projectId, otherKey));
    // oxlint-disable-next-line no-await-in-loop -- there are few
    for (const other of await db.identities.bulkGet(ids)) {
      if (!other || !isLiving(other) || other.clientId === clientId) continue;
      found.set(clientId, [...(found.get(clientId) ?? []), other.clientId]);
    }
  }
  return found;
}
