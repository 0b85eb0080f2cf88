/** Clients as lists show them. */
import type { ClientLine } from '@/domain/client/card-view';
import type { Client } from '@/domain/client/schema';
import { db } from '../db';
import { isLiving } from '../draft';

/** In the order given. */
export async function clientLines(clients: readonly Client[]): Promise<ClientLine[]> {
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
