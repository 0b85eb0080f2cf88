import { uuidv7 } from 'uuidv7';

import type { Done, SeenPerson } from '@/domain/client/card-view';
import { captured } from '@/domain/client/captured';
import { clientOf, identityId } from '@/domain/client/identity';
import { isChangeable, networkOf } from '@/domain/person/person-key';
import { PRACTICE_NETWORK } from '@/domain/project/practice';
import { rebadge } from './badges';
import { isLiving, type Draft } from './draft';
import { knownKey, learnKeys, livingKeys, putIdentity } from './learn';
import { Problem } from './problem';
import { activeProjectId, ensureFirstProject } from './projects';
import { write } from './write';

/**
 * Makes a client of a person on a page. One who is a client already (added in another tab, known by an alias) stays that
 * one client and gets the status, if one is given; a client deleted earlier comes back with everything that went then.
 */
export async function addClient(person: SeenPerson, statusId: string | null): Promise<Done> {
  const network = networkOf(person.key);
  if (network !== PRACTICE_NETWORK) await ensureFirstProject('Tabside');
  const projectId = await activeProjectId(network);
  let clientId = '';
  const { historyId } = await write(
    { action: 'client.add', projectId, clientId: null },
    async (draft) => {
      clientId = await putClient(draft, person);
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

/** The person's client: there already, brought back, or new. */
async function putClient(draft: Draft, person: SeenPerson): Promise<string> {
  const there = (await livingClient(draft, person)) ?? (await broughtBack(draft, person));
  if (there !== null) {
    if (!(await knownKey(draft, person.key))) await putIdentity(draft, person.key, there, 'seen');
    return there;
  }
  const id = uuidv7();
  const fields = { statusId: null, statusSince: draft.about.now };
  await draft.put('clients', { id, ...captured(person), ...fields });
  await putIdentity(draft, person.key, id, 'seen');
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
    if (!client || isLiving(client)) continue;
    await bringBack(draft, client.id);
    return client.id;
  }
  return null;
}

/** What one write deleted carries one stamp: just that comes back, and not a note deleted before. */
async function bringBack(draft: Draft, clientId: string): Promise<void> {
  const client = await draft.getAny('clients', clientId);
  const stamp = client?.stamps['deletedAt'];
  await draft.revise('clients', clientId, { deletedAt: null });
  for (const table of ['identities', 'notes'] as const) {
    for (const record of await draft.find(table, 'clientId', clientId)) {
      if (!isLiving(record) && record.stamps['deletedAt'] === stamp) {
        await draft.revise(table, record.id, { deletedAt: null });
      }
    }
  }
  await rebadge(draft, clientId);
}
