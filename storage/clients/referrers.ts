/** Who sent whom, from a client upwards. */
import { mayBeReferredBy, referrersOf } from '@/domain/client/referral';
import type { Client } from '@/domain/client/schema';
import { db } from '../db';
import type { Draft } from '../draft';
import { Problem } from '../problem';

/** For each client above one the client who sent them. */
export async function chainAbove(clientId: string): Promise<Map<string, string>> {
  const above = new Map<string, string>();
  for (let at: string | null = clientId; at !== null && !above.has(at);) {
    const client: Client | undefined = await db.clients.get(at);
    if (client?.referredBy) above.set(at, client.referredBy);
    at = client?.referredBy ?? null;
  }
  return above;
}

/** The clients above one, the nearest first. */
export async function referrersAbove(clientId: string): Promise<string[]> {
  const above = await chainAbove(clientId);
  return referrersOf(clientId, (id) => above.get(id) ?? null);
}

/** Rejects with `invalid` where who sent a client would go round in a ring, or is of another project. */
export async function checkReferrer(draft: Draft, clientId: string, by: string): Promise<void> {
  const own = await draft.get('clients', clientId);
  const other = await draft.get('clients', by);
  if (!other || other.projectId !== own?.projectId) throw new Problem('invalid');
  const above = await chainAbove(by);
  if (!mayBeReferredBy(clientId, by, (id) => above.get(id) ?? null)) throw new Problem('invalid');
}
