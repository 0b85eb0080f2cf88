/** The clients that a list begins with while nothing is looked for. The popup opens with it: it reads what it gives. */
import type { ClientLine } from '@/domain/client/card-view';
import type { Client } from '@/domain/client/schema';
import { isTold } from '@/domain/history/told';
import { clientLines } from './client-lines';
import { db } from '../db';
import { isLiving } from '../draft';
import { historyOf, newestFirst } from '../history/history';
import { activeProjectId } from '../lists/projects';
import { readAfter } from '../read-after';

/** How many of the latest history entries are searched for clients. */
const LATEST = 500;
/** Entries that are read at first; then so many times as many as before. */
const FIRST = 16;
const MORE = 4;

/** The clients of the project in use whom something was done with last, latest first, then the newest. */
export function recentClients(limit: number): Promise<ClientLine[]> {
  return readAfter(activeProjectId(), async (projectId) => {
    const touched = await touchedLast(projectId, limit);
    const newest = await newestOf(projectId, limit - touched.length, new Set(ids(touched)));
    return clientLines([...touched, ...newest]);
  });
}

async function touchedLast(projectId: string, limit: number): Promise<Client[]> {
  const [latest, ofSteps] = await Promise.all([
    newestFirst(historyOf('projectId', projectId)).limit(LATEST).primaryKeys(),
    entriesOfSteps(),
  ]);
  const left = latest.filter((id) => !ofSteps.has(id));
  const seen = new Set<string>();
  const clients: Client[] = [];
  for (let size = FIRST; left.length > 0 && clients.length < limit; size *= MORE) {
    const fresh = new Set<string>();
    for (const entry of await db.history.bulkGet(left.splice(0, size))) {
      const { clientId } = entry ?? NOBODY;
      if (entry && clientId !== null && !seen.has(clientId) && isTold(entry)) fresh.add(clientId);
    }
    for (const client of await db.clients.bulkGet([...fresh])) {
      if (client && isLiving(client)) clients.push(client);
    }
    for (const id of fresh) seen.add(id);
  }
  return clients.slice(0, limit);
}

const NOBODY = { clientId: null } as const;

/**
 * The latest entries of steps over many clients. They are about nobody in particular and hold hundreds of records each, so
 * they are told by their keys alone. The names of steps grow with time, like those of entries.
 */
async function entriesOfSteps(): Promise<ReadonlySet<string>> {
  const all = newestFirst(db.history.where('batchId').above(''));
  return new Set(await all.limit(LATEST).primaryKeys());
}

/** The newest clients beside those that are there. */
async function newestOf(
  projectId: string,
  limit: number,
  there: ReadonlySet<string>,
): Promise<Client[]> {
  if (limit <= 0) return [];
  const all = () =>
    newestFirst(
      db.clients.where('[projectId+createdAt]').between([projectId, 0], [projectId, Infinity]),
    );
  const isWanted = (client: Client) => isLiving(client) && !there.has(client.id);
  // Read as one, which is what suffices nearly always; one by one where many were deleted.
  const most = limit + there.size;
  const first = await all().limit(most).toArray();
  const found = first.filter(isWanted);
  if (found.length >= limit || first.length < most) return found.slice(0, limit);
  return all().filter(isWanted).limit(limit).toArray();
}

function ids(clients: readonly Client[]): string[] {
  return clients.map(({ id }) => id);
}
