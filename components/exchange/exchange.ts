/** What the screens of import and export need done. The work itself is in a worker. */
import type { AccessAnswer } from '@/storage/exchange/access-answer';
import type { Difference } from '@/domain/backup/difference';
import type { HistoryNames } from '@/domain/history/history-view';
import type { RecordChange } from '@/domain/history/record-changes';
import type { ClientDifference } from '@/storage/backup/compare';
import type { Differences } from '@/storage/backup/review';
import type { Backup } from '@/storage/backup/write-backup';
import type { ArchiveManifest } from '@/storage/exchange/archive-manifest';
import type { CsvChoice } from '@/storage/exchange/read-csv';
import type { ExportWish } from '@/storage/exchange/export-file';
import type {
  AnyImportNote,
  ArchivePlan,
  ImportPlan,
  RestorePlan,
} from '@/storage/exchange/import-plan';
import type { Inspection } from '@/storage/exchange/inspect-file';
import type { Preview } from '@/storage/exchange/preview-import';
import type { ImportResult } from '@/storage/exchange/session';

type Progress = (done: number, of: number) => void;

/** All reject with a {@link FileTrouble}. */
export interface Exchange {
  readonly open: (file: File, projectId: string, choice: CsvChoice) => Promise<Inspection>;
  readonly headings: (projectId: string, row: number) => Promise<Inspection>;
  readonly preview: (plan: ImportPlan, onProgress: Progress) => Promise<Preview>;
  readonly run: (
    plan: ImportPlan | ArchivePlan | RestorePlan,
    onProgress: Progress,
  ) => Promise<ImportResult>;
  readonly pending: () => Promise<AnyImportNote | null>;
  readonly finish: (onProgress: Progress) => Promise<ImportResult>;
  readonly giveUp: (onProgress: Progress) => Promise<void>;
  readonly undo: (
    batchId: string,
    onProgress: Progress,
  ) => Promise<{ readonly batchId: string; readonly keptFields: number }>;
  readonly export: (wish: ExportWish, onProgress: Progress) => Promise<Blob>;
  /** What is kept about one client. */
  readonly answer: (clientId: string) => Promise<AccessAnswer>;
  /** What is different between the opened archive, or a copy in the browser by its id, and what is here. */
  readonly compare: (copyId: string | null, onProgress: Progress) => Promise<Differences>;
  /** Clients who differ in the last comparison, by name, and how many there are. */
  readonly clientsThatDiffer: (
    text: string,
    kind: Difference | null,
    limit: number,
  ) => Promise<{ readonly found: readonly ClientDifference[]; readonly count: number }>;
  readonly clientDetails: (
    clientId: string,
  ) => Promise<{ readonly changes: readonly RecordChange[]; readonly names: HistoryNames }>;
  /** A backup of everything. */
  readonly backup: (settings: ArchiveManifest['settings'], onProgress: Progress) => Promise<Backup>;
  /** Stops what is going on. */
  readonly cancel: () => void;
}

/** Why something with a file did not work: a code and where in the file. */
export class FileTrouble extends Error {
  override readonly name = 'FileTrouble';
  readonly code: string;
  readonly where: string;

  constructor(code: string, where: string) {
    super(`${code} ${where}`.trim());
    this.code = code;
    this.where = where;
  }
}
