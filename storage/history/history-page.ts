/** The history of a client or of a whole project, for reading. Reads only: pages run it inside Dexie's live queries. */
import type { Client } from '@/domain/client/schema';
import { foldName } from '@/domain/client/fold-name';
import { groupsOf } from '@/domain/history/groups';
import type { HistoryFilter, HistoryNames, HistoryPage } from '@/domain/history/history-view';
import { recordChanges } from '@/domain/history/record-changes';
import type { HistoryEntry } from '@/domain/history/schema';
import { isTold } from '@/domain/history/told';
import { db } from '../db';
import { historyOf, newestFirst } from './history';

/** Entries of changes to several clients are few enough to be read whole; a client's and a project's own are not. */
export function historyPage(
  whose: 'clientId' | 'projectId',
  id: string,
  filter: HistoryFilter,
  limit: number,
): Promise<HistoryPage> {
  return db.transaction('r', db.tables, async () => {
    const client = whose === 'clientId' ? await db.clients.get(id) : undefined;
    const projectId = whose === 'projectId' ? id : (client?.projectId ?? '');
    const named = await namesOf(projectId);
    const clientNames = filter.text === '' ? new Map<string, string>() : await nameIndex(projectId);
    const fits = matcher(filter, clientNames);
    const own = await newestFirst(historyOf(whose, id))
      .filter(fits)
      .limit(limit + 1)
      .toArray();
    const shared =
      whose === 'clientId' ? await db.history.where('clientIds').equals(id).toArray() : [];
    const made = client ? await importOf(client) : [];
    const entries = [...own, ...shared.filter(fits), ...made.filter(fits)].toSorted(byNewest);
    const shown = entries.slice(0, limit);
    const names = { ...named, clients: await clientNamesIn(shown) };
    return { entries: shown, names, hasMore: entries.length > limit };
  });
}

/** The entry that made a client as one of many, which does not name them singly: every record keeps its stamp. */
async function importOf({ id, stamps }: Client): Promise<HistoryEntry[]> {
  const entry = await db.history
    .where('stamp')
    .equals(stamps['createdAt'] ?? '')
    .first();
  const isOneOfMany = entry?.clientId === null && !entry.clientIds.includes(id);
  return entry && isOneOfMany ? [entry] : [];
}

function byNewest(a: HistoryEntry, b: HistoryEntry): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}

/** What ids stand for in a project, but for the clients. */
export async function namesOf(projectId: string): Promise<Omit<HistoryNames, 'clients'>> {
  const [statuses, customFields, tags, members, funnels, stages] = await Promise.all([
    db.statuses.where('projectId').equals(projectId).toArray(),
    db.customFields.where('projectId').equals(projectId).toArray(),
    db.tags.where('projectId').equals(projectId).toArray(),
    db.members.where('projectId').equals(projectId).toArray(),
    db.funnels.where('projectId').equals(projectId).toArray(),
    db.stages.where('projectId').equals(projectId).toArray(),
  ]);
  return { statuses, customFields, tags, members, funnels, stages };
}

/** The names of the clients that entries are about or lead to. */
export async function clientNamesIn(
  entries: readonly Pick<HistoryEntry, 'clientId' | 'clientIds' | 'changes'>[],
): Promise<Record<string, string>> {
  const ids = new Set<string>();
  for (const { clientId, clientIds, changes } of entries) {
    if (clientId !== null) ids.add(clientId);
    for (const id of clientIds) ids.add(id);
    for (const state of changes.flatMap(({ before, after }) => [before, after])) {
      const referredBy = state?.['referredBy'];
      if (typeof referredBy === 'string') ids.add(referredBy);
    }
  }
  const clients = await db.clients.bulkGet([...ids]);
  return Object.fromEntries(clients.flatMap((each) => (each ? [[each.id, each.name]] : [])));
}

/** Folded names by id, for a search. */
async function nameIndex(projectId: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  await db.clients
    .where('[projectId+createdAt]')
    .between([projectId, 0], [projectId, Infinity])
    .each(({ id, name }) => names.set(id, foldName(name)));
  return names;
}

function matcher(
  { group, by, from, to, text }: HistoryFilter,
  names: ReadonlyMap<string, string>,
): (entry: HistoryEntry) => boolean {
  const wanted = foldName(text);
  return (entry) => {
    if (!isTold(entry)) return false;
    if (group !== null && !groupsOf(entry.action).includes(group)) return false;
    if (by !== null && entry.by !== by) return false;
    if ((from !== null && entry.at < from) || (to !== null && entry.at > to)) return false;
    if (wanted === '') return true;
    const ids = entry.clientId === null ? entry.clientIds : [entry.clientId];
    return ids.some((id) => names.get(id)?.includes(wanted)) || holds(entry, wanted);
  };
}

/** Whether a text stands in what an entry changed. */
function holds(entry: HistoryEntry, wanted: string): boolean {
  return recordChanges(entry).some(({ record, fields }) =>
    [record['name'], record['text'], ...fields.flatMap((each) => [each.before, each.after])].some(
      (value) => valueHolds(value, wanted),
    ),
  );
}

function valueHolds(value: unknown, wanted: string): boolean {
  if (typeof value === 'string') return foldName(value).includes(wanted);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => valueHolds(part, wanted));
}
