/** Keeping files and backups from bringing people back who were erased on request. */
import { goneOf, MergedTimes, scrubbed, scrubbedEntry, type Gone } from '@/domain/erasure/scrub';
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import type { Incoming, RowProblem } from '@/domain/import/incoming';
import { standInName } from '@/domain/import/read-row';
import type { PersonKey } from '@/domain/person/person-key';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { erasedAmong, isAnybodyErased, tracesOf } from '../erasure/erased';

/** Of these people those who were erased, by a person key, a phone or an e-mail address. */
export async function erasedPeople(people: readonly Incoming[]): Promise<ReadonlySet<Incoming>> {
  if (!(await isAnybodyErased())) return new Set();
  const traces = new Map(people.map((person) => [person, tracesOfIncoming(person)]));
  const erased = await erasedAmong([...traces.values()].flat());
  if (erased.size === 0) return new Set();
  return new Set(
    people.filter((person) => traces.get(person)?.some((trace) => erased.has(trace)) === true),
  );
}

function tracesOfIncoming({ keys, fields }: Incoming): string[] {
  return tracesOf(keys, [{ phones: fields.phones ?? [], emails: fields.emails ?? [] }]);
}

/** Says that a person is left out. */
export function erasedProblem(person: Incoming): RowProblem {
  const value = standInName(person).slice(0, 80);
  return { row: person.row, field: '', code: 'erased', value };
}

/** Records of one table, a part of all that is taken in. */
export interface PartOfAll {
  readonly table: TableName | 'history';
  readonly records: readonly StoredRecord[];
}

interface LeaveOut {
  /** The records of a table that stay. */
  readonly of: (
    table: PartOfAll['table'],
    records: readonly StoredRecord[],
  ) => readonly StoredRecord[];
  /** How many clients are left out. */
  readonly clients: number;
  /** Hashes of files that are theirs alone. */
  readonly files: ReadonlySet<string>;
}

interface Found {
  readonly id: string;
  readonly traces: readonly string[];
  readonly mergedInto: string | null;
  /** Who was added after their erasure was added again on purpose. */
  readonly createdAt: number;
}

type OfClient = StoredRecord & { readonly clientId?: string; readonly hash?: string };

/**
 * What leaves people who were erased out of records that are taken in; null where nobody of them was.
 * @param read gives all the records, anew each time
 */
export async function leavingOut(read: () => AsyncIterable<PartOfAll>): Promise<LeaveOut | null> {
  if (!(await isAnybodyErased())) return null;
  const whose = await erasedIn(read);
  if (whose === null) return null;
  const ids = new Set(whose.clientIds);
  const files = { theirs: new Set<string>(), others: new Set<string>() };
  for await (const { table, records } of read()) {
    if (table === 'history') continue;
    for (const { id, clientId, hash } of records as readonly OfClient[]) {
      const isTheirs = clientId !== undefined && whose.clientIds.has(clientId);
      if (isTheirs) ids.add(id);
      if (hash !== undefined) files[isTheirs ? 'theirs' : 'others'].add(hash);
    }
  }
  const gone = goneOf({ ...whose, ids });
  const merged = new MergedTimes(gone);
  for await (const { table, records } of read()) {
    if (table !== 'history') continue;
    for (const entry of records as unknown as readonly HistoryEntry[]) merged.note(entry);
  }
  const leftOf = (all: readonly HistoryEntry[]): readonly StoredRecord[] =>
    all.flatMap((entry) => scrubbedEntry(entry, gone, merged.all) ?? []) as never;
  return {
    clients: whose.clientIds.size,
    of: (table, records) =>
      table === 'history'
        ? leftOf(records as unknown as readonly HistoryEntry[])
        : records.flatMap((record) => (isOfGone(record, gone) ? [] : [scrubbed(record, gone)])),
    files: new Set([...files.theirs].filter((hash) => !files.others.has(hash))),
  };
}

function isOfGone(record: StoredRecord, gone: Gone): boolean {
  const { key, of } = record as StoredRecord & { readonly key?: string; readonly of?: string };
  // Of an address only whoever is ignored by it goes here: a client's own goes by its id.
  return gone.ids.has(record.id) || (of !== undefined && key !== undefined && gone.keys.has(key));
}

/** The clients who were erased, and those who were merged into them; null for nobody. */
async function erasedIn(
  read: () => AsyncIterable<PartOfAll>,
): Promise<Pick<Gone, 'clientIds' | 'keys'> | null> {
  const found = new Map<string, Found>();
  const keys: { readonly clientId: string; readonly key: PersonKey }[] = [];
  for await (const { table, records } of read()) {
    if (table === 'identities') keys.push(...(records as never[]));
    if (table !== 'clients') continue;
    for (const record of records) found.set(record.id, foundIn(record));
  }
  const erased = await erasedAmong([
    ...[...found.values()].flatMap(({ traces }) => traces),
    ...tracesOf(keys.map(({ key }) => key)),
  ]);
  if (erased.size === 0) return null;
  const isErased = (client: Found | undefined, traces: readonly string[]) =>
    traces.some((trace) => (erased.get(trace) ?? -1) > (client?.createdAt ?? 0));
  const clientIds = new Set<string>();
  for (const client of found.values()) {
    if (isErased(client, client.traces)) clientIds.add(client.id);
  }
  for (const { key, clientId } of keys) {
    if (isErased(found.get(clientId), tracesOf([key]))) clientIds.add(clientId);
  }
  if (clientIds.size === 0) return null;
  for (let size = -1; size !== clientIds.size;) {
    size = clientIds.size;
    for (const { id, mergedInto } of found.values()) {
      if (mergedInto !== null && clientIds.has(mergedInto)) clientIds.add(id);
    }
  }
  const theirs = keys.filter(({ clientId }) => clientIds.has(clientId)).map(({ key }) => key);
  return { clientIds, keys: new Set(theirs) };
}

function foundIn(record: StoredRecord): Found {
  const { phones, emails, mergedInto } = record as StoredRecord & {
    readonly phones: readonly string[];
    readonly emails: readonly string[];
    readonly mergedInto?: string | null;
  };
  const { id, createdAt } = record;
  const traces = tracesOf([], [{ phones: [...phones], emails: [...emails] }]);
  return { id, traces, mergedInto: mergedInto ?? null, createdAt };
}
