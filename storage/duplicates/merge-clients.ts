/**
 * Two clients become one, in one write. Notes, orders, files and keys go over to the one who is kept; the other is deleted
 * with their own fields as they were, which is what taking the merge apart later builds on (unmerge-clients.ts).
 */
import type { Done } from '@/domain/client/card-view';
import type { Client } from '@/domain/client/schema';
import { mergedFields, type Choices, type ClientFields } from '@/domain/duplicate/merge';
import { rebadge } from '../in-page/badges';
import { livingClient } from '../clients/living-client';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { Problem } from '../problem';
import { TABLES_OF_CLIENT } from '../clients/tables-of-client';
import { write } from '../write';

/**
 * Merges one client into another. Rejects with `not-found` when one of them is gone, `invalid` when they are one or of two
 * projects.
 * @param choices whose value a field gets, by the field's name; what is missing follows domain/duplicate/merge.ts
 */
export async function mergeClients(
  keptId: string,
  otherId: string,
  choices: Choices = {},
): Promise<Done> {
  const { projectId } = await livingClient(keptId);
  const about = { action: 'client.merge', projectId, clientId: null } as const;
  const { historyId } = await write(about, async (draft) => {
    const kept = await draft.get('clients', keptId);
    const other = await draft.get('clients', otherId);
    if (!kept || !other) throw new Problem('not-found');
    if (keptId === otherId || other.projectId !== projectId) throw new Problem('invalid');
    await takeOver(draft, kept, other, mergedFields(kept, other, choices));
  });
  return { historyId, clientId: keptId };
}

/**
 * The same within a write, with the fields that the kept one gets.
 * @param into whom the other one is said to be merged into, where the kept one has taken that one over since
 */
export async function takeOver(
  draft: Draft,
  kept: Client,
  other: Client,
  fields: ClientFields,
  into: string = kept.id,
): Promise<void> {
  await draft.patch('clients', kept.id, fields);
  for (const table of TABLES_OF_CLIENT) {
    // Deleted ones too: whoever brings a note back finds it with the client who is there.
    for (const { id, homeId = other.id } of await draft.find(table, 'clientId', other.id)) {
      await draft.revise<'notes'>(table as 'notes', id, { clientId: kept.id, homeId });
    }
  }
  for (const id of await db.clients.where('referredBy').equals(other.id).primaryKeys()) {
    const client = await draft.getAny('clients', id);
    if (client?.referredBy !== other.id || id === kept.id) continue;
    const named = client.referredAs?.by === other.id ? client.referredAs.id : other.id;
    const referredAs = { id: named, by: kept.id };
    await draft.revise('clients', id, { referredBy: kept.id, referredAs });
  }
  await draft.patch('clients', other.id, { deletedAt: draft.about.now, mergedInto: into });
  await keepOutOfRing(draft, kept.id, [kept.referredBy, other.referredBy]);
  await rebadge(draft, kept.id);
}

/** Nobody is sent by themselves, nor by somebody whom they sent: the first referrer that fits stays. */
async function keepOutOfRing(
  draft: Draft,
  keptId: string,
  others: readonly (string | null)[],
): Promise<void> {
  const chosen = (await draft.get('clients', keptId))?.referredBy ?? null;
  for (const referredBy of [chosen, ...others, null]) {
    if (referredBy !== null && (await leadsTo(draft, referredBy, keptId))) continue;
    if (referredBy === null && chosen === null) return;
    await draft.patch('clients', keptId, { referredBy });
    return;
  }
}

/** Whether going up from a client by who sent whom, and by who took whom over, comes by another. */
async function leadsTo(draft: Draft, from: string, goal: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at);) {
    seen.add(at);
    const id: string = await holderOf(draft, at);
    if (id === goal) return true;
    at = (await draft.getAny('clients', id))?.referredBy ?? null;
  }
  return false;
}

/** The client in whom one lives on: themselves, or at the end of all merges. */
export async function holderOf(draft: Draft, clientId: string): Promise<string> {
  const seen = new Set<string>();
  for (let id = clientId; ;) {
    seen.add(id);
    const client = await draft.getAny('clients', id);
    const next = client && !isLiving(client) ? (client.mergedInto ?? null) : null;
    if (next === null || seen.has(next)) return id;
    id = next;
  }
}
