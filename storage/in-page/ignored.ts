/** Ignoring people on the networks, and noticing them again. */
import type { Done, SeenPerson } from '@/domain/client/card-view';
import { identityId, projectOf } from '@/domain/client/identity';
import type { Ignored } from '@/domain/ignored/schema';
import { networkOf, type PersonKey } from '@/domain/person/person-key';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { knownKey } from './learn';
import { Problem } from '../problem';
import { activeProjectId } from '../lists/projects';
import { write } from '../write';

/** So many are read whole for a page's question; of more only those asked about. */
const FEW = 1000;

/** No plus stands beside the person's name any more. Rejects with `invalid` for a client. */
export async function ignorePerson({ key, aliases, name }: SeenPerson): Promise<Done> {
  const projectId = await activeProjectId(networkOf(key));
  const about = { action: 'person.ignore', projectId, clientId: null } as const;
  const { historyId } = await write(about, async (draft) => {
    for (const each of [key, ...aliases]) {
      if (await knownKey(draft, each)) throw new Problem('invalid');
    }
    for (const each of new Set([key, ...aliases])) {
      const id = identityId(projectId, each);
      if (await draft.get('ignored', id)) continue;
      await draft.put('ignored', { id, key: each, of: key, name: name.trim().slice(0, 500) });
    }
  });
  return { historyId, clientId: null };
}

/** The plus stands there again. */
export async function noticePerson({ key, aliases }: SeenPerson): Promise<Done> {
  const projectId = await activeProjectId(networkOf(key));
  return noticeIn(projectId, [key, ...aliases]);
}

/** The same in a project, for a list. */
export async function noticeIn(projectId: string, keys: readonly PersonKey[]): Promise<Done> {
  const about = { action: 'person.notice', projectId, clientId: null } as const;
  const { historyId } = await write(about, (draft) => notice(draft, keys));
  return { historyId, clientId: null };
}

/** The same within a write, with all other keys of whoever has one of these. */
export async function notice(draft: Draft, keys: readonly PersonKey[]): Promise<void> {
  const { projectId } = draft.about;
  const people = new Set<PersonKey>();
  for (const key of keys) {
    const found = await draft.get('ignored', identityId(projectId, key));
    if (found) people.add(found.of);
  }
  if (people.size === 0) return;
  for (const { id, of, deletedAt } of await draft.find('ignored', 'projectId', projectId)) {
    if (deletedAt === null && people.has(of)) await draft.remove('ignored', id);
  }
}

/** The people who are ignored in a project, the latest first: of each the record of the key by which they were ignored. */
export async function listIgnored(projectId: string): Promise<Ignored[]> {
  const all = await db.ignored.where({ projectId }).toArray();
  return all
    .filter((each) => isLiving(each) && each.key === each.of)
    .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

/** Of these keys those that are ignored. One request where few are ignored. */
export async function ignoredAmong(
  keys: readonly PersonKey[],
  active: string,
): Promise<ReadonlySet<PersonKey>> {
  const few = await db.ignored.limit(FEW + 1).toArray();
  if (few.length === 0) return new Set();
  const ids = keys.map((key) => identityId(projectOf(networkOf(key), active), key));
  const found = few.length > FEW ? await db.ignored.bulkGet(ids) : few;
  const ignored = new Set(found.flatMap((each) => (each && isLiving(each) ? each.id : [])));
  return new Set(keys.filter((_, index) => ignored.has(ids[index] ?? '')));
}
