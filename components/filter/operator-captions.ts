import type { Operator } from '@/domain/filter/operators';
import { m } from '@/locales/compiled/messages';

/** Operators in the reader's words, as they stand between a field and a value. */
export const OPERATOR_CAPTIONS: Readonly<Record<Operator, () => string>> = {
  contains: m.filter_op_contains,
  lacks: m.filter_op_lacks,
  is: m.filter_op_is,
  'is-not': m.filter_op_is_not,
  starts: m.filter_op_starts,
  filled: m.filter_op_filled,
  empty: m.filter_op_empty,
  'at-least': m.filter_op_at_least,
  'at-most': m.filter_op_at_most,
  above: m.filter_op_above,
  below: m.filter_op_below,
  equals: m.filter_op_equals,
  between: m.filter_op_between,
  'last-days': m.filter_op_last_days,
  'not-for-days': m.filter_op_not_for_days,
  'next-days': m.filter_op_next_days,
  on: m.filter_op_on,
  before: m.filter_op_before,
  after: m.filter_op_after,
  'between-days': m.filter_op_between_days,
  'in-month': m.filter_op_in_month,
  yes: m.filter_op_yes,
  no: m.filter_op_no,
  'any-of': m.filter_op_any_of,
  'all-of': m.filter_op_all_of,
  'none-of': m.filter_op_none_of,
};
