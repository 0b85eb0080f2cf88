/** Clients: deleting one, and finding them for lists. */
import type { ClientLine, Done } from '@/domain/client/card-view';
import type { Client } from '@/domain/client/schema';
import { isTold } from '@/domain/history/told';
import { clientLines } from './client-lines';
import { clientCount } from '../counters';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { historyOf, newestFirst } from '../history/history';
import { livingClient } from './living-client';
import { activeProjectId } from '../lists/projects';
import { readAfter } from '../read-after';
import { TABLES_OF_CLIENT } from './tables-of-client';
import { write } from '../write';

/** How many of the latest history entries are searched for clients. */
const LATEST = 500;

/** Deletes a client with their keys, notes, orders and files, in one write: one undo brings all back. */
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
  for (const table of TABLES_OF_CLIENT) {
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
      .each(({ clientId, action }) => {
        if (clientId !== null && isTold({ action })) ids.add(clientId);
      });
    const touched = (await db.clients.bulkGet([...ids])).filter(
      (client): client is Client => client !== undefined && isLiving(client),
    );
    const newest = newestFirst(ofProject(projectId))
      .filter((client) => isLiving(client) && !ids.has(client.id))
      .limit(Math.max(0, limit - touched.length));
    return clientLines([...touched, ...(await newest.toArray())].slice(0, limit));
  });
}

function ofProject(projectId: string) {
  return db.clients.where('[projectId+createdAt]').between([projectId, 0], [projectId, Infinity]);
}
