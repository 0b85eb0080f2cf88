/**
 * What two clients become when the seller says that they are one person. One of them is kept; the other's record stays as
 * it is beside, so that a merge takes nothing away: it can be taken apart again.
 */
import type { Client } from '@/domain/client/schema';
import { waitingSince } from '@/domain/reply/last-word';
import { sameValue } from '@/domain/sync/same-value';
import { isSamePhone, phoneDigits } from './phone-match';

/** Whose value a field gets. */
export type Side = 'kept' | 'other';
/** The seller's choices by the field's name; what is missing follows the rule of {@link usualSide}. */
export type Choices = Readonly<Record<string, Side>>;

/** `choose`: one of two values. `unite`: both. `set`: a rule decides, see {@link RULES}. */
export type MergeKind = 'choose' | 'unite' | 'set';

/** Some fields of a client. */
export type ClientFields = Partial<Omit<Client, 'id' | 'stamps'>>;

/** The longest lists that a client's record takes. */
const MOST: Readonly<Record<string, number>> = {
  phones: 20,
  emails: 20,
  preferences: 100,
  consents: 100,
};

/** Who the record is, and what its deletion says: never merged. */
const OWN: ReadonlySet<string> = new Set([
  'id',
  'projectId',
  'createdBy',
  'deletedAt',
  'stamps',
  'mergedInto',
  'referredAs',
  // Goes with the status.
  'statusSince',
]);

type Rule = (kept: Client, other: Client) => unknown;

/** Fields that nobody chooses: what protects a person always wins, and what came first stays first. */
const RULES: Readonly<Record<string, Rule>> = {
  doNotContact: (kept, other) => kept.doNotContact || other.doNotContact,
  objectedAt: (kept, other) => least(kept.objectedAt, other.objectedAt),
  contactedAt: (kept, other) => most(kept.contactedAt, other.contactedAt),
  // A reply that waits for an answer goes on waiting.
  repliedAt: (kept, other) =>
    most(waitingSince(kept), waitingSince(other)) ??
    most(kept.repliedAt ?? null, other.repliedAt ?? null),
  replySettled: (kept, other) => most(kept.replySettled ?? null, other.replySettled ?? null),
  createdAt: (kept, other) => Math.min(kept.createdAt, other.createdAt),
  capturedFrom: (kept, other) =>
    other.createdAt < kept.createdAt
      ? (other.capturedFrom ?? kept.capturedFrom)
      : (kept.capturedFrom ?? other.capturedFrom),
};

/** How a field is merged; null for one that is not. */
export function mergeKind(field: string, kept: Client, other: Client): MergeKind | null {
  if (OWN.has(field)) return null;
  if (Object.hasOwn(RULES, field)) return 'set';
  if (field.startsWith('tag:') || field.startsWith('apart:')) return 'unite';
  const [mine, theirs] = [valueOf(kept, field), valueOf(other, field)];
  const isList = Array.isArray(mine) || Array.isArray(theirs);
  return isList && isListOrNone(mine) && isListOrNone(theirs) ? 'unite' : 'choose';
}

/** The kept one's value unless they have none. */
export function usualSide(field: string, kept: Client, other: Client): Side {
  return isEmpty(valueOf(kept, field)) && !isEmpty(valueOf(other, field)) ? 'other' : 'kept';
}

/** All fields that a merge looks at, in no order. */
export function fieldsToMerge(kept: Client, other: Client): string[] {
  const all = new Set([...Object.keys(kept), ...Object.keys(other)]);
  return [...all].filter((field) => mergeKind(field, kept, other) !== null);
}

/** The kept client's fields after the merge, those alone that change. */
export function mergedFields(kept: Client, other: Client, choices: Choices = {}): ClientFields {
  const changed: Record<string, unknown> = {};
  for (const field of fieldsToMerge(kept, other)) {
    const value = mergedValue(field, kept, other, choices);
    if (sameValue(value ?? null, valueOf(kept, field) ?? null)) continue;
    changed[field] = value;
    if (field === 'statusId') changed['statusSince'] = other.statusSince;
  }
  return changed as ClientFields;
}

/** One field's value after the merge. */
export function mergedValue(field: string, kept: Client, other: Client, choices: Choices): unknown {
  const [mine, theirs] = [valueOf(kept, field), valueOf(other, field)];
  const kind = mergeKind(field, kept, other);
  if (kind === 'set') return RULES[field]?.(kept, other);
  if (kind === 'choose') {
    return (choices[field] ?? usualSide(field, kept, other)) === 'kept' ? mine : (theirs ?? null);
  }
  if (field === `apart:${kept.id}` || field === `apart:${other.id}`) return mine;
  if (field.startsWith('tag:') || field.startsWith('apart:')) return mine === true || theirs;
  return unitedLists(field, listIn(mine), listIn(theirs)).slice(0, MOST[field] ?? Infinity);
}

/**
 * A list that was united, taken apart again: without what the merge brought, with what came since and without what went.
 * @param current the list now
 * @param before the kept one's before the merge
 * @param after theirs after it
 */
export function listApart(
  current: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): unknown[] {
  const brought = after.filter((item) => !before.some((own) => sameValue(own, item)));
  return current.filter((item) => !brought.some((each) => sameValue(each, item)));
}

function unitedLists(field: string, mine: readonly unknown[], theirs: readonly unknown[]) {
  return [...mine, ...theirs.filter((item) => !mine.some((own) => isSameItem(field, own, item)))];
}

/** What makes two items of a list one: a phone's number however it is written, an address in any case, else all of it. */
function isSameItem(field: string, a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return sameValue(a, b);
  if (field === 'emails') return a.trim().toLowerCase() === b.trim().toLowerCase();
  const numbers = field === 'phones' ? [phoneDigits(a), phoneDigits(b)] : [];
  return numbers[0] && numbers[1] ? isSamePhone(numbers[0], numbers[1]) : a === b;
}

function isListOrNone(value: unknown): boolean {
  return isEmpty(value) || Array.isArray(value);
}

/** Tells whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

function valueOf(client: Client, field: string): unknown {
  return (client as unknown as Readonly<Record<string, unknown>>)[field];
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
