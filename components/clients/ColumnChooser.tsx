import { Button, Popover } from '@mantine/core';
import { Columns3, GripVertical } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';

import { withMoved, withShown, type TableState } from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import type { Table } from './definitions';
import styles from './table.module.css';

export interface ColumnChooserProps {
  readonly state: TableState;
  readonly table: Table;
  readonly onState: (change: Partial<TableState>) => void;
}

/** Which columns show, in which order. */
export function ColumnChooser({ state: { columns }, table, onState }: ColumnChooserProps) {
  const list = useRef<HTMLUListElement>(null);
  const shown = columns.map(({ field }) => field).filter((field) => table.fields.has(field));
  const others = [...table.fields.keys()].filter((field) => !shown.includes(field));
  const onKeyDown = (event: KeyboardEvent, field: string) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    const at = columns.findIndex((column) => column.field === field);
    onState({ columns: withMoved(columns, field, at + step) });
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<Columns3 size={14} />}>
          {m.table_columns()}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.chooser}>
        <p className={styles.hint}>{m.table_columns_hint()}</p>
        <ul ref={list}>
          {[...shown, ...others].map((field) => {
            const isShown = shown.includes(field);
            return (
              <li
                key={field}
                draggable={isShown}
                onDragStart={(event) => event.dataTransfer.setData('text/plain', field)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault();
                  const dragged = event.dataTransfer.getData('text/plain');
                  const to = columns.findIndex((column) => column.field === field);
                  if (to !== -1) onState({ columns: withMoved(columns, dragged, to) });
                }}
              >
                <label>
                  <input
                    type="checkbox"
                    checked={isShown}
                    disabled={isShown && shown.length === 1}
                    onChange={() => onState({ columns: withShown(columns, field, !isShown) })}
                    onKeyDown={(event) => onKeyDown(event, field)}
                  />
                  <bdi>{table.captionOf(field)}</bdi>
                </label>
                {isShown && <GripVertical size={14} aria-hidden="true" />}
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
