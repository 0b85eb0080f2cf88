/**
 * Answering a page: whose keys these are. One bulk read on the primary key answers a whole page, and the same read tells
 * whether the page taught anything.
 */
import type { FoundPerson } from '@/domain/client/card-view';
import { clientOf, identityId, learn, projectOf, type KnownKey } from '@/domain/client/identity';
import type { Identity } from '@/domain/client/identity-schema';
import { networkOf, type PersonKey } from '@/domain/person/person-key';
import type { LookUp } from '@/messaging/protocol';
import { db } from '../db';
import { isLiving } from '../draft';
import { erasedAmong, tracesOf } from '../erasure/erased';
import { ignoredAmong } from './ignored';
import { learnAbout } from './learn';
import { activeProjectId } from '../lists/projects';

/** What was read for one person. */
interface Read {
  readonly person: LookUp;
  readonly projectId: string;
  readonly known: Identity | null;
  /** Of the aliases that lead to a living client. */
  readonly aliases: readonly Identity[];
}

/** What was read for a page's question, for the learning that follows it. Goes with the question. */
const lastReads = new WeakMap<readonly LookUp[], readonly Read[]>();

/**
 * The clients among a page's people, by the key that was asked about. A person known only by an alias counts when
 * nothing speaks against it. The answer has no prototype, so that no key means anything else.
 */
export async function lookUp(people: readonly LookUp[]): Promise<Record<PersonKey, FoundPerson>> {
  const active = await activeProjectId();
  const reads = await readAll(people, active);
  lastReads.set(people, reads);
  const keysOf = await keysOfClients(reads);
  const answer = Object.create(null) as Record<PersonKey, FoundPerson>;
  for (const { person, known, aliases } of reads) {
    const clientId = clientOf(person.key, known, aliases, keysOf);
    const identity = known ?? aliases[0];
    if (clientId !== null && identity) answer[person.key] = { clientId, ...identity.badge };
  }
  const strangers = people.filter((person) => !answer[person.key]);
  for (const key of await quietAmong(strangers, active)) {
    answer[key] = { clientId: '', name: '', statusId: null, isQuiet: true };
  }
  return answer;
}

/** Of these people, who are no clients, those beside whose names nothing is to stand: ignored, or erased on request. */
async function quietAmong(people: readonly LookUp[], active: string): Promise<PersonKey[]> {
  const keys = people.flatMap(({ key, aliases }) => [key, ...aliases]);
  const traces = new Map(keys.map((key) => [key, tracesOf([key])]));
  const [ignored, erased] = await Promise.all([
    ignoredAmong(keys, active),
    erasedAmong([...traces.values()].flat()),
  ]);
  const isQuiet = (key: PersonKey) =>
    ignored.has(key) || traces.get(key)?.some((trace) => erased.has(trace)) === true;
  return people.filter(({ key, aliases }) => [key, ...aliases].some(isQuiet)).map(({ key }) => key);
}

/**
 * Keeps what a page taught about its people: new keys of clients, and contradictions. Writes only when there is
 * something new. After `lookUp` with the same list nothing is read again.
 */
export async function learnAliases(people: readonly LookUp[]): Promise<void> {
  const reads = lastReads.get(people) ?? (await readAll(people, await activeProjectId()));
  lastReads.delete(people);
  for (const read of reads) {
    if (mayTeach(read)) await learnAbout(read.projectId, read.person);
  }
}

/** The client whom one person on a page is, or null. `active` is the project in use. */
export async function findClient(person: LookUp, active: string): Promise<string | null> {
  const reads = await readAll([person], active);
  const keysOf = await keysOfClients(reads);
  const [read] = reads;
  return read ? clientOf(person.key, read.known, read.aliases, keysOf) : null;
}

async function readAll(people: readonly LookUp[], active: string): Promise<readonly Read[]> {
  const ids: string[] = [];
  for (const { key, aliases } of people) {
    const projectId = projectOf(networkOf(key), active);
    ids.push(identityId(projectId, key));
    for (const alias of aliases) ids.push(identityId(projectId, alias));
  }
  const rows = await db.identities.bulkGet(ids);
  let at = 0;
  return people.map((person) => {
    const known = living(rows[at]);
    const aliases = rows
      .slice(at + 1, at + 1 + person.aliases.length)
      .flatMap((row) => living(row) ?? []);
    at += 1 + person.aliases.length;
    return { person, projectId: projectOf(networkOf(person.key), active), known, aliases };
  });
}

function living(row: Identity | undefined): Identity | null {
  return row && isLiving(row) ? row : null;
}

/** The keys of those clients whom a person is known by through an alias only: few, and none on most pages. */
async function keysOfClients(
  reads: readonly Read[],
): Promise<(clientId: string) => readonly PersonKey[]> {
  const byAlias = reads.filter(({ known }) => !known).flatMap(({ aliases }) => aliases);
  if (byAlias.length === 0) return () => [];
  const clientIds = [...new Set(byAlias.map(({ clientId }) => clientId))];
  const identities = await db.identities.where('clientId').anyOf(clientIds).toArray();
  return (clientId) =>
    identities.filter((row) => isLiving(row) && row.clientId === clientId).map(({ key }) => key);
}

/** Tells, without reading more, whether a page may have taught something about a person. */
function mayTeach({ person, known, aliases }: Read): boolean {
  if (!known && aliases.length === 0) return false;
  return person.aliases.some((alias) => {
    const other: KnownKey | null = aliases.find(({ key }) => key === alias) ?? null;
    const learnt = learn([person.key, alias], [known, other], () => []);
    return learnt.kind === 'add' || (learnt.kind === 'contradiction' && learnt.on.length > 0);
  });
}
