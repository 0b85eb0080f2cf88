/** Whom a filter means. */
import type { ClientRow } from '@/domain/client/client-row';
import { conditionTest, type RowTest } from './conditions';
import type { Fields } from './field';
import type { FilterCondition, FilterGroup } from './schema';

export interface FilterContext {
  /** Milliseconds since 1970, for "in the last 30 days". */
  readonly now: number;
  readonly fields: Fields;
}

/** A filter that says nothing: everybody. */
export const EVERYBODY: FilterGroup = { match: 'all', of: [] };

/** Tells whether a client is meant. A group without conditions says nothing; an unknown field matches nobody. */
export function matches(row: ClientRow, filter: FilterGroup, context: FilterContext): boolean {
  return filterTest(filter, context)(row);
}

/** The same for many clients: the filter is understood once. */
export function filterTest(filter: FilterGroup, context: FilterContext): RowTest {
  return groupTest(filter, context) ?? (() => true);
}

function groupTest({ match, of }: FilterGroup, context: FilterContext): RowTest | null {
  const tests = of.flatMap((part) => {
    const test = isGroup(part) ? groupTest(part, context) : leafTest(part, context);
    return test ?? [];
  });
  const [only] = tests;
  if (!only) return null;
  if (tests.length === 1) return only;
  return match === 'all'
    ? (row) => tests.every((test) => test(row))
    : (row) => tests.some((test) => test(row));
}

function leafTest(condition: FilterCondition, { fields, now }: FilterContext): RowTest {
  const field = fields.get(condition.field);
  return field ? conditionTest(field, condition, now) : () => false;
}

/** Tells a group from a condition. */
export function isGroup(part: FilterGroup | FilterCondition): part is FilterGroup {
  return 'of' in part;
}
