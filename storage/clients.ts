/** Clients: changing one, and finding them for lists. */
import type { ClientLine, Done } from '@/domain/client/card-view';
import { foldName } from '@/domain/client/fold-name';
import type { Client } from '@/domain/client/schema';
import { putStatus } from './add-client';
import { rebadge } from './badges';
import { clientCount } from './counters';
import { db } from './db';
import { isLiving, type Draft } from './draft';
import { historyOf, newestFirst } from './history';
import { Problem } from './problem';
import { activeProjectId } from './projects';
import { readAfter } from './read-after';
import { write } from './write';

/** How many of the latest history entries are searched for clients, and how many clients are read at a time. */
const LATEST = 500;
const BATCH = 5000;

/** A client that is not deleted. Rejects with `not-found`. */
export async function livingClient(clientId: string): Promise<Client> {
  const client = await db.clients.get(clientId);
  if (!client || !isLiving(client)) throw new Problem('not-found');
  return client;
}

/** Gives a client a status of their project, or none. */
export async function setStatus(clientId: string, statusId: string | null): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  const { historyId } = await write({ action: 'client.status', projectId, clientId }, (draft) =>
    putStatus(draft, clientId, statusId),
  );
  return { historyId, clientId };
}

/** Gives a client another name, which can't be empty. */
export async function renameClient(clientId: string, name: string): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  if (name.trim() === '') throw new Problem('invalid');
  const { historyId } = await write(
    { action: 'client.edit', projectId, clientId },
    async (draft) => {
      await draft.patch('clients', clientId, { name: name.trim() });
      await rebadge(draft, clientId);
    },
  );
  return { historyId, clientId };
}

/** Deletes a client with their keys and notes, in one write: one undo brings all back. */
export async function deleteClient(clientId: string): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  const { historyId } = await write({ action: 'client.delete', projectId, clientId }, (draft) =>
    removeClient(draft, clientId),
  );
  return { historyId, clientId };
}

/** The same within a write. */
export async function removeClient(draft: Draft, clientId: string): Promise<void> {
  await draft.remove('clients', clientId);
  for (const table of ['identities', 'notes'] as const) {
    for (const record of await draft.find(table, 'clientId', clientId)) {
      if (isLiving(record)) await draft.remove(table, record.id);
    }
  }
}

/** The number of clients in the project in use. */
export function countClients(): Promise<number> {
  return readAfter(activeProjectId(), clientCount);
}

/** The clients of the project in use whom something was done with last, latest first, then the newest. */
export function recentClients(limit: number): Promise<ClientLine[]> {
  return readAfter(activeProjectId(), async (projectId) => {
    const ids = new Set<string>();
    await newestFirst(historyOf('projectId', projectId))
      .limit(LATEST)
      .until(() => ids.size >= limit * 2)
      .each(({ clientId }) => {
        if (clientId !== null) ids.add(clientId);
      });
    const touched = (await db.clients.bulkGet([...ids])).filter(
      (client): client is Client => client !== undefined && isLiving(client),
    );
    const newest = newestFirst(ofProject(projectId))
      .filter((client) => isLiving(client) && !ids.has(client.id))
      .limit(Math.max(0, limit - touched.length));
    return lines([...touched, ...(await newest.toArray())].slice(0, limit));
  });
}

/**
 * The clients of the project in use whose name holds a text, whatever its case: names that begin with it first, else in
 * the order of names.
 */
export function searchClients(text: string, limit: number): Promise<ClientLine[]> {
  return readAfter(activeProjectId(), async (projectId) => {
    const wanted = foldName(text);
    if (wanted === '') return [];
    const found: { readonly client: Client; readonly name: string }[] = [];
    // In batches, since one read of everything would hold all of it in memory at once.
    for (let from = 0, size = BATCH; size === BATCH; from += size) {
      const batch = await ofProject(projectId).offset(from).limit(BATCH).toArray();
      size = batch.length;
      for (const client of batch) {
        const name = foldName(client.name);
        if (isLiving(client) && name.includes(wanted)) found.push({ client, name });
      }
    }
    const rank = (name: string) => Number(!name.startsWith(wanted));
    found.sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
    return lines(found.slice(0, limit).map(({ client }) => client));
  });
}

function ofProject(projectId: string) {
  return db.clients.where('[projectId+createdAt]').between([projectId, 0], [projectId, Infinity]);
}

async function lines(clients: readonly Client[]): Promise<ClientLine[]> {
  const ids = clients.map(({ id }) => id);
  const identities = await db.identities.where('clientId').anyOf(ids).filter(isLiving).toArray();
  return clients.map(({ id, name, photo, statusId }) => ({
    id,
    name,
    photo,
    statusId,
    keys: identities.filter(({ clientId }) => clientId === id).map(({ key }) => key),
  }));
}
