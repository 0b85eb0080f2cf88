import { X } from 'lucide-react';

import { IconButton } from '@/components/client/IconButton';
import type { Table } from '@/components/clients/definitions';
import { isComplete } from '@/domain/filter/complete';
import { operandOf, operatorsOf, type Operator } from '@/domain/filter/operators';
import type { FilterCondition } from '@/domain/filter/schema';
import { m } from '@/locales/compiled/messages';
import { newCondition } from './new-condition';
import { OperandFields } from './OperandFields';
import { OPERATOR_CAPTIONS } from './operator-captions';
import styles from './filter.module.css';

export interface ConditionRowProps {
  readonly condition: FilterCondition;
  readonly table: Table;
  /** Null takes the condition away. */
  readonly onChange: (condition: FilterCondition | null) => void;
}

/** One condition: field, operator, value. */
export function ConditionRow({ condition, table, onChange }: ConditionRowProps) {
  const { fields, captionOf } = table;
  const field = fields.get(condition.field);
  const operators = field ? operatorsOf(field.type) : [];
  const isKnown = operators.some((operator) => operator === condition.operator);
  const operand = field ? operandOf(field.type, condition.operator) : null;
  return (
    <div className={styles.condition} data-unfinished={!isComplete(condition, fields)}>
      <select
        aria-label={m.filter_field()}
        value={condition.field}
        onChange={(event) => onChange(newCondition(fields, event.target.value))}
      >
        {!field && <option value={condition.field}>{m.field_unknown()}</option>}
        {[...fields.keys()].map((id) => (
          <option key={id} value={id}>
            {captionOf(id)}
          </option>
        ))}
      </select>
      {field && (
        <select
          aria-label={m.filter_operator()}
          value={condition.operator}
          onChange={(event) => {
            const operator = event.target.value;
            const next = operandOf(field.type, operator);
            const value = next === operand ? condition.value : next === 'options' ? [] : null;
            onChange({ ...condition, operator, value });
          }}
        >
          {!isKnown && <option value={condition.operator}>{m.field_unknown()}</option>}
          {operators.map((operator: Operator) => (
            <option key={operator} value={operator}>
              {OPERATOR_CAPTIONS[operator]()}
            </option>
          ))}
        </select>
      )}
      {field && operand !== null && (
        <OperandFields
          key={`${condition.field} ${operand}`}
          field={field}
          operand={operand}
          value={condition.value}
          table={table}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
      <IconButton label={m.filter_remove()} onClick={() => onChange(null)}>
        <X size={14} />
      </IconButton>
      {!isComplete(condition, fields) && (
        <span className={styles.unfinished}>{m.filter_unfinished()}</span>
      )}
    </div>
  );
}
