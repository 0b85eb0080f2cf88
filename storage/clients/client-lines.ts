/** Clients as lists show them. */
import type { ClientLine } from '@/domain/client/card-view';
import type { Client } from '@/domain/client/schema';
import { db } from '../db';
import { isLiving } from '../draft';

/** In the order given. */
export async function clientLines(clients: readonly Client[]): Promise<ClientLine[]> {
  // All asked at once: one question for several would go from one to the next, and wait at each.
  const identities = await Promise.all(
    clients.map(({ id: clientId }) => db.identities.where({ clientId }).toArray()),
  );
  return clients.map(({ id, name, photo, statusId }, index) => ({
    id,
    name,
    photo,
    statusId,
    keys: (identities[index] ?? []).filter(isLiving).map(({ key }) => key),
  }));
}
