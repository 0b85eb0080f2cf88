import { Button } from '@mantine/core';
import { Filter, Keyboard, Search } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

import { IconButton } from '@/components/client/IconButton';
import searchBox from '@/components/dashboard/search-box.module.css';
import { conditionCount } from '@/domain/filter/complete';
import type { FilterGroup } from '@/domain/filter/schema';
import type { TableState } from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import { ColumnChooser } from './ColumnChooser';
import type { Table } from './definitions';
import styles from './table.module.css';

export interface TableToolbarProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeaveSearch: () => void;
  readonly filter: FilterGroup;
  readonly isFiltering: boolean;
  readonly onFiltering: () => void;
  readonly state: TableState;
  readonly table: Table;
  readonly onState: (change: Partial<TableState>) => void;
  readonly onKeys: () => void;
  readonly extras?: ReactNode;
}

/** The search box, and the doors to filter and columns. */
export function TableToolbar({ search, text, onText, ...props }: TableToolbarProps) {
  const count = conditionCount(props.filter);
  return (
    <div className={styles.toolbar}>
      <label className={`${searchBox.box} ${styles.search}`}>
        <Search size={14} aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label={m.table_search()}
          placeholder={`${m.table_search()} (/)`}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape') onText('');
            props.onLeaveSearch();
          }}
        />
      </label>
      <Button
        size="xs"
        variant={count > 0 ? 'light' : 'default'}
        leftSection={<Filter size={14} />}
        aria-expanded={props.isFiltering}
        onClick={props.onFiltering}
      >
        {m.table_filter()}
        {count > 0 && <span className={styles.badge}>{count}</span>}
      </Button>
      <ColumnChooser state={props.state} table={props.table} onState={props.onState} />
      <span className={styles.space} />
      {props.extras}
      <IconButton label={m.table_keys()} size={30} onClick={props.onKeys}>
        <Keyboard size={16} />
      </IconButton>
    </div>
  );
}
