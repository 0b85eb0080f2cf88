/** What an entry of the history did, record by record and field by field, for people to read. */
import { sameValue } from '@/domain/sync/same-value';
import type { HistoryEntry, TableName } from './schema';

export interface FieldChange {
  readonly field: string;
  /** Undefined where the field was not there. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface RecordChange {
  readonly table: TableName;
  readonly id: string;
  readonly what: 'created' | 'deleted' | 'restored' | 'changed';
  /** The record as the entry left it. */
  readonly record: Readonly<Record<string, unknown>>;
  /** Empty for a record that was deleted or restored. */
  readonly fields: readonly FieldChange[];
}

/** Fields that follow from others, or that say nothing to a person. */
const SILENT: ReadonlySet<string> = new Set([
  'id',
  'projectId',
  'clientId',
  'createdAt',
  'createdBy',
  'deletedAt',
  'stamps',
  'statusSince',
  'stageSince',
  'isAllDay',
  'zone',
  'editedAt',
  'badge',
  'contradictions',
  'hash',
  'origin',
  'order',
]);

/** Records that the entry only names, or of which nothing changed that a person sees, are left out. */
export function recordChanges({ changes }: Pick<HistoryEntry, 'changes'>): RecordChange[] {
  return changes.flatMap(({ table, id, before, after }) => {
    // Events follow from the change that they stand beside.
    if (!after || table === 'events') return [];
    const what = kindOf(before, after);
    const fields =
      what === 'deleted' || what === 'restored' ? [] : fieldChanges(before ?? {}, after);
    if (what === 'changed' && fields.length === 0) return [];
    return [{ table, id, what, record: after, fields }];
  });
}

type State = Readonly<Record<string, unknown>>;

function kindOf(before: State | null, after: State): RecordChange['what'] {
  const isGone = typeof after['deletedAt'] === 'number';
  if (before === null) return isGone ? 'deleted' : 'created';
  const wasGone = typeof before['deletedAt'] === 'number';
  if (isGone === wasGone) return 'changed';
  return isGone ? 'deleted' : 'restored';
}

function fieldChanges(before: State, after: State): FieldChange[] {
  return Object.keys(after)
    .filter((field) => !SILENT.has(field))
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((change) => !(isNothing(change.before) && isNothing(change.after)))
    .filter((change) => !sameValue(change.before, change.after));
}

/** Whether a value is none: there is no change between two of them. */
export function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}
