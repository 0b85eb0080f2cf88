import type { PersonKey } from '@/domain/person/person-key';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db } from './db';
import type { Change } from './draft';

/** More people than this are everybody: telling them one by one would cost more than asking again. */
const MOST = 1000;

/** Whose badges or cards show something that these changes touched; null for anybody's. */
export async function peopleConcerned(
  changes: readonly Change[],
): Promise<readonly PersonKey[] | null> {
  if (changes.length > MOST || changes.some(({ table }) => table === 'statuses')) return null;
  const keys = new Set<PersonKey>();
  const clientIds = new Set<string>();
  for (const { table, after } of changes) {
    const { key, clientId } = after as StoredRecord & { key?: PersonKey; clientId?: string };
    if (table === 'identities' && key) keys.add(key);
    if (table === 'clients') clientIds.add(after.id);
    if (table === 'notes' && clientId) clientIds.add(clientId);
  }
  if (clientIds.size > 0) {
    const found = db.identities.where('clientId').anyOf([...clientIds]);
    for (const id of await found.primaryKeys())
      keys.add(id.slice(id.indexOf('/') + 1) as PersonKey);
  }
  return [...keys];
}
