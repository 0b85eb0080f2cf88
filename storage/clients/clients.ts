/** Clients: deleting one, and their number. */
import type { Done } from '@/domain/client/card-view';
import { clientCount } from '../counters';
import { isLiving, type Draft } from '../draft';
import { livingClient } from './living-client';
import { activeProjectId } from '../lists/projects';
import { readAfter } from '../read-after';
import { TABLES_OF_CLIENT } from './tables-of-client';
import { write } from '../write';

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
