/** Writing what a page taught about one person: the rule is `learn` in domain/client/identity.ts. */
import { identityId, learn, type KnownKey } from '@/domain/client/identity';
import type { PersonKey } from '@/domain/person/person-key';
import type { LookUp } from '@/messaging/protocol';
import { rebadge } from './badges';
import { isLiving, type Draft } from '../draft';
import { write } from '../write';

/** Learns in a write of its own. */
export async function learnAbout(projectId: string, person: LookUp): Promise<void> {
  await write({ action: 'identity.contradiction', projectId, clientId: null }, async (draft) => {
    const learnt = await learnKeys(draft, person);
    draft.about.clientId = learnt.clientId;
    if (learnt.isMore) draft.about.action = 'identity.learn';
  });
}

/**
 * Learns within a write: gives the client whom the person is known as the other keys, as far as the rule allows.
 * `isMore` when a key was added.
 */
export async function learnKeys(
  draft: Draft,
  { key, aliases }: LookUp,
): Promise<{ clientId: string | null; isMore: boolean }> {
  let isMore = false;
  // What the last alias gives away may tell something about the first.
  for (const alias of [...aliases, ...aliases]) {
    if (await learnPair(draft, key, alias)) isMore = true;
  }
  const known = await knownKey(draft, key);
  if (known) return { clientId: known.clientId, isMore };
  for (const alias of aliases) {
    const other = await knownKey(draft, alias);
    if (other) return { clientId: other.clientId, isMore };
  }
  return { clientId: null, isMore };
}

/** Answers whether the client got a key. */
async function learnPair(draft: Draft, a: PersonKey, b: PersonKey): Promise<boolean> {
  const { projectId, now } = draft.about;
  const known = [await knownKey(draft, a), await knownKey(draft, b)] as const;
  const holder = known[0] ?? known[1];
  if (!holder) return false;
  const keys = await livingKeys(draft, holder.clientId);
  const learnt = learn([a, b], known, () => keys);
  if (learnt.kind === 'contradiction') {
    for (const { key, otherKey } of learnt.on) {
      const id = identityId(projectId, key);
      const contradictions = (await draft.get('identities', id))?.contradictions ?? [];
      await draft.patch('identities', id, {
        contradictions: [...contradictions, { otherKey, seenAt: now }],
      });
    }
  }
  if (learnt.kind !== 'add') return false;
  await putIdentity(draft, learnt.key, learnt.clientId, 'learnt');
  return true;
}

/** Gives a living client of the draft a key that leads to nobody yet. */
export async function putIdentity(
  draft: Draft,
  key: PersonKey,
  clientId: string,
  origin: 'seen' | 'learnt',
): Promise<void> {
  await draft.put('identities', {
    id: identityId(draft.about.projectId, key),
    key,
    clientId,
    origin,
    contradictions: [],
    badge: { name: '', statusId: null },
  });
  await rebadge(draft, clientId);
}

/** What the draft knows of a key that leads to a living client. */
export async function knownKey(draft: Draft, key: PersonKey): Promise<KnownKey | null> {
  return (await draft.get('identities', identityId(draft.about.projectId, key))) ?? null;
}

/** The keys that lead to a client. */
export async function livingKeys(draft: Draft, clientId: string): Promise<PersonKey[]> {
  const identities = await draft.find('identities', 'clientId', clientId);
  return identities.filter(isLiving).map(({ key }) => key);
}
