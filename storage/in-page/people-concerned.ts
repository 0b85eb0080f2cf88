import type { PersonKey } from '@/domain/person/person-key';
import type { StoredRecord } from '@/domain/sync/record-schema';
import type { Asked } from '../answers';
import { db } from '../db';
import type { Change } from '../draft';

/** More people than this are everybody: telling them one by one would cost more than asking again. */
const MOST = 1000;

/** What is drawn on the badges and cards of many. */
const FOR_ALL: ReadonlySet<string> = new Set(['statuses', 'funnels', 'stages']);
/** What of a client's is on their card alone, or on their badge. */
const ON_CARD: ReadonlySet<string> = new Set(['notes', 'orders', 'deals', 'tasks']);

/**
 * Whose badges or cards show something that these changes touched; null for anybody's. At once where that is known.
 * @param known the ids of all identities of the one client whom the changes are of; null when they must be asked
 */
export function peopleConcerned(
  changes: readonly Change[],
  known: PromiseLike<readonly string[]> | null,
): Asked<readonly PersonKey[] | null> {
  if (changes.length > MOST || changes.some(({ table }) => FOR_ALL.has(table))) return null;
  const keys = new Set<PersonKey>();
  const clientIds = new Set<string>();
  for (const { table, after } of changes) {
    const { key, clientId } = after as StoredRecord & { key?: PersonKey; clientId?: string | null };
    if ((table === 'identities' || table === 'ignored') && key) keys.add(key);
    if (table === 'clients') clientIds.add(after.id);
    if (ON_CARD.has(table) && clientId) clientIds.add(clientId);
  }
  if (clientIds.size === 0) return [...keys];
  const found =
    known ??
    db.identities
      .where('clientId')
      .anyOf([...clientIds])
      .primaryKeys();
  return found.then((ids) => withKeysOf(keys, ids));
}

/** @param ids of identities: the key is in them, behind the project's */
function withKeysOf(keys: Iterable<PersonKey>, ids: readonly string[]): readonly PersonKey[] {
  const more = ids.map((id) => id.slice(id.indexOf('/') + 1) as PersonKey);
  return [...new Set([...keys, ...more])];
}
