import { Menu, UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';

import {
  MAX_WIDTH,
  MIN_WIDTH,
  withColumn,
  withMoved,
  withShown,
  type Column,
  type TableState,
} from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import { widthOf } from './widths';
import styles from './table.module.css';

export interface ColumnMenuProps {
  readonly caption: string;
  readonly column: Column;
  readonly state: TableState;
  readonly onState: (change: Partial<TableState>) => void;
  readonly onFilterBy: (fieldId: string) => void;
}

/** Pixels that a column grows or shrinks by at a time. */
const STEP = 40;

/** Everything that can be done with a column, by keyboard too. */
export function ColumnMenu({ caption, column, state, onState, onFilterBy }: ColumnMenuProps) {
  const { columns, sort } = state;
  const { field, isPinned } = column;
  const at = columns.findIndex((each) => each.field === field);
  const move = (to: number) => onState({ columns: withMoved(columns, field, to) });
  const resize = (by: number) => {
    const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widthOf(column) + by));
    onState({ columns: withColumn(columns, field, { width }) });
  };
  const isSorted = sort.some((each) => each.field === field);
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <UnstyledButton
          className={styles.headMenu}
          aria-label={m.table_column_menu({ name: caption })}
          onKeyDown={(event) => event.stopPropagation()}
        >
          <ChevronDown size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        <Menu.Item onClick={() => onState({ sort: [{ field, descending: false }] })}>
          {m.table_sort_asc()}
        </Menu.Item>
        <Menu.Item onClick={() => onState({ sort: [{ field, descending: true }] })}>
          {m.table_sort_desc()}
        </Menu.Item>
        {isSorted && (
          <Menu.Item onClick={() => onState({ sort: sort.filter((each) => each.field !== field) })}>
            {m.table_sort_off()}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onFilterBy(field)}>{m.table_column_filter()}</Menu.Item>
        <Menu.Divider />
        <Menu.Item
          onClick={() => onState({ columns: withColumn(columns, field, { isPinned: !isPinned }) })}
        >
          {isPinned ? m.table_column_unpin() : m.table_column_pin()}
        </Menu.Item>
        <Menu.Item disabled={at === 0} onClick={() => move(at - 1)}>
          {m.table_column_earlier()}
        </Menu.Item>
        <Menu.Item disabled={at === columns.length - 1} onClick={() => move(at + 1)}>
          {m.table_column_later()}
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => resize(STEP)}>
          {m.table_column_wider()}
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => resize(-STEP)}>
          {m.table_column_narrower()}
        </Menu.Item>
        <Menu.Item
          disabled={columns.length === 1}
          onClick={() => onState({ columns: withShown(columns, field, false) })}
        >
          {m.table_column_hide()}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
