/** The changes of one write while they are being made: nothing reaches the database before the whole of it is known. */
import { sameValue } from '@/domain/sync/same-value';
import type { Action, HistoryEntry, TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db, type Records } from './db';
import { Problem } from './problem';

type BaseField = 'projectId' | 'createdAt' | 'createdBy' | 'deletedAt' | 'stamps';
/** A new record as its maker gives it: the write fills in the rest. */
export type NewRecord<T extends TableName> = Omit<Records[T], BaseField>;

/** What the history entry will say. A change that finds out more while it runs may say so here. */
export interface About {
  action: Action;
  readonly projectId: string;
  clientId: string | null;
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
}

interface Work {
  readonly table: TableName;
  readonly before: StoredRecord | null;
  after: StoredRecord | null;
  isMentioned: boolean;
}

export class Draft {
  readonly #work = new Map<string, Work>();

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
    const stored = await db.table<StoredRecord, string>(table).where(index).equals(value).toArray();
    for (const record of stored) this.#keep(table, record.id, record);
    return [...this.#work.values()]
      .filter((work) => work.table === table && work.after?.[index] === value)
      .map((work) => work.after as unknown as Records[T]);
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

  /** Changes fields of a living record. */
  async patch<T extends TableName>(
    table: T,
    id: string,
    fields: Partial<Omit<Records[T], 'id' | 'stamps'>>,
  ): Promise<void> {
    if (!(await this.get(table, id))) throw new Problem('not-found');
    await this.revise(table, id, fields);
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

  /** Names a record that the entry is about though nothing in it changes. */
  async mention(table: TableName, id: string): Promise<void> {
    const work = await this.#load(table, id);
    if (!work.after) throw new Problem('not-found');
    work.isMentioned = true;
  }

  /** Everything that is different now, and what is mentioned. */
  changes(): Change[] {
    return [...this.#work.values()].flatMap(({ table, before, after, isMentioned }) => {
      if (!after) return [];
      const fields = changedFields(before, after);
      return fields.length > 0 || isMentioned ? [{ table, before, after, fields }] : [];
    });
  }

  async #load(table: TableName, id: string): Promise<Work> {
    const known = this.#work.get(`${table}/${id}`);
    if (known) return known;
    const stored = await db.table<StoredRecord, string>(table).get(id);
    return this.#keep(table, id, stored ?? null);
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
