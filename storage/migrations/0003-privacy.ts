import type { Transaction } from 'dexie';

import type { Migration } from './migration';

/** People who are ignored; and what a mark says of a client whom nobody may write to. */
export const privacy: Migration = {
  version: 3,
  stores: { ignored: 'id, projectId' },
  upgrade: markSilent,
};

/** A mark shows it from this version on, and reads it where it reads the name. */
async function markSilent(transaction: Transaction): Promise<void> {
  const silent = new Set<string>();
  await transaction
    .table<{ id: string; doNotContact: boolean; objectedAt: number | null }>('clients')
    .each(({ id, doNotContact, objectedAt }) => {
      if (doNotContact || objectedAt !== null) silent.add(id);
    });
  if (silent.size === 0) return;
  await transaction
    .table<{ clientId: string; badge: object }>('identities')
    .toCollection()
    .modify((identity) => {
      if (silent.has(identity.clientId)) identity.badge = { ...identity.badge, isSilent: true };
    });
}
