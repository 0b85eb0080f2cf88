/**
 * Taking a merge of two clients apart, and putting it together again, whatever was done since. What is right, kind by kind:
 *
 * - Notes, orders, files and keys that came over go back, edited or not, wherever later merges have carried them.
 * - What was made for the merged client afterwards stays with the kept one, but keys that a page taught for a network on
 *   which the other one alone is known: they are the other one's.
 * - The other one's own fields are as they were at the merge: nothing has touched their record.
 * - The kept one's fields go back where they are still as the merge left them. A later edit was made on their page and
 *   stays. Lists lose what the merge brought and keep what came since: with whoever has taken the kept one over, too.
 * - Who asked not to be written to, or objected, while the two were one stays left alone on both sides.
 */
import type { Client } from '@/domain/client/schema';
import { listApart, mergedFields, mergeKind, type ClientFields } from '@/domain/duplicate/merge';
import type { HistoryEntry } from '@/domain/history/schema';
import { networkOf } from '@/domain/person/person-key';
import { sameValue } from '@/domain/sync/same-value';
import { rebadge } from '../in-page/badges';
import { db } from '../db';
import { changedFields, isLiving, type Draft } from '../draft';
import { holderOf, takeOver } from './merge-clients';
import { bringStatusBack } from '../lists/status-in-use';
import { TABLES_OF_CLIENT } from '../clients/tables-of-client';
import { isStillOf, takeBackFields, type RecordChange } from '../history/undo-fields';

type Fields = Readonly<Record<string, unknown>>;

/** Tells whether a change of a history entry is a client's being merged into another, or being taken out again. */
export function isMergeChange({ table, before, after }: RecordChange): boolean {
  if (table !== 'clients' || !before || !after) return false;
  return (before['mergedInto'] ?? null) !== (after['mergedInto'] ?? null);
}

/** Takes a merge apart. Gives the number of fields that stay as they are. */
export async function separate(
  draft: Draft,
  entry: HistoryEntry,
  { id: otherId, after }: RecordChange,
): Promise<number> {
  const keptId = String(after?.['mergedInto']);
  const other = await draft.getAny('clients', otherId);
  if (!other || isLiving(other) || other.mergedInto !== keptId) return 1;
  const holderId = await holderOf(draft, keptId);
  await draft.revise('clients', otherId, { deletedAt: null, mergedInto: null });
  let kept = 0;
  for (const change of entry.changes) {
    if (change.table === 'clients' && change.id === keptId) {
      kept += await takeKeptBack(draft, change);
    }
  }
  await takeListsBackAbove(draft, entry, keptId);
  await protectToo(draft, entry, [keptId, holderId, otherId]);
  await giveBack(draft, holderId);
  await referBack(draft, holderId);
  await giveTaughtKeys(draft, entry, holderId, otherId);
  for (const id of [otherId, keptId, holderId]) {
    await bringStatusBack(draft, id);
    await rebadge(draft, id);
  }
  return kept;
}

/** Puts a merge that was taken apart together again, with what both sides got meanwhile. */
export async function rejoin(
  draft: Draft,
  entry: HistoryEntry,
  { id: otherId, before }: RecordChange,
): Promise<number> {
  const keptId = String(before?.['mergedInto']);
  const other = await draft.get('clients', otherId);
  const holderId = await holderOf(draft, keptId);
  if (!other || holderId === otherId || !(await draft.get('clients', holderId))) return 1;
  let left = 0;
  for (const change of entry.changes) {
    if (change.table === 'clients' && change.id === keptId && change.before) {
      left += await takeBackFields(draft, change, change.before);
    }
  }
  const holder = await draft.get('clients', holderId);
  if (!holder) return 1;
  // The holder may give these back one day, who then are the ones that have this client too.
  for (const id of (await chainTo(draft, keptId)).slice(0, -1)) {
    const between = await draft.getAny('clients', id);
    if (!between) continue;
    const own = sinceApart(mergedFields(between, other), entry, between, other);
    await draft.revise('clients', id, own);
  }
  const fields = sinceApart(mergedFields(holder, other), entry, holder, other);
  await takeOver(draft, holder, other, fields, keptId);
  return left;
}

