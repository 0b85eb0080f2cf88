import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';

import type { Table } from '@/components/clients/definitions';
import { PickList } from '@/components/pick/PickList';
import type { Field } from '@/domain/filter/field';
import type { Operand } from '@/domain/filter/operators';
import type { FilterValue } from '@/domain/filter/schema';
import { moneyInput, parseMoney } from '@/domain/order/money';
import { numberIn } from '@/domain/table/number-in';
import { m } from '@/locales/compiled/messages';
import styles from './filter.module.css';

export interface OperandFieldsProps {
  readonly field: Field;
  readonly operand: Operand;
  readonly value: FilterValue;
  readonly table: Table;
  readonly onChange: (value: FilterValue) => void;
}

/** Where the value of a condition is given, by the kind that its operator wants. */
export function OperandFields({ field, operand, value, table, onChange }: OperandFieldsProps) {
  const pair = Array.isArray(value) ? (value as (string | number)[]) : [];
  const setPair = (index: 0 | 1, one: string | number | null) => {
    const next = [pair[0] ?? '', pair[1] ?? ''];
    next[index] = one ?? '';
    onChange(next);
  };
  switch (operand) {
    case 'none':
      return null;
    case 'text':
      return (
        <input
          className={styles.box}
          aria-label={m.filter_value()}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'number':
      return <NumberBox field={field} label={m.filter_value()} value={value} onChange={onChange} />;
    case 'two-numbers':
      return (
        <>
          <NumberBox
            field={field}
            label={m.filter_value()}
            value={pair[0]}
            onChange={(one) => setPair(0, one)}
          />
          <NumberBox
            field={field}
            label={m.filter_value_to()}
            value={pair[1]}
            onChange={(one) => setPair(1, one)}
          />
        </>
      );
    case 'day':
      return <DayBox label={m.filter_value()} value={value} onChange={onChange} />;
    case 'two-days':
      return (
        <>
          <DayBox label={m.filter_value()} value={pair[0]} onChange={(day) => setPair(0, day)} />
          <DayBox label={m.filter_value_to()} value={pair[1]} onChange={(day) => setPair(1, day)} />
        </>
      );
    case 'days':
      return (
        <label className={styles.days}>
          <input
            className={styles.number}
            type="number"
            min={0}
            max={36_500}
            aria-label={m.filter_value()}
            value={typeof value === 'number' ? value : ''}
            onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
          />{' '}
          {m.filter_days()}
        </label>
      );
    case 'month':
      return (
        <select
          aria-label={m.filter_value()}
          value={typeof value === 'number' ? value : ''}
          onChange={({ target }) => onChange(Number(target.value))}
        >
          <option value="" disabled>
            {m.filter_choose()}
          </option>
          {Array.from({ length: 12 }, (_, month) => (
            <option key={month} value={month + 1}>
              {new Intl.DateTimeFormat(table.language, { month: 'long' }).format(
                new Date(2000, month, 1),
              )}
            </option>
          ))}
        </select>
      );
    case 'options':
      break;
  }
  return <OptionsBox field={field} value={value} table={table} onChange={onChange} />;
}

interface NumberBoxProps {
  readonly field: Field;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: number | null) => void;
}

/** A number, or an amount of the field's currency. Keeps what is typed while it is no number yet. */
function NumberBox({ field, label, value, onChange }: NumberBoxProps) {
  const currency = field.type === 'money' ? field.currency : null;
  const given = typeof value === 'number' ? value : null;
  const [text, setText] = useState(() => {
    if (given === null) return '';
    return currency === null ? String(given) : moneyInput(given, currency);
  });
  return (
    <label className={styles.days}>
      <input
        className={styles.number}
        inputMode="decimal"
        aria-label={label}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange(currency === null ? numberIn(target.value) : parseMoney(target.value, currency));
        }}
      />
      {currency !== null && ` ${currency}`}
    </label>
  );
}

interface DayBoxProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: string | null) => void;
}

function DayBox({ label, value, onChange }: DayBoxProps) {
  return (
    <input
      className={styles.box}
      type="date"
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    />
  );
}

type OptionsBoxProps = Omit<OperandFieldsProps, 'operand'>;

function OptionsBox({ field, value, table, onChange }: OptionsBoxProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const options = field.type === 'choice' || field.type === 'choices' ? field.options : [];
  const labels = [...chosen].map((id) => table.optionOf(field, id) ?? m.field_unknown());
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" withinPortal={false}>
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={styles.options}
          aria-label={`${m.filter_value()}: ${labels.join(', ')}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <bdi>{labels.length === 0 ? m.filter_choose() : labels.join(', ')}</bdi>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <PickList
          label={table.captionOf(field.id)}
          hint={m.pick_find()}
          options={options.map((id) => ({ id, label: table.optionOf(field, id) ?? id }))}
          chosen={chosen}
          isMultiple
          onPick={(id) => {
            const next = new Set(chosen);
            if (!next.delete(id)) next.add(id);
            onChange([...next]);
          }}
          onLeave={leave}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
