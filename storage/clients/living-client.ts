import type { Client } from '@/domain/client/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { Problem } from '../problem';

/** A client that is not deleted. Rejects with `not-found`. */
export async function livingClient(clientId: string): Promise<Client> {
  const client = await db.clients.get(clientId);
  if (!client || !isLiving(client)) throw new Problem('not-found');
  return client;
}
