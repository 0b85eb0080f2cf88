import type { ClientRow } from '@/domain/client/client-row';
import type { TableState } from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import type { Table } from './definitions';
import type { Layout } from './grid-layout';
import { HeaderCell } from './HeaderCell';
import type { Selection } from './use-selection';
import styles from './table.module.css';

export interface GridHeaderProps {
  readonly layout: Layout;
  readonly rows: readonly ClientRow[];
  readonly state: TableState;
  readonly table: Table;
  readonly selection: Selection;
  readonly onState: (change: Partial<TableState>) => void;
  readonly onFilterBy: (fieldId: string) => void;
}

/** The heads of the columns: sorting, width, order, and a menu for all of it by keyboard. */
export function GridHeader({ layout, rows, selection, ...others }: GridHeaderProps) {
  const isAll = rows.length > 0 && selection.ids.size >= rows.length;
  return (
    <div role="rowgroup" className={styles.header} style={{ inlineSize: layout.width }}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={`${styles.checkCell} ${styles.pinned}`}
        >
          <input
            type="checkbox"
            aria-label={isAll ? m.table_select_none() : m.table_select_all()}
            checked={isAll}
            disabled={rows.length === 0}
            onChange={() => (isAll ? selection.none() : selection.all(rows))}
          />
        </div>
        {layout.pinned.map((column, place) => (
          <HeaderCell
            key={column.field}
            {...others}
            column={column}
            place={place}
            inset={layout.insets[place] ?? 0}
          />
        ))}
        <div role="presentation" style={{ flex: 'none', inlineSize: layout.before }} />
        {layout.loose.map((column, place) => (
          <HeaderCell
            key={column.field}
            {...others}
            column={column}
            place={layout.firstLoose + place}
            inset={null}
          />
        ))}
      </div>
    </div>
  );
}
