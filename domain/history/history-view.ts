/** What a list of the history shows. Made by `storage/history/history-page.ts`, drawn by `components/history/`. */
import type { NamedRecord } from '@/domain/client/page-view';
import type { StatusView } from '@/domain/client/card-view';
import type { CustomField } from '@/domain/custom-field/schema';
import type { RecordState } from './as-of';
import type { HistoryGroup } from './groups';
import type { HistoryEntry } from './schema';

export interface HistoryFilter {
  /** Null for all kinds. */
  readonly group: HistoryGroup | null;
  /** Author, or null for everybody. */
  readonly by: string | null;
  /** Milliseconds since 1970, both included; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** Empty for all. */
  readonly text: string;
}

export const NO_FILTER: HistoryFilter = { group: null, by: null, from: null, to: null, text: '' };

/** What ids in records stand for, as far as the entries need it. */
export interface HistoryNames {
  /** Of the project, deleted ones too. */
  readonly statuses: readonly Pick<StatusView, 'id' | 'captions'>[];
  readonly customFields: readonly CustomField[];
  readonly tags: readonly NamedRecord[];
  readonly members: readonly NamedRecord[];
  readonly funnels: readonly NamedRecord[];
  readonly stages: readonly (NamedRecord & {
    readonly checklist: readonly { readonly id: string; readonly text: string }[];
  })[];
  readonly clients: Readonly<Record<string, string>>;
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly names: HistoryNames;
  readonly hasMore: boolean;
}

/** One client as they were at a moment. */
export interface ClientAsOf {
  /** Null where they were not a client then. */
  readonly client: RecordState | null;
  /** The newest first. */
  readonly notes: readonly RecordState[];
  readonly orders: readonly RecordState[];
  readonly names: HistoryNames;
}
