import type { Done } from '@/domain/client/card-view';
import { httpAddress } from '@/domain/client/captured';
import { keptField, type KeptField, type ShownField } from '@/domain/client/shown';
import { rebadge } from '../in-page/badges';
import { livingClient } from '../clients/living-client';
import { Problem } from '../problem';
import { write } from '../write';

/**
 * Settles a difference between a client's profile and what is kept: takes what the profile shows, or remembers that it
 * was not taken.
 */
export async function settleShown(
  clientId: string,
  field: ShownField,
  shown: string,
  choice: 'take' | 'keep',
): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  const value = field === 'photo' ? (httpAddress(shown)?.href ?? '') : shown.trim();
  if (value === '') throw new Problem('invalid');
  const { historyId } = await write(
    { action: 'client.edit', projectId, clientId },
    async (draft) => {
      const fields: Partial<Record<ShownField | KeptField, string>> = {};
      fields[choice === 'take' ? field : keptField(field)] = value;
      await draft.patch('clients', clientId, fields);
      await rebadge(draft, clientId);
    },
  );
  return { historyId, clientId };
}
