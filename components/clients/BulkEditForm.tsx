import { Button } from '@mantine/core';
import { useState } from 'react';

import { isEditable, typedValue } from '@/domain/table/cell-text';
import { m } from '@/locales/compiled/messages';
import type { ClientEdit } from '@/storage/clients/client-edit';
import { optionsOf } from './CellEditor';
import type { Table } from './definitions';
import { editOfField } from './edit-of-field';
import styles from './table.module.css';

export interface BulkEditFormProps {
  readonly table: Table;
  readonly onEdit: (edit: ClientEdit) => void;
  readonly onLeave: () => void;
}

/** Fields that have a button of their own, or that nobody wants to be the same for many. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'name',
  'statusId',
  'ownerId',
  'tags',
  'doNotContact',
]);

/** Giving many clients the same value in a field. */
export function BulkEditForm({ table, onEdit, onLeave }: BulkEditFormProps) {
  const fields = [...table.fields.values()].filter(
    ({ id }) => isEditable(id) && !ELSEWHERE.has(id),
  );
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const field = table.fields.get(fieldId);
  const isDay = field?.type === 'day' || field?.type === 'moment';
  const isList = field?.type === 'choice' || field?.type === 'choices';

  const valueNow = () => {
    if (!field) return undefined;
    if (field.type === 'yes-no') return text === 'yes';
    if (field.type === 'choices') return chosen;
    if (field.type === 'choice') return chosen[0] ?? null;
    return typedValue(field, text);
  };
  const value = valueNow();
  return (
    <form
      className={styles.bulkEdit}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined) onEdit(editOfField(fieldId, value));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <label>
        {m.table_field()}
        <select
          value={fieldId}
          autoFocus
          onChange={(event) => {
            setFieldId(event.target.value);
            setText('');
            setChosen([]);
          }}
        >
          {fields.map(({ id }) => (
            <option key={id} value={id}>
              {table.captionOf(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {m.table_value()}
        {field?.type === 'yes-no' && (
          <select value={text} onChange={(event) => setText(event.target.value)}>
            <option value="">{m.table_no()}</option>
            <option value="yes">{m.table_yes()}</option>
          </select>
        )}
        {field && isList && (
          <select
            multiple={field.type === 'choices'}
            value={field.type === 'choices' ? [...chosen] : (chosen[0] ?? '')}
            onChange={({ target }) =>
              setChosen([...target.selectedOptions].map((option) => option.value).filter(Boolean))
            }
          >
            {optionsOf(field, table).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
        {!isList && field?.type !== 'yes-no' && (
          <input
            type={isDay ? 'date' : 'text'}
            value={text}
            aria-invalid={value === undefined}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </label>
      <Button size="compact-sm" type="submit" disabled={value === undefined}>
        {m.pick_apply()}
      </Button>
    </form>
  );
}
