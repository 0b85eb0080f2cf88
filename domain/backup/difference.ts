/** How a backup and what is here now differ, and what of it is to be done. */
import { fieldsBackTo } from '@/domain/history/as-of';
import { isNothing } from '@/domain/history/record-changes';
import type { TableName } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { sameValue } from '@/domain/sync/same-value';

/**
 * `gone`: lives in the backup, and is missing or deleted here; `changed`: lives in both, with other values; `added`: lives
 * here only, made or brought back since.
 */
export const DIFFERENCES = ['gone', 'changed', 'added'] as const;
export type Difference = (typeof DIFFERENCES)[number];
export type DifferenceCounts = Record<Difference, number>;

type Fields = Readonly<Record<string, unknown>>;

/** Follow from other records or from what pages show: no difference by themselves. */
const DERIVED: ReadonlySet<string> = new Set(['identities.badge', 'identities.contradictions']);

/**
 * What a record of a backup is beside the one that is here. `quiet`: it is to come along, being deleted in the backup as
 * well, so that the history has what it speaks of. Null for no difference.
 */
export function differenceOf(
  table: TableName,
  backup: StoredRecord,
  here: StoredRecord | undefined,
): Exclude<Difference, 'added'> | 'quiet' | null {
  if (!here) return backup.deletedAt === null ? 'gone' : 'quiet';
  if (backup.deletedAt !== null) return null;
  if (here.deletedAt !== null) return 'gone';
  return fieldsToSetBack(table, backup, here).length > 0 ? 'changed' : null;
}

/** The fields whose values differ. A field that is missing is the same as one that holds nothing. */
export function fieldsToSetBack(
  table: TableName,
  backup: StoredRecord,
  here: StoredRecord,
): string[] {
  return [...new Set([...Object.keys(backup), ...Object.keys(here)])].filter((field) => {
    if (field === 'id' || field === 'stamps' || DERIVED.has(`${table}.${field}`)) return false;
    const [before, after] = [(backup as Fields)[field], (here as Fields)[field]];
    if (sameValue(before, after)) return false;
    return (before !== undefined && after !== undefined) || !isNothing(before ?? after);
  });
}

/** The values that make of a record that is here what it is in the backup. */
export function setBack(
  table: TableName,
  backup: StoredRecord,
  here: StoredRecord,
): Record<string, unknown> {
  const emptied = fieldsBackTo(backup, here);
  const values = fieldsToSetBack(table, backup, here).map((field) => {
    if (Object.hasOwn(backup, field)) return [field, (backup as Fields)[field]];
    // A tag is taken off, a field of the seller's own holds nothing; others are not there.
    return [field, /^(?:tag|field|kept):/u.test(field) ? emptied[field] : undefined];
  });
  return Object.fromEntries(values) as Record<string, unknown>;
}
