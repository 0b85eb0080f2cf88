import type { Draft } from '../draft';
import { Problem } from '../problem';

/**
 * Notes within a write that the seller was in touch with a client. An earlier contact told later changes nothing.
 * @param at milliseconds since 1970
 */
export async function contacted(draft: Draft, clientId: string, at: number): Promise<void> {
  const client = await draft.get('clients', clientId);
  if (!client) throw new Problem('not-found');
  if (client.contactedAt !== null && client.contactedAt >= at) return;
  await draft.patch('clients', clientId, { contactedAt: at });
}
