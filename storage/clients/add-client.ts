import { uuidv7 } from 'uuidv7';

import type { Done, SeenPerson } from '@/domain/client/card-view';
import { BLANK_CLIENT } from '@/domain/client/blank';
import { captured } from '@/domain/client/captured';
import { clientOf, identityId } from '@/domain/client/identity';
import { BLANK_NOTE } from '@/domain/note/blank';
import { isChangeable, networkOf } from '@/domain/person/person-key';
import type { Client } from '@/domain/client/schema';
import { PRACTICE_NETWORK, PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { rebadge } from '../in-page/badges';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { erasedAmong, tracesOf } from '../erasure/erased';
import { notice } from '../in-page/ignored';
import { knownKey, learnKeys, livingKeys, putIdentity } from '../in-page/learn';
import { Problem } from '../problem';
import { activeProjectId, ensureFirstProject } from '../lists/projects';
import { bringStatusBack } from '../lists/status-in-use';
import { TABLES_OF_CLIENT } from './tables-of-client';
import { write } from '../write';

/**
 * Makes a client of a person on a page. One who is a client already (added in another tab, known by an alias) stays that
 * one client and gets the status, if one is given; a client deleted earlier comes back with everything that went then.
 * Rejects with `erased` for somebody who was erased on request.
 * @param why they are added all the same; becomes their first note
 */
export async function addClient(
  person: SeenPerson,
  statusId: string | null,
  why = '',
): Promise<Done> {
  const network = networkOf(person.key);
  if (network !== PRACTICE_NETWORK) await ensureFirstProject('Tabside');
  const projectId = await activeProjectId(network);
  const keys = [person.key, ...person.aliases];
  const isErased = (await erasedAmong(tracesOf(keys))).size > 0;
  let clientId = '';
  const { historyId } = await write(
    { action: 'client.add', projectId, clientId: null },
    async (draft) => {
      clientId = await putClient(draft, person, isErased ? why.trim() : null);
      await notice(draft, keys);
      draft.about.clientId = clientId;
      await learnKeys(draft, person);
      if (statusId !== null) await putStatus(draft, clientId, statusId);
    },
  );
  return { historyId, clientId };
}

/** Gives a client a status of the project, or none. */
export async function putStatus(
  draft: Draft,
  clientId: string,
  statusId: string | null,
): Promise<void> {
  const client = await draft.get('clients', clientId);
  if (!client) throw new Problem('not-found');
  if (statusId !== null) {
    const status = await draft.get('statuses', statusId);
    if (status?.projectId !== client.projectId) throw new Problem('invalid');
  }
  if (client.statusId === statusId) return;
  await draft.patch('clients', clientId, { statusId, statusSince: draft.about.now });
  await rebadge(draft, clientId);
}

/**
 * The person's client: there already, brought back, or new.
 * @param why somebody who was erased on request is added again; null for everybody else
 */
async function putClient(draft: Draft, person: SeenPerson, why: string | null): Promise<string> {
  const there = (await livingClient(draft, person)) ?? (await broughtBack(draft, person));
  if (there !== null) {
    if (!(await knownKey(draft, person.key))) await putIdentity(draft, person.key, there, 'seen');
    return there;
  }
  if (why === '') throw new Problem('erased');
  const id = uuidv7();
  const fields = { statusId: null, statusSince: draft.about.now };
  await draft.put('clients', { id, ...BLANK_CLIENT, ...captured(person), ...fields });
  await putIdentity(draft, person.key, id, 'seen');
  if (why !== null)
    await draft.put('notes', { id: uuidv7(), clientId: id, text: why, ...BLANK_NOTE });
  return id;
}

async function livingClient(draft: Draft, { key, aliases }: SeenPerson): Promise<string | null> {
  const known = await Promise.all(aliases.map((alias) => knownKey(draft, alias)));
  const living = known.filter((each) => each !== null);
  const keys = new Map(
    await Promise.all(
      living.map(async ({ clientId }) => [clientId, await livingKeys(draft, clientId)] as const),
    ),
  );
  return clientOf(key, await knownKey(draft, key), living, (id) => keys.get(id) ?? []);
}

/** A client deleted earlier, found by the key or by an alias that never changes hands. */
async function broughtBack(draft: Draft, { key, aliases }: SeenPerson): Promise<string | null> {
  for (const each of [key, ...aliases.filter((alias) => !isChangeable(alias))]) {
    const id = identityId(draft.about.projectId, each);
    const identity = await draft.getAny('identities', id);
    if (!identity || isLiving(identity)) continue;
    const client = await draft.getAny('clients', identity.clientId);
    if (!client || isLiving(client) || (await wasStartedOver(client))) continue;
    await bringBack(draft, client.id);
    return client.id;
  }
  return null;
}

/** Starting the practice over is for good: whoever was added before is a new client afterwards. */
async function wasStartedOver({ projectId, stamps }: Client): Promise<boolean> {
  if (projectId !== PRACTICE_PROJECT_ID) return false;
  const deletion = await db.history
    .where('stamp')
    .equals(stamps['deletedAt'] ?? '')
    .first();
  // One client's deletion, the card's, is about that client.
  return deletion?.action === 'client.delete' && deletion.clientId === null;
}

/** What one write deleted carries one stamp: just that comes back, and not a note deleted before. */
async function bringBack(draft: Draft, clientId: string): Promise<void> {
  const client = await draft.getAny('clients', clientId);
  const stamp = client?.stamps['deletedAt'];
  await draft.revise('clients', clientId, { deletedAt: null });
  for (const table of TABLES_OF_CLIENT) {
    for (const record of await draft.find(table, 'clientId', clientId)) {
      if (!isLiving(record) && record.stamps['deletedAt'] === stamp) {
        await draft.revise(table, record.id, { deletedAt: null });
      }
    }
  }
  await bringStatusBack(draft, clientId);
  await rebadge(draft, clientId);
}
