import type { Draft } from './draft';
import { isLiving } from './draft';

/**
 * Keeps what pages show beside a client's name in step with the client. Every change of a client's name, status or keys
 * ends with this, in the same write.
 */
export async function rebadge(draft: Draft, clientId: string): Promise<void> {
  const client = await draft.get('clients', clientId);
  if (!client) return;
  const badge = { name: client.name, statusId: client.statusId };
  for (const identity of await draft.find('identities', 'clientId', clientId)) {
    if (isLiving(identity)) await draft.patch('identities', identity.id, { badge });
  }
}
