/** Merging two states of one record: for each field the one with the later stamp stays. */
import { compareStamps } from './clock';
import type { StoredRecord } from './record-schema';

/**
 * What becomes of a record when another state of it is learnt. A field without a stamp is older than any with one. Gives
 * `ours` itself when nothing of the other is later, so that merging twice is merging once.
 */
export function merged(ours: StoredRecord, theirs: StoredRecord): StoredRecord {
  const later = Object.keys(theirs).filter(
    (field) =>
      field !== 'id' &&
      field !== 'stamps' &&
      compareStamps(stampOf(theirs, field), stampOf(ours, field)) > 0,
  );
  if (later.length === 0) return ours;
  const taken = later.map((field) => [field, theirs[field]] as const);
  const stamps = later.map((field) => [field, stampOf(theirs, field)] as const);
  return {
    ...ours,
    ...(Object.fromEntries(taken) as Partial<StoredRecord>),
    stamps: { ...ours.stamps, ...Object.fromEntries(stamps) },
  };
}

function stampOf({ stamps }: StoredRecord, field: string): string {
  return Object.hasOwn(stamps, field) ? (stamps[field] ?? '') : '';
}
