import type { Fields } from '@/domain/filter/field';
import { operandOf, operatorsOf } from '@/domain/filter/operators';
import type { FilterCondition } from '@/domain/filter/schema';

/** A condition of a field with its usual operator, its value still to be given. */
export function newCondition(fields: Fields, fieldId: string): FilterCondition {
  const field = fields.get(fieldId);
  const [operator = 'filled'] = field ? operatorsOf(field.type) : [];
  const operand = field ? operandOf(field.type, operator) : null;
  return { field: fieldId, operator, value: operand === 'options' ? [] : null };
}