/** Of the fields that a merge would give now: lists, what protects, and what the other one got after they were apart. */
function sinceApart(
  fields: ClientFields,
  { stamp }: HistoryEntry,
  holder: Client,
  other: Client,
): ClientFields {
  const wanted = Object.entries(fields).filter(([field]) => {
    const source = field === 'statusSince' ? 'statusId' : field;
    return mergeKind(source, holder, other) !== 'choose' || (other.stamps[source] ?? '') > stamp;
  });
  return Object.fromEntries(wanted) as ClientFields;
}

/** Whatever was made for a client who is another one again returns, and lives if it went only with who held it. */
async function giveBack(draft: Draft, holderId: string): Promise<void> {
  const holder = await draft.getAny('clients', holderId);
  const goneAt = holder && !isLiving(holder) ? holder.stamps['deletedAt'] : undefined;
  for (const table of TABLES_OF_CLIENT) {
    for (const record of await draft.find(table, 'clientId', holderId)) {
      if (record.homeId === undefined) continue;
      const clientId = await holderOf(draft, record.homeId);
      if (clientId === holderId) continue;
      const wentAlong = goneAt !== undefined && record.stamps['deletedAt'] === goneAt;
      const lives = wentAlong ? { deletedAt: null } : {};
      await draft.revise<'notes'>(table as 'notes', record.id, { clientId, ...lives });
    }
  }
}

/** Whoever was said to be sent by the other one is so again, unless somebody else was named since. */
async function referBack(draft: Draft, holderId: string): Promise<void> {
  for (const id of await db.clients.where('referredBy').equals(holderId).primaryKeys()) {
    const referred = (await draft.getAny('clients', id))?.referredAs;
    if (referred?.by !== holderId) continue;
    const by = await holderOf(draft, referred.id);
    const referredAs = { ...referred, by };
    if (by !== holderId) await draft.revise('clients', id, { referredBy: by, referredAs });
  }
}

/** What protects a person and was said of the merged client is the other one's too. */
async function protectToo(
  draft: Draft,
  { stamp }: HistoryEntry,
  [keptId, holderId, otherId]: readonly [string, string, string],
): Promise<void> {
  const kept = await draft.getAny('clients', keptId);
  const holder = await draft.getAny('clients', holderId);
  const sources = [
    { client: kept, since: stamp },
    { client: holder, since: holderId === keptId ? stamp : (kept?.stamps['mergedInto'] ?? '') },
  ];
  for (const { client, since } of sources) {
    const isSaidSince = (field: string) => (client?.stamps[field] ?? '') > since;
    if (client?.doNotContact === true && isSaidSince('doNotContact')) {
      await draft.revise('clients', otherId, { doNotContact: true });
    }
    if (client && client.objectedAt !== null && isSaidSince('objectedAt')) {
      const own = (await draft.getAny('clients', otherId))?.objectedAt ?? client.objectedAt;
      await draft.revise('clients', otherId, { objectedAt: Math.min(own, client.objectedAt) });
    }
  }
}

/** The kept one's own fields. */
async function takeKeptBack(draft: Draft, change: RecordChange): Promise<number> {
  const { id, before, after } = change;
  const current = await draft.getAny('clients', id);
  if (!current || !before || !after) return 0;
  const apart: Record<string, unknown> = {};
  for (const field of changedFields(before, after)) {
    const [now, earlier = [], merged] = [(current as Fields)[field], before[field], after[field]];
    if (!Array.isArray(now) || !Array.isArray(merged)) continue;
    if (await isStillOf('clients', current, field, after)) continue;
    apart[field] = listApart(now, Array.isArray(earlier) ? earlier : [], merged);
  }
  const left = await takeBackFields(draft, change, before);
  await draft.revise('clients', id, apart as ClientFields);
  return left - Object.keys(apart).filter((field) => !sameAs(before, field, current)).length;
}

