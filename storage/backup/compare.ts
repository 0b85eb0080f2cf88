/** What is different between a backup and what is here, found before anything is written. */
import { differenceOf, type Difference, type DifferenceCounts } from '@/domain/backup/difference';
import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { TABLES, type TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { db, type Records } from '../db';
import { isLiving } from '../draft';
import type { Watch } from '../exchange/import-people';
import { Trouble } from '../exchange/trouble';
import { keyOf, readPage } from '../snapshots/snapshot-write';
import type { BackupRow, BackupSource } from './backup-source';

/** One client with everything of theirs, where something differs. */
export interface ClientDifference {
  readonly id: string;
  readonly name: string;
  /** Of the client; `changed` also where only something of theirs differs. */
  readonly kind: Difference;
  /** Of the client and what is theirs, by record. */
  readonly counts: DifferenceCounts;
}

interface Unit {
  name: string | null;
  kind: Difference;
  readonly counts: DifferenceCounts;
  /** The pieces of the backup that hold something of it. */
  readonly pieces: Set<number>;
}

/** Stamps of more than this after now are of a clock that is wrong, in milliseconds. */
const FUTURE = 24 * 3_600_000;
const PIECE = 1000;

const NAMING = ['statuses', 'customFields', 'tags', 'members', 'funnels', 'stages'] as const;
type Naming = (typeof NAMING)[number];

export class Comparison {
  readonly units = new Map<string, Unit>();
  /** Differing records of each table. */
  readonly tables = new Map<TableName, DifferenceCounts>();
  /** The pieces that hold rows of a table. */
  readonly places = new Map<BackupRow['table'], number[]>();
  /** Records that live in the backup, table by table. */
  readonly living = new Map<TableName, Set<string>>();
  /** Records of the backup that others refer to by their ids. */
  readonly named: { readonly [Name in Naming]: Records[Name][] } = {
    statuses: [],
    customFields: [],
    tags: [],
    members: [],
    funnels: [],
    stages: [],
  };
  /** Entries of the history that are missing here. */
  history = 0;
  /** Records that come along deleted. */
  quiet = 0;
  damaged = 0;
  /** The latest stamp of the backup. */
  seen = '';
  /** Clients here, deleted ones too. */
  clientsHere = 0;

  private constructor(readonly source: BackupSource) {}

  static async of(source: BackupSource, watch: Watch): Promise<Comparison> {
    const comparison = new Comparison(source);
    await comparison.#readBackup(watch);
    await comparison.#readHere(watch);
    await comparison.#name();
    return comparison;
  }

  async #readBackup(watch: Watch): Promise<void> {
    const { pieces, total } = this.source;
    let done = 0;
    for (const piece of pieces) {
      const { rows, damaged } = await this.source.read(piece);
      this.damaged += damaged;
      for (const [table, ofTable] of Map.groupBy(rows.filter(isReal), (row) => row.table)) {
        const places = this.places.get(table) ?? [];
        this.places.set(
          table,
          [...places, piece].toSorted((a, b) => a - b),
        );
        for (let from = 0; from < ofTable.length; from += PIECE) {
          if (watch.isCancelled()) throw new Trouble('cancelled');
          const records = ofTable.slice(from, from + PIECE).map(({ record }) => record);
          await this.#compare(table, records, piece);
          done += records.length;
          watch.onProgress(Math.min(done, total), total);
        }
      }
    }
  }

  async #compare(
    table: BackupRow['table'],
    records: readonly StoredRecord[],
    piece: number,
  ): Promise<void> {
    const there = await db.table<StoredRecord, string>(table).bulkGet(records.map(({ id }) => id));
    if (table === 'history') {
      this.history += there.filter((entry) => entry === undefined).length;
      for (const entry of records) this.#see((entry as { stamp?: unknown }).stamp);
      return;
    }
    const naming = NAMING.find((name) => name === table);
    if (naming) (this.named[naming] as StoredRecord[]).push(...records);
    const living = this.living.get(table) ?? new Set();
    this.living.set(table, living);
    for (const [index, record] of records.entries()) {
      for (const stamp of Object.values(record.stamps)) this.#see(stamp);
      if (isLiving(record)) living.add(record.id);
      const difference = differenceOf(table, record, there[index]);
      if (difference === 'quiet') this.quiet += 1;
      else if (difference) this.#count(table, record, difference, piece);
    }
  }

  async #readHere({ isCancelled }: Watch): Promise<void> {
    for (const name of TABLES) {
      const table = db.table<StoredRecord>(name);
      const living = this.living.get(name);
      for (let last: StoredRecord | undefined, isFirst = true; isFirst || last;) {
        if (isCancelled()) throw new Trouble('cancelled');
        const after = last ? keyOf(table, last) : null;
        const page = (await readPage(table, after)) as StoredRecord[];
        isFirst = false;
        last = page.at(-1);
        for (const record of page) {
          if (record.projectId === PRACTICE_PROJECT_ID) continue;
          if (name === 'clients') this.clientsHere += 1;
          if (!isLiving(record)) continue;
          if (living?.has(record.id) !== true) this.#count(name, record, 'added', null);
        }
      }
    }
  }

  #count(table: TableName, record: StoredRecord, kind: Difference, piece: number | null): void {
    const ofTable = this.tables.get(table) ?? { gone: 0, changed: 0, added: 0 };
    this.tables.set(table, ofTable);
    ofTable[kind] += 1;
    const clientId = clientOf(table, record);
    if (clientId === null) return;
    const unit = this.units.get(clientId) ?? {
      name: null,
      kind: 'changed',
      counts: { gone: 0, changed: 0, added: 0 },
      pieces: new Set(),
    };
    this.units.set(clientId, unit);
    unit.counts[kind] += 1;
    if (piece !== null) unit.pieces.add(piece);
    if (table !== 'clients') return;
    unit.kind = kind;
    unit.name = (record as StoredRecord & { name: string }).name;
  }

  /** Clients who are the same, of whom a note or the like differs, have their names here. */
  async #name(): Promise<void> {
    const unnamed = [...this.units].filter(([, { name }]) => name === null);
    for (let from = 0; from < unnamed.length; from += PIECE) {
      const some = unnamed.slice(from, from + PIECE);
      const clients = await db.clients.bulkGet(some.map(([id]) => id));
      for (const [index, [, unit]] of some.entries()) unit.name = clients[index]?.name ?? '';
    }
  }

  #see(stamp: unknown): void {
    if (typeof stamp !== 'string' || !/^[0-9a-f]{12}-[0-9a-f]{6}-[0-9a-f]{16}$/u.test(stamp))
      return;
    const limit = (Date.now() + FUTURE).toString(16).padStart(12, '0');
    if (stamp < limit && stamp > this.seen) this.seen = stamp;
  }
}

/** The client whom a record is about or belongs to; null for what belongs to the project. */
export function clientOf(table: TableName, record: StoredRecord): string | null {
  if (table === 'clients') return record.id;
  const { clientId } = record as StoredRecord & { clientId?: unknown };
  return typeof clientId === 'string' ? clientId : null;
}

/** What is made up for practice neither leaves nor comes. */
export function isReal({ record }: BackupRow): boolean {
  return record.projectId !== PRACTICE_PROJECT_ID;
}
