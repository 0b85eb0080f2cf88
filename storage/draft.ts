/** The changes of one write while they are being made: nothing reaches the database before the whole of it is known. */
import { Dexie } from 'dexie';

import { merged } from '@/domain/sync/merge';
import { sameValue } from '@/domain/sync/same-value';
import type { Action, HistoryEntry, ManyChanged, TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { later } from './answers';
import { answered } from './bare-requests';
import { db, type BlobRow, type MetaRow, type OutboxRow, type Records } from './db';
import { Problem } from './problem';

type BaseField = 'projectId' | 'createdAt' | 'createdBy' | 'deletedAt' | 'stamps';
/** A new record as its maker gives it: the write fills in the rest. */
export type NewRecord<T extends TableName> = Omit<Records[T], BaseField>;

/** What the history entry will say. A change that finds out more while it runs may say so here. */
export interface About {
  action: Action;
  readonly projectId: string;
  clientId: string | null;
  readonly batchId: string | null;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The entry that this write takes back. */
  undoes: HistoryEntry | null;
  /** An entry to grow instead of a new one: same record, same author, a moment ago. */
  grows: HistoryEntry | null;
}

/** One record before and after. */
export interface Change {
  readonly table: TableName;
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  /** The fields that differ; empty for a record that the entry is only about. */
  readonly fields: readonly string[];
  /** Given when the record is one of many changed in one way: the history names it and holds no state of it. */
  readonly what?: ManyChanged['what'];
}

/**
 * What a commit needs to know beside the first record of a draft, asked in the same turn: most changes are of one record, and
 * each wait for an answer costs as much as a small write. Nothing of it changes before the commit.
 */
export interface Ahead {
  readonly table: TableName;
  readonly id: string;
  readonly clock: MetaRow | undefined;
  readonly mark: OutboxRow | undefined;
  /** The ids of a client's identities, none of other records: on their way, since they are needed last. */
  readonly identityIds: PromiseLike<readonly string[]>;
}

interface Work {
  readonly table: TableName;
  readonly before: StoredRecord | null;
  after: StoredRecord | null;
  isMentioned: boolean;
}

/** Of so many questions that are answered from memory one is asked of the database. */
const OWN_READS = 16;

export class Draft {
  readonly #work = new Map<string, Work>();
  readonly #blobs = new Map<string, BlobRow>();
  readonly #many: Change[] = [];
  /** Those of many that are deleted or brought back, by their place. */
  readonly #ofMany = new Map<string, StoredRecord>();
  #fromMemory = 0;
  #isFirst = true;
  #ahead: Ahead | null = null;

  constructor(readonly about: About) {}

  /** A living record as this draft leaves it. */
  async get<T extends TableName>(table: T, id: string): Promise<Records[T] | undefined> {
    const record = await this.getAny(table, id);
    return record && isLiving(record) ? record : undefined;
  }

  /** A record as this draft leaves it, deleted ones too. */
  async getAny<T extends TableName>(table: T, id: string): Promise<Records[T] | undefined> {
    const { after } = await this.#load(table, id);
    return (after ?? undefined) as Records[T] | undefined;
  }

  /** The records, deleted ones too, of which an indexed field has a value. */
  async find<T extends TableName>(
    table: T,
    index: 'clientId' | 'projectId',
    value: string,
  ): Promise<Records[T][]> {
    return this.findAny(table, index, [value]);
  }

  /** The same for any of several values. */
  async findAny<T extends TableName>(
    table: T,
    index: 'clientId' | 'projectId',
    values: readonly string[],
  ): Promise<Records[T][]> {
    const stored = await db
      .table<StoredRecord, string>(table)
      .where(index)
      .anyOf([...values])
      .toArray();
    for (const record of stored) this.#keep(table, record.id, record);
    const wanted = new Set<unknown>(values);
    return [...this.#work]
      .filter(([, work]) => work.table === table && wanted.has(work.after?.[index]))
      .map(([place, work]) => (this.#ofMany.get(place) ?? work.after) as unknown as Records[T]);
  }

  /** Whether a record is one of many that are deleted or brought back: such a one is changed in no other way. */
  isOfMany(table: TableName, id: string): boolean {
    return this.#ofMany.has(`${table}/${id}`);
  }

  /** Creates a record; one that was deleted under the same id comes to life with what is given. */
  async put<T extends TableName>(table: T, given: NewRecord<T>): Promise<void> {
    const { id } = given as unknown as { id: string };
    const work = await this.#load(table, id);
    if (work.after && isLiving(work.after)) throw new Problem('invalid');
    const { projectId, now, author } = this.about;
    const base = { projectId, createdAt: now, createdBy: author, deletedAt: null, stamps: {} };
    work.after = { ...base, ...given } as unknown as StoredRecord;
  }

  /**
   * Creates many records whose ids nobody has yet; the write is rejected where one is there. They are not seen by the
   * draft's own reading. Stamps that are given stay: a record from elsewhere keeps its own.
   */
  create<T extends TableName>(
    table: T,
    given: readonly (NewRecord<T> & Partial<Pick<Records[T], BaseField>>)[],
  ): void {
    const { projectId, now, author } = this.about;
    for (const each of given) {
      const base = { projectId, createdAt: now, createdBy: author, deletedAt: null, stamps: {} };
      const after = Object.assign(base, each) as unknown as StoredRecord;
      const fields = Object.keys(after).filter((field) => field !== 'id' && field !== 'stamps');
      this.#many.push({ table, before: null, after, fields, what: 'created' });
    }
  }

  /** Deletes many records, or brings them back. */
  changeMany(
    table: TableName,
    what: 'deleted' | 'restored',
    records: readonly StoredRecord[],
  ): void {
    const deletedAt = what === 'deleted' ? this.about.now : null;
    for (const before of records) {
      const after = { ...before, deletedAt };
      this.#many.push({ table, before, after, fields: ['deletedAt'], what });
      this.#ofMany.set(`${table}/${after.id}`, after);
    }
  }

  /**
   * Takes over the fields of a record from elsewhere, with their stamps: those whose stamp is the later one. A record that
   * is not here is made.
   */
  async merge(table: TableName, record: StoredRecord): Promise<void> {
    const work = await this.#load(table, record.id);
    work.after = work.after ? merged(work.after, record) : record;
  }

  /** Changes fields of a living record. */
  async patch<T extends TableName>(
    table: T,
    id: string,
    fields: Partial<Omit<Records[T], 'id' | 'stamps'>>,
  ): Promise<void> {
    const work = await this.#load(table, id);
    if (!work.after || !isLiving(work.after)) throw new Problem('not-found');
    work.after = { ...work.after, ...fields };
  }

  /** Changes fields of a record whether it lives or not: for undo and for bringing records back. */
  async revise<T extends TableName>(
    table: T,
    id: string,
    fields: Partial<Omit<Records[T], 'id' | 'stamps'>>,
  ): Promise<void> {
    const work = await this.#load(table, id);
    if (!work.after) throw new Problem('not-found');
    work.after = { ...work.after, ...fields };
  }

  /** Marks a living record as deleted. It stays, for undo and sync. */
  async remove(table: TableName, id: string): Promise<void> {
    await this.patch(table, id, { deletedAt: this.about.now });
  }

  /** Keeps the bytes of a file that the draft adds. */
  attach(blob: BlobRow): void {
    this.#blobs.set(blob.hash, blob);
  }

  /** The bytes to keep. */
  blobs(): BlobRow[] {
    return [...this.#blobs.values()];
  }

  /** Names a record that the entry is about though nothing in it changes. */
  async mention(table: TableName, id: string): Promise<void> {
    const work = await this.#load(table, id);
    if (!work.after) throw new Problem('not-found');
    work.isMentioned = true;
  }

  /** What is known already of changes that are of one record alone; null when it must be asked. */
  aheadOf(changes: readonly Change[]): Ahead | null {
    const [change, ...others] = changes;
    const ahead = this.#ahead;
    if (!ahead || !change || others.length > 0 || change.what !== undefined) return null;
    return change.table === ahead.table && change.after.id === ahead.id ? ahead : null;
  }

  /** Everything that is different now, and what is mentioned. */
  changes(): Change[] {
    const single = [...this.#work.values()].flatMap(({ table, before, after, isMentioned }) => {
      if (!after) return [];
      const fields = changedFields(before, after);
      return fields.length > 0 || isMentioned ? [{ table, before, after, fields }] : [];
    });
    return [...single, ...this.#many];
  }

  async #load(table: TableName, id: string): Promise<Work> {
    const known = this.#work.get(`${table}/${id}`);
    if (known) {
      this.#fromMemory += 1;
      // Dexie loses its transaction over a hundred awaits of anything but its own.
      if (this.#fromMemory % OWN_READS === 0) await db.meta.get('clock');
      return known;
    }
    const stored = await this.#ask(table, id);
    return this.#keep(table, id, stored ?? null);
  }

  /** Asks the browser itself, as bare-requests.ts writes: three questions through Dexie take a sixth of a bare edit more. */
  async #ask(table: TableName, id: string): Promise<StoredRecord | undefined> {
    const { idbtrans } = Dexie.currentTransaction;
    const record: Request<StoredRecord> = idbtrans.objectStore(table).get(id);
    if (!this.#isFirst) {
      await answered(record);
      return record.result;
    }
    this.#isFirst = false;
    const clock: Request<MetaRow> = idbtrans.objectStore('meta').get('clock');
    const mark: Request<OutboxRow> = idbtrans.objectStore('outbox').get([table, id]);
    const identityIds = identitiesOf(idbtrans, table === 'clients' ? id : null);
    // Answers come in the order of the questions.
    await answered(mark);
    this.#ahead = { table, id, clock: clock.result, mark: mark.result, identityIds };
    return record.result;
  }

  #keep(table: TableName, id: string, stored: StoredRecord | null): Work {
    const place = `${table}/${id}`;
    const work = this.#work.get(place) ?? {
      table,
      before: stored,
      after: stored,
      isMentioned: false,
    };
    this.#work.set(place, work);
    return work;
  }
}

type Request<T> = IDBRequest<T | undefined>;

function identitiesOf(
  transaction: IDBTransaction,
  clientId: string | null,
): PromiseLike<readonly string[]> {
  if (clientId === null) return Dexie.Promise.resolve([]);
  const ids = transaction.objectStore('identities').index('clientId').getAllKeys(clientId);
  return later(answered(ids).then(() => ids.result as string[]));
}

/** Tells whether a record is not deleted. */
export function isLiving(record: { readonly deletedAt: number | null }): boolean {
  return record.deletedAt === null;
}

/** The fields that differ between two states of a record. The id never does, and stamps follow the fields. */
export function changedFields(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(after).filter(
    (field) => field !== 'id' && field !== 'stamps' && !sameValue(before?.[field], after[field]),
  );
}