/** Those who have taken the kept one over since lose from their lists what came to them from the other one that way. */
async function takeListsBackAbove(
  draft: Draft,
  entry: HistoryEntry,
  keptId: string,
): Promise<void> {
  let brought = broughtBy(entry, keptId);
  const [first, ...above] = await chainTo(draft, keptId);
  let below = first;
  for (const id of above) {
    const stamp = below === undefined ? undefined : (await draft.getAny('clients', below))?.stamps;
    const merge = await db.history
      .where('stamp')
      .equals(stamp?.['mergedInto'] ?? '')
      .first();
    const client = await draft.getAny('clients', id);
    if (!merge || !client) return;
    const came = broughtBy(merge, id);
    const lists = [...brought].map(([field, items]) => {
      const both = items.filter((item) => came.get(field)?.some((each) => sameValue(each, item)));
      return [field, both] as const;
    });
    brought = new Map(lists);
    const less = lists.flatMap(([field, items]) => {
      const now = (client as Fields)[field];
      if (!Array.isArray(now) || items.length === 0) return [];
      return [[field, listApart(now, [], items)] as const];
    });
    await draft.revise('clients', id, Object.fromEntries(less) as ClientFields);
    below = id;
  }
}

/** What a merge added to the lists of a client, by the field's name. */
function broughtBy({ changes }: HistoryEntry, clientId: string): Map<string, readonly unknown[]> {
  const change = changes.find(({ table, id }) => table === 'clients' && id === clientId);
  const after = Object.entries(change?.after ?? {});
  const lists = after.flatMap(([field, items]) => {
    if (!Array.isArray(items)) return [];
    const before: unknown = change?.before?.[field];
    const had: readonly unknown[] = Array.isArray(before) ? before : [];
    return [[field, items.filter((item) => !had.some((own) => sameValue(own, item)))] as const];
  });
  return new Map(lists);
}

/** A client and those who have them by merges, the one who lives last. */
async function chainTo(draft: Draft, clientId: string): Promise<string[]> {
  const chain = [clientId];
  for (;;) {
    const client = await draft.getAny('clients', chain.at(-1) ?? '');
    const next = client && !isLiving(client) ? (client.mergedInto ?? null) : null;
    if (next === null || chain.includes(next)) return chain;
    chain.push(next);
  }
}

/** Lists that were taken apart were counted as left by the general rule; here they are not. */
function sameAs(before: Fields, field: string, current: Client): boolean {
  return JSON.stringify(before[field]) === JSON.stringify((current as Fields)[field]);
}

/** Keys learnt since, of networks on which the other one alone is known. */
async function giveTaughtKeys(
  draft: Draft,
  entry: HistoryEntry,
  holderId: string,
  otherId: string,
): Promise<void> {
  const networksOf = async (clientId: string) => {
    const all = await draft.find('identities', 'clientId', clientId);
    return all
      .filter((each) => isLiving(each) && !isTaughtSince(each, entry))
      .map(({ key }) => networkOf(key));
  };
  const others = new Set(await networksOf(otherId));
  const holders = new Set(await networksOf(holderId));
  for (const each of await draft.find('identities', 'clientId', holderId)) {
    const network = networkOf(each.key);
    if (!isTaughtSince(each, entry) || !others.has(network) || holders.has(network)) continue;
    await draft.revise('identities', each.id, { clientId: otherId, homeId: otherId });
  }
}

function isTaughtSince(
  identity: { readonly origin: string; readonly stamps: Readonly<Record<string, string>> },
  { stamp }: HistoryEntry,
): boolean {
  // The key's own stamp is that of its being put there; a later move stamps the client's id.
  return identity.origin === 'learnt' && (identity.stamps['key'] ?? '') > stamp;
}
