import type { Fields } from './field';
import { isGroup } from './matches';
import { isOperand, operandOf } from './operators';
import type { FilterCondition, FilterGroup } from './schema';

/** Tells whether a condition has all that it needs. One of an unknown field is complete: it says nobody. */
export function isComplete({ field, operator, value }: FilterCondition, fields: Fields): boolean {
  const known = fields.get(field);
  if (!known) return true;
  const operand = operandOf(known.type, operator);
  return operand === null || isOperand(operand, value);
}

/** The filter without what is still being written. */
export function completePart(filter: FilterGroup, fields: Fields): FilterGroup {
  const of = filter.of.flatMap((part) => {
    if (isGroup(part)) return completePart(part, fields);
    return isComplete(part, fields) ? part : [];
  });
  return { match: filter.match, of };
}

/** How many conditions a filter has, those in groups included. */
export function conditionCount({ of }: FilterGroup): number {
  return of.reduce((sum, part) => sum + (isGroup(part) ? conditionCount(part) : 1), 0);
}
