/** One exchange with files after another: what the worker of the dashboard does for it. Everything long can be cancelled. */
import { uuidv7 } from 'uuidv7';

import type { Difference } from '@/domain/backup/difference';
import type { ProblemCode, RowProblem } from '@/domain/import/incoming';

import { archiveSource, copySource } from '../backup/backup-source';
import { withoutErased } from '../backup/without-erased';
import { bringBack, type RestoreCounts } from '../backup/bring-back';
import { Comparison } from '../backup/compare';
import { clientDetails, differencesOf, findClients, type Differences } from '../backup/review';
import { writeBackup } from '../backup/write-backup';
import { db } from '../db';
import type { ArchiveManifest } from './archive-manifest';
import { Problem } from '../problem';
import { listCopies } from '../snapshots/snapshot-files';
import { undoStep } from '../history/undo';
import { keepNote } from '../write';
import { accessAnswer, type AccessAnswer } from './access-answer';
import { breath } from './breath';
import { exportFile, type ExportWish } from './export-file';
import { importArchive, type ArchiveCounts } from './import-archive';
import { importPeople, prepareImport, type Counts, type Watch } from './import-people';
import {
  IMPORT_NOTE,
  importNoteSchema,
  type AnyImportNote,
  type ArchivePlan,
  type ImportNote,
  type ImportPlan,
  type RestorePlan,
} from './import-plan';
import { inspect, openFile, type Inspection, type Opened } from './inspect-file';
import { forgetFile, keepFile, keptFile } from './kept-file';
import { Names } from './names';
import { peopleOfCards, peopleOfTable, type PeopleSource } from './people-source';
import { previewImport, type Preview } from './preview-import';
import type { CsvChoice } from './read-csv';
import { rememberMapping } from './remember-mapping';
import { Trouble } from './trouble';

/** Problems that are told one by one. */
const TOLD = 200;

export interface ImportResult {
  /** Undoes all of it as one step. */
  readonly batchId: string;
  /** Everything was taken back again: the import was cancelled. */
  readonly isCancelled: boolean;
  readonly counts: Counts | ArchiveCounts | RestoreCounts;
  readonly problems: readonly RowProblem[];
  readonly problemCounts: Readonly<Partial<Record<ProblemCode, number>>>;
}

export class ExchangeSession {
  #file: File | null = null;
  #opened: Opened | null = null;
  #comparison: Comparison | null = null;
  #isCancelled = false;

  /** Stops what is going on. */
  cancel(): void {
    this.#isCancelled = true;
  }

