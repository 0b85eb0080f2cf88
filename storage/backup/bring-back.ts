/**
 * Bringing a backup back, as far as the seller has chosen: in writes that are one step together. Each write looks at what
 * is here once more, so that a restoring that was stopped is ended by doing it again.
 */
import { differenceOf, setBack } from '@/domain/backup/difference';
import { TABLES, type HistoryEntry, type TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { rebadge } from '../in-page/badges';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import type { Watch } from '../exchange/import-people';
import { IMPORT_NOTE, type AnyImportNote, type RestoreChoice } from '../exchange/import-plan';
import { keyOf, readPage } from '../snapshots/snapshot-write';
import { bringStatusBack } from '../lists/status-in-use';
import { write } from '../write';
import { clientOf, isReal, type Comparison } from './compare';
import { partOf, type Part } from './part-of-backup';

/** What a restoring has done, in records. */
export interface RestoreCounts {
  readonly kind: 'restored';
  gone: number;
  changed: number;
  added: number;
  damaged: number;
  /** Clients who are left out: erased on request since the backup was made. */
  readonly erased: number;
}

const PIECE = 500;

/** Rejects with a `Trouble` when the backup is damaged; gives what was done so far when it is cancelled. */
export async function bringBack(
  comparison: Comparison,
  choice: RestoreChoice,
  note: AnyImportNote,
  watch: Watch,
): Promise<RestoreCounts> {
  const part = await partOf(comparison, choice.clientId);
  const work = new BringBack(comparison, choice, note, watch, part);
  for (const table of TABLES) await work.table(table);
  if (choice.added && choice.clientId === null) await work.removeAdded();
  await work.settle();
  await work.history();
  return work.counts;
}

class BringBack {
  readonly counts: RestoreCounts;
  #done = 0;
  /** Clients of whom, or of whose, something was brought back or set back, and their projects. */
  readonly #revised = new Map<string, string>();

  constructor(
    readonly comparison: Comparison,
    readonly choice: RestoreChoice,
    readonly note: AnyImportNote,
    readonly watch: Watch,
    readonly part: Part,
  ) {
    const { damaged, source } = comparison;
    const { erased } = source;
    this.counts = { kind: 'restored', gone: 0, changed: 0, added: 0, damaged, erased };
  }

  /** A table at a time: a client is here before what belongs to them, and is taken back after it. */
  async table(table: TableName): Promise<void> {
    for await (const records of this.#pieces(table)) {
      const wanted = records.filter((record) => this.part.holds(table, record));
      if (table === 'files') await this.#bytesOf(wanted);
      for (const [projectId, own] of Map.groupBy(wanted, (record) => record.projectId)) {
        await this.#write(projectId, (draft) => this.#bring(draft, table, own));
      }
      for (const record of wanted) this.#noteRevised(table, record);
    }
  }

  /** What follows from the clients: what pages show of them, and a status that they have again. */
  async settle(): Promise<void> {
    const byProject = Map.groupBy(this.#revised, ([, projectId]) => projectId);
    for (const [projectId, clients] of byProject) {
      for (let from = 0; from < clients.length; from += PIECE) {
        if (this.watch.isCancelled()) return;
        await this.#write(projectId, async (draft) => {
          for (const [id] of clients.slice(from, from + PIECE)) {
            await bringStatusBack(draft, id);
            await rebadge(draft, id);
          }
        });
      }
    }
  }

  /** Deletes what came since. */
  async removeAdded(): Promise<void> {
    for (const name of TABLES) {
      const living = this.comparison.living.get(name);
      const table = db.table<StoredRecord>(name);
      for (let after: unknown = null; ;) {
        if (this.watch.isCancelled()) return;
        const page = (await readPage(table, after)) as StoredRecord[];
        const added = page.filter(
          (record) =>
            isLiving(record) && living?.has(record.id) !== true && isReal({ table: name, record }),
        );
        for (const [projectId, own] of Map.groupBy(added, (record) => record.projectId)) {
          await this.#write(projectId, (draft) => {
            draft.changeMany(name, 'deleted', own);
            return Promise.resolve();
          });
          this.counts.added += own.length;
        }
        const last = page.at(-1);
        if (!last) break;
        after = keyOf(table, last);
      }
    }
  }

  /** Entries that are here already stay: undone and redone since, they know more. */
  async history(): Promise<void> {
    for await (const records of this.#pieces('history')) {
      const entries = records as unknown as HistoryEntry[];
      const wanted = entries.filter((entry) => this.part.tells(entry));
      const there = await db.history.bulkGet(wanted.map(({ id }) => id));
      const past = wanted.filter((_, index) => there[index] === undefined);
      const [first] = past;
      // The entry has to be about something: the past may be all that it brings.
      if (first) await this.#write(first.projectId, (draft) => mention(draft, first), past);
    }
  }

  async *#pieces(table: TableName | 'history'): AsyncGenerator<readonly StoredRecord[]> {
    const { source, places } = this.comparison;
    for (const piece of places.get(table) ?? []) {
      if (!this.part.mayBeIn(piece, table)) continue;
      const { rows } = await source.read(piece);
      const own = rows.filter((row) => row.table === table && isReal(row));
      for (let from = 0; from < own.length; from += PIECE) {
        if (this.watch.isCancelled()) return;
        const records = own.slice(from, from + PIECE).map(({ record }) => record);
        yield records;
        this.#done += records.length;
        this.watch.onProgress(Math.min(this.#done, source.total), source.total);
      }
    }
  }

  async #bring(draft: Draft, table: TableName, records: readonly StoredRecord[]): Promise<void> {
    const stored = db.table<StoredRecord, string>(table);
    const there = await stored.bulkGet(records.map(({ id }) => id));
    const fresh: StoredRecord[] = [];
    for (const [index, record] of records.entries()) {
      const here = there[index];
      const difference = differenceOf(table, record, here);
      if (difference === null) continue;
      const isWanted =
        difference === 'quiet'
          ? this.part.isWhole
          : this.choice[difference] && (difference === 'gone' || this.part.isOwn(table, record));
      if (!isWanted) continue;
      if (difference !== 'quiet') this.counts[difference] += 1;
      if (!here) fresh.push(record);
      else await draft.revise(table, record.id, setBack(table, record, here));
    }
    draft.create(table, fresh);
  }

  #noteRevised(table: TableName, record: StoredRecord): void {
    const id = clientOf(table, record);
    if (id !== null && this.comparison.units.has(id)) this.#revised.set(id, record.projectId);
  }

  /** The bytes of files that are not here. Those that the backup itself lacks stay a line in the table. */
  async #bytesOf(records: readonly StoredRecord[]): Promise<void> {
    for (const record of records) {
      const { hash } = record as StoredRecord & { hash: string };
      if ((await db.blobs.where('hash').equals(hash).count()) > 0) continue;
      const bytes = await this.comparison.source.bytes(hash);
      if (bytes === null) continue;
      await write(
        {
          action: 'backup.restore',
          projectId: record.projectId,
          clientId: null,
          blobs: [{ hash, bytes }],
        },
        () => Promise.resolve(),
      );
    }
  }

  async #write(
    projectId: string,
    change: (draft: Draft) => Promise<void>,
    past: readonly HistoryEntry[] = [],
  ): Promise<void> {
    const { batchId } = this.note;
    const value: AnyImportNote = {
      ...this.note,
      done: this.#done,
      of: this.comparison.source.total,
    };
    await write(
      {
        action: 'backup.restore',
        projectId,
        clientId: this.choice.clientId,
        batchId,
        seen: this.comparison.seen,
        note: { key: IMPORT_NOTE, value },
        past,
      },
      change,
    );
  }
}

async function mention(draft: Draft, { projectId }: HistoryEntry): Promise<void> {
  if (await draft.getAny('projects', projectId)) await draft.mention('projects', projectId);
}
