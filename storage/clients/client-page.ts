/** What a client's own page shows. Reads only: pages run it inside Dexie's live queries. */
import type { ClientPageView, NamedRecord } from '@/domain/client/page-view';
import { referralTree } from '@/domain/client/referral';
import type { Client } from '@/domain/client/schema';
import { BLANK_PROJECT } from '@/domain/project/blank';
import { db } from '../db';
import { isLiving } from '../draft';
import { referrersAbove } from './referrers';
import { filesOf } from './files';
import { ordersOf } from './orders';

/** The most others of an organisation, and the most clients below one in the tree of who sent whom. */
const MOST_COLLEAGUES = 50;
const MOST_REFERRALS = 1000;

/** Null when there is no such client (any more). */
export function clientPage(clientId: string): Promise<ClientPageView | null> {
  return db.transaction('r', db.tables, async () => {
    const client = await db.clients.get(clientId);
    if (!client || !isLiving(client)) return null;
    const { projectId } = client;
    const below = await sentBy(clientId);
    const [orders, files, tags, customFields, members, project, colleagues, above] =
      await Promise.all([
        ordersOf(clientId),
        filesOf(clientId),
        ordered(db.tags.where('projectId').equals(projectId).filter(isLiving).toArray()),
        ordered(db.customFields.where('projectId').equals(projectId).filter(isLiving).toArray()),
        db.members.where('projectId').equals(projectId).filter(isLiving).sortBy('name'),
        db.projects.get(projectId),
        colleaguesOf(client),
        referrersAbove(clientId),
      ]);
    const referrers = await db.clients.bulkGet(above);
    return {
      client,
      orders,
      files,
      tags,
      customFields,
      members,
      currency: project?.currency ?? BLANK_PROJECT.currency,
      colleagues,
      referrers: referrers.flatMap((each) => (each ? named(each) : [])),
      referrals: referralTree(clientId, below),
      names: Object.fromEntries(below.map(({ id, name }) => [id, name])),
    };
  });
}

/** Everybody whom a client sent, and whom these sent, level by level. */
async function sentBy(clientId: string): Promise<Client[]> {
  const found = new Map<string, Client>();
  let level = [clientId];
  while (level.length > 0 && found.size < MOST_REFERRALS) {
    const next = await db.clients.where('referredBy').anyOf(level).filter(isLiving).toArray();
    level = next.map(({ id }) => id).filter((id) => id !== clientId && !found.has(id));
    for (const client of next) if (client.id !== clientId) found.set(client.id, client);
  }
  return [...found.values()].slice(0, MOST_REFERRALS);
}

async function colleaguesOf({ id, projectId, organisation }: Client): Promise<NamedRecord[]> {
  if (organisation.trim() === '') return [];
  const others = await db.clients
    .where('[projectId+organisation]')
    .equals([projectId, organisation])
    .filter((other) => isLiving(other) && other.id !== id)
    .limit(MOST_COLLEAGUES)
    .toArray();
  return others.map(named).toSorted((a, b) => a.name.localeCompare(b.name));
}

function named({ id, name }: Client): NamedRecord {
  return { id, name };
}

async function ordered<T extends { readonly id: string; readonly order: number }>(
  records: PromiseLike<T[]>,
): Promise<T[]> {
  return (await records).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