  async open(file: File, projectId: string, choice: CsvChoice): Promise<Inspection> {
    this.#opened = await openFile(file, choice);
    this.#file = file;
    return inspect(this.#opened, projectId);
  }

  /** The same file with another row of headings. */
  headings(projectId: string, row: number): Promise<Inspection> {
    if (!this.#opened) throw new Trouble('unreadable');
    return inspect(this.#opened, projectId, row);
  }

  async preview(plan: ImportPlan, onProgress: Watch['onProgress']): Promise<Preview> {
    const names = await Names.of(plan.projectId);
    return previewImport(this.#people(plan, names), plan, names, this.#watch(onProgress));
  }

  async run(
    plan: ImportPlan | ArchivePlan | RestorePlan,
    onProgress: Watch['onProgress'],
  ): Promise<ImportResult> {
    const opened = this.#opened;
    const isCopy = 'copyId' in plan && plan.copyId !== null;
    if (!isCopy && (!opened || !this.#file)) throw new Trouble('unreadable');
    const note: AnyImportNote = {
      batchId: uuidv7(),
      startedAt: Date.now(),
      done: 0,
      of: 0,
      isUndoing: false,
      plan,
    };
    return alone(async () => {
      if (!isCopy) await keepFile(note.batchId, this.#file ?? new Blob());
      await keepNote(IMPORT_NOTE, note);
      return this.#goOn(note, onProgress);
    });
  }

  /** The import that was stopped half-way and is going on nowhere; null for none. */
  async pending(): Promise<AnyImportNote | null> {
    if (await isGoingOn()) return null;
    return noteNow();
  }

  /** Goes on with an import that was stopped. */
  async finish(onProgress: Watch['onProgress']): Promise<ImportResult> {
    return alone(async () => {
      const note = await noteNow();
      if (!note || note.isUndoing) throw new Trouble('unreadable');
      if ('copyId' in note.plan && note.plan.copyId !== null) return this.#goOn(note, onProgress);
      const file = await keptFile(note.batchId);
      if (!file) throw new Trouble('unreadable');
      const { encoding, delimiter } = 'columns' in note.plan ? note.plan : {};
      this.#file = file;
      this.#opened = await openFile(file, { encoding, delimiter } as CsvChoice);
      return this.#goOn(note, onProgress);
    });
  }

  /** Takes an import that was stopped back. */
  async giveUp(onProgress: Watch['onProgress']): Promise<void> {
    await alone(async () => {
      const note = await noteNow();
      if (note) await takeBack(note, onProgress);
    });
  }

  /** Undoes an import, or redoes one; the answer's id does the opposite. */
  async undo(batchId: string, onProgress: Watch['onProgress']) {
    const { step, keptFields } = await undoStep({ batchId }, onProgress);
    return { batchId: 'batchId' in step ? step.batchId : '', keptFields };
  }

  /** What is different between the opened archive, or a copy in the browser, and what is here. */
  async compare(copyId: string | null, onProgress: Watch['onProgress']): Promise<Differences> {
    this.#comparison = await this.#compared(copyId, this.#watch(onProgress));
    return differencesOf(this.#comparison);
  }

  /** Clients who differ in the last comparison: {@link findClients}. */
  async clientsThatDiffer(text: string, kind: Difference | null, limit: number) {
    return findClients(this.#lastComparison(), text, kind, limit);
  }

  async clientDetails(clientId: string) {
    return clientDetails(this.#lastComparison(), clientId);
  }

  async backup(settings: ArchiveManifest['settings'], onProgress: Watch['onProgress']) {
    return writeBackup(settings, this.#watch(onProgress));
  }

  async export(wish: ExportWish, onProgress: Watch['onProgress']): Promise<Blob> {
    return exportFile(wish, this.#watch(onProgress));
  }

  /** What is kept about one client, for answering their request. */
  answer(clientId: string): Promise<AccessAnswer> {
    return accessAnswer(clientId);
  }

  async #goOn(note: AnyImportNote, onProgress: Watch['onProgress']): Promise<ImportResult> {
    const watch = this.#watch(onProgress);
    const problems: RowProblem[] = [];
    const problemCounts: Partial<Record<ProblemCode, number>> = {};
    const report = (problem: RowProblem) => {
      problemCounts[problem.code] = (problemCounts[problem.code] ?? 0) + 1;
      if (problems.length < TOLD) problems.push(problem);
    };
    try {
      const counts = await this.#import(note, watch, report);
      const isCancelled = watch.isCancelled();
      if (isCancelled) await takeBack(note, onProgress);
      else await forget(note.batchId);
      return { batchId: note.batchId, isCancelled, counts, problems, problemCounts };
    } catch (error) {
      // What can't be ended is not left half done; when even that fails, the note is found at the next start.
      await takeBack(note, onProgress).catch(() => {});
      throw error;
    }
  }

  async #import(
    note: AnyImportNote,
    watch: Watch,
    report: (problem: RowProblem) => void,
  ): Promise<Counts | ArchiveCounts | RestoreCounts> {
    const opened = this.#opened;
    if (!('columns' in note.plan)) {
      if (note.plan.into === 'restore') {
        const { copyId, choice } = note.plan;
        return bringBack(await this.#compared(copyId, watch), choice, note, watch);
      }
      if (opened?.kind !== 'archive') throw new Trouble('unreadable');
      return importArchive(opened.bytes, opened.manifest, note, note.plan.into, watch);
    }
    let own: ImportNote = { ...note, plan: note.plan };
    if (note.done === 0) {
      const names = await Names.of(own.plan.projectId);
      await notice(this.#people(own.plan, names), names);
      own = await prepareImport(own, names);
      if (opened?.kind === 'table') await rememberMapping(own.plan);
    }
    const ready = await Names.of(own.plan.projectId);
    return importPeople(this.#people(own.plan, ready), own, ready, watch, report);
  }

  async #compared(copyId: string | null, watch: Watch): Promise<Comparison> {
    if (copyId === null) {
      if (this.#opened?.kind !== 'archive') throw new Trouble('not-an-archive');
      const archive = archiveSource(this.#opened.bytes, this.#opened.manifest);
      return Comparison.of(await withoutErased(archive), watch);
    }
    const copy = (await listCopies()).find(({ id }) => id === copyId);
    if (!copy) throw new Trouble('unreadable');
    return Comparison.of(await withoutErased(copySource(copy)), watch);
  }

  #lastComparison(): Comparison {
    if (!this.#comparison) throw new Trouble('unreadable');
    return this.#comparison;
  }

  #people(plan: ImportPlan, names: Names): PeopleSource {
    const opened = this.#opened;
    if (opened?.kind === 'table') return peopleOfTable(opened.table, plan, names.fields);
    if (opened?.kind === 'cards') return peopleOfCards(opened.cards);
    throw new Trouble('unreadable');
  }

  #watch(onProgress: Watch['onProgress']): Watch {
    this.#isCancelled = false;
    return { isCancelled: () => this.#isCancelled, onProgress };
  }
}

async function notice(source: PeopleSource, names: Names): Promise<void> {
  if (!source.hasNames) return;
  for (let from = 0; from < source.count; from += 5000) {
    for (const person of source.read(from, from + 5000, () => {})) names.notice(person);
    await breath();
  }
}

async function takeBack(note: AnyImportNote, onProgress: Watch['onProgress']): Promise<void> {
  await keepNote(IMPORT_NOTE, { ...note, isUndoing: true });
  await undoStep({ batchId: note.batchId }, onProgress);
  await forget(note.batchId);
}

async function forget(batchId: string): Promise<void> {
  await keepNote(IMPORT_NOTE, null);
  await forgetFile(batchId);
}

async function noteNow(): Promise<AnyImportNote | null> {
  const row = await db.meta.get(IMPORT_NOTE);
  return row === undefined ? null : (importNoteSchema.safeParse(row.value).data ?? null);
}

const LOCK = 'tabside-import';

async function isGoingOn(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === LOCK);
}

/** Two imports at once would take each other's note for theirs. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
    if (!lock) throw new Problem('unavailable');
    return work();
  }) as Promise<T>;
}
