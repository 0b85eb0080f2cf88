/**
 * Who is who: which client a person key leads to, and what may be learnt when a page shows two keys for one person.
 * A wrong match is worse than none: nothing here joins two clients or moves a key, and what does not fit together is
 * kept as a contradiction for the seller to see.
 */
import { isChangeable, networkOf, type PersonKey } from '@/domain/person/person-key';
import { PRACTICE_NETWORK, PRACTICE_PROJECT_ID } from '@/domain/project/practice';

/** How much of the next task's text a badge keeps, in UTF-16 code units. */
export const MAX_BADGE_TASK = 60;

/** How many contradictions one identity keeps: enough to show, and no page can fill the database with them. */
export const MAX_CONTRADICTIONS = 20;

/** The primary key of an identity: `<projectId>/<key>`. Project ids hold no slash. */
export function identityId(projectId: string, key: PersonKey): string {
  return `${projectId}/${key}`;
}

/** The project in which a network's people live: practice people never mix with real clients. */
export function projectOf(network: string, activeProjectId: string): string {
  return network === PRACTICE_NETWORK ? PRACTICE_PROJECT_ID : activeProjectId;
}

/** What is known of a key that leads to a living client. */
export interface KnownKey {
  readonly key: PersonKey;
  readonly clientId: string;
  readonly contradictions: readonly { readonly otherKey: PersonKey }[];
}

export type Learnt =
  | { readonly kind: 'nothing' }
  /** The unknown key of the pair becomes one more key of the client. */
  | { readonly kind: 'add'; readonly key: PersonKey; readonly clientId: string }
  /** The two can't both be true. `on` names the known keys whose identities do not say so yet. */
  | {
      readonly kind: 'contradiction';
      readonly on: readonly { readonly key: PersonKey; readonly otherKey: PersonKey }[];
    };

const NOTHING: Learnt = { kind: 'nothing' };

/**
 * What a page's claim that two keys are one person teaches.
 * @param pair the two keys, as shown together
 * @param known what is known of each key of the pair, in the same order; null for a stranger's
 * @param keysOf the living keys of a client, asked only for the client of the pair's known key
 */
export function learn(
  pair: readonly [PersonKey, PersonKey],
  known: readonly [KnownKey | null, KnownKey | null],
  keysOf: (clientId: string) => readonly PersonKey[],
): Learnt {
  const [a, b] = pair;
  // A page knows its own network's keys only; what it says about another network is hearsay.
  if (a === b || networkOf(a) !== networkOf(b)) return NOTHING;
  const [knownA, knownB] = known;
  if (knownA && knownB) {
    if (knownA.clientId === knownB.clientId) return NOTHING;
    return contradiction([knownA, b], [knownB, a]);
  }
  const holder = knownA ?? knownB;
  if (!holder) return NOTHING;
  const stranger = knownA ? b : a;
  if (holder.contradictions.some(({ otherKey }) => otherKey === stranger)) {
    return contradiction([holder, stranger]);
  }
  if (!isChangeable(stranger) && hasStableKey(keysOf(holder.clientId), networkOf(stranger))) {
    return contradiction([holder, stranger]);
  }
  return { kind: 'add', key: stranger, clientId: holder.clientId };
}

/**
 * The client whom a page's person is: the one their key leads to; else the one that the aliases lead to, all of them the
 * same and nothing speaking against it; else null.
 * @param known what is known of the key, null for a stranger's
 * @param aliases what is known of those aliases that lead to a living client
 */
export function clientOf(
  key: PersonKey,
  known: KnownKey | null,
  aliases: readonly KnownKey[],
  keysOf: (clientId: string) => readonly PersonKey[],
): string | null {
  if (known) return known.clientId;
  const clientId = aliases[0]?.clientId ?? null;
  const isCertain = aliases.every(
    (alias) =>
      alias.clientId === clientId && learn([key, alias.key], [null, alias], keysOf).kind === 'add',
  );
  return isCertain ? clientId : null;
}

/** A number is given to one person for ever: two of one network are two people. */
function hasStableKey(keys: readonly PersonKey[], network: string): boolean {
  return keys.some((key) => networkOf(key) === network && !isChangeable(key));
}

function contradiction(...sides: readonly (readonly [KnownKey, PersonKey])[]): Learnt {
  const on = sides
    .filter(([identity, otherKey]) => lacks(identity, otherKey))
    .map(([{ key }, otherKey]) => ({ key, otherKey }));
  return { kind: 'contradiction', on };
}

function lacks({ contradictions }: KnownKey, otherKey: PersonKey): boolean {
  return (
    contradictions.length < MAX_CONTRADICTIONS &&
    !contradictions.some((known) => known.otherKey === otherKey)
  );
}
