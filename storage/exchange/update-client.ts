/** What a person of a file adds to a client who is here already. Nothing that the file does not give is taken away. */
import { emailKey, phoneKey } from '@/domain/client/phone';
import type { Client } from '@/domain/client/schema';
import type { Incoming, RowProblem } from '@/domain/import/incoming';
import { isSomebodyElse } from '@/domain/person/person-key';
import { sameValue } from '@/domain/sync/same-value';
import { changesBadge, rebadge } from '../in-page/badges';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { livingKeys } from '../in-page/learn';
import type { KnownClients } from './known-clients';
import type { Names } from './names';
import { moreFields, newIdentity, newNote, newOrder } from './new-client';

/** @param mode `fill` leaves what is there; `overwrite` puts the file's in its place; lists grow in both. */
export async function updateClient(
  draft: Draft,
  clientId: string,
  person: Incoming,
  mode: 'fill' | 'overwrite',
  known: KnownClients,
  names: Names,
  report: (problem: RowProblem) => void,
): Promise<void> {
  // The draft may know everything already, as when one client fills a file: only reading keeps a transaction alive.
  await db.clients.where(':id').equals(clientId).count();
  const client = await draft.get('clients', clientId);
  if (!client) return;
  const patch = patchOf(client, person, mode, names, draft.about.now);
  await draft.patch('clients', clientId, patch as Partial<Client>);
  await addKeys(draft, client, person, known, report);
  if (person.keys.length > 0 || changesBadge(patch)) await rebadge(draft, clientId);
  await addNotes(draft, clientId, person);
  await addOrders(draft, clientId, person, mode);
}

function patchOf(
  client: Client,
  person: Incoming,
  mode: 'fill' | 'overwrite',
  names: Names,
  now: number,
): Record<string, unknown> {
  const { phones, emails, preferences, consents, ...plain } = person.fields;
  const patch: Record<string, unknown> = {};
  const offered: Record<string, unknown> = { ...plain, ...moreFields(person, names) };
  if (person.status !== '') offered['statusId'] = names.idOf('status', person.status);
  if (person.owner !== '') offered['ownerId'] = names.idOf('owner', person.owner);
  const there = client as Readonly<Record<string, unknown>>;
  for (const [field, value] of Object.entries(offered)) {
    if (value === null || value === undefined) continue;
    const isTag = field.startsWith('tag:');
    if (mode === 'overwrite' || isTag || isEmpty(there[field])) patch[field] = value;
  }
  if ('statusId' in patch && patch['statusId'] !== client.statusId) patch['statusSince'] = now;
  if (phones)
    patch['phones'] = joined(client.phones, phones, mode, (text) => phoneKey(text) ?? text, 20);
  if (emails)
    patch['emails'] = joined(client.emails, emails, mode, (text) => emailKey(text) ?? text, 20);
  if (preferences)
    patch['preferences'] = joined(client.preferences, preferences, 'fill', JSON.stringify, 100);
  if (consents) {
    patch['consents'] = joined(client.consents, consents, 'fill', ({ purpose }) => purpose, 100);
  }
  return patch;
}

/** Both lists without what is twice; what is there comes first, or in overwriting the file's. */
function joined<T>(
  there: readonly T[],
  given: readonly T[],
  mode: 'fill' | 'overwrite',
  keyOf: (value: T) => string,
  most: number,
): T[] {
  const list: T[] = [];
  const seen = new Set<string>();
  for (const value of mode === 'fill' ? [...there, ...given] : [...given, ...there]) {
    const key = keyOf(value);
    if (!seen.has(key)) list.push(value);
    seen.add(key);
  }
  return list.slice(0, Math.max(most, there.length));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return Array.isArray(value) && value.length === 0;
}

async function addKeys(
  draft: Draft,
  client: Client,
  person: Incoming,
  known: KnownClients,
  report: (problem: RowProblem) => void,
): Promise<void> {
  for (const key of person.keys) {
    const holder = known.holderOf(key);
    if (holder === client.id) continue;
    const keys = await livingKeys(draft, client.id);
    if (holder !== null || isSomebodyElse(keys, key)) {
      report({ row: person.row, field: '', code: 'key-taken', value: key.slice(0, 80) });
      continue;
    }
    await draft.put('identities', newIdentity(draft.about.projectId, key, client));
    known.add({ id: client.id, phones: [], emails: [] }, [key]);
  }
}

async function addNotes(draft: Draft, clientId: string, { notes }: Incoming): Promise<void> {
  if (notes.length === 0) return;
  const there = (await draft.find('notes', 'clientId', clientId)).filter(isLiving);
  for (const text of notes) {
    if (!there.some((note) => note.text === text))
      await draft.put('notes', newNote(clientId, text));
  }
}

/** An order is known by its number; one without by its day and sum. */
async function addOrders(
  draft: Draft,
  clientId: string,
  { orders }: Incoming,
  mode: 'fill' | 'overwrite',
): Promise<void> {
  if (orders.length === 0) return;
  const there = (await draft.find('orders', 'clientId', clientId)).filter(isLiving);
  for (const order of orders) {
    const old = there.find((each) =>
      order.number === ''
        ? each.sum === order.sum && each.currency === order.currency && each.date === order.date
        : each.number === order.number,
    );
    if (!old) await draft.put('orders', newOrder(clientId, order, draft.about.now));
    else if (mode === 'overwrite') {
      const fields = { ...order, date: order.date ?? old.date };
      if (!sameValue({ ...old, ...fields }, old)) await draft.patch('orders', old.id, fields);
    }
  }
}
