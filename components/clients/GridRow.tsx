import { memo, useLayoutEffect, useRef, type CSSProperties } from 'react';

import type { ClientRow } from '@/domain/client/client-row';
import { isEditable } from '@/domain/table/cell-text';
import type { Column } from '@/domain/table/table-state';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import type { Active } from './active-cell';
import { Cell } from './Cell';
import { CellEditor, type Leave } from './CellEditor';
import type { Table } from './definitions';
import { cellId, type Layout } from './grid-layout';
import { widthOf } from './widths';
import styles from './table.module.css';

/** What a row can have done; the same object for all rows and all time. */
export interface RowTools {
  readonly activate: (active: Active) => void;
  readonly toggle: (rowId: string) => void;
  readonly extendTo: (rowId: string) => void;
  readonly leaveEditor: (leave: Leave) => void;
  readonly save: (row: ClientRow, fieldId: string, value: unknown) => void;
  readonly makeTag: (row: ClientRow, name: string) => void;
}

export interface GridRowProps {
  readonly row: ClientRow;
  /** Place among the rows, from 0. */
  readonly index: number;
  /** CSS pixels from the top. */
  readonly start: number;
  readonly layout: Layout;
  readonly table: Table;
  readonly isSelected: boolean;
  /** Null unless the keyboard is here. */
  readonly active: Active | null;
  readonly tools: RowTools;
}

/** One client. Drawn anew only when something of theirs has changed, or another one takes the place. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, start, layout, isSelected, active, tools } = props;
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(row.id);
  useLayoutEffect(() => {
    if (before.current === row.id) return;
    before.current = row.id;
    const own = element.current;
    // A box that was pressed must not keep the keyboard for the next client in its place.
    if (own?.contains(document.activeElement)) {
      own.closest<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
    }
  });
  return (
    <div
      ref={element}
      role="row"
      id={cellId({ rowId: row.id, column: null, isEditing: false })}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={active !== null && active.column === null}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, inlineSize: layout.width }}
    >
      <div role="gridcell" aria-colindex={1} className={`${styles.checkCell} ${styles.pinned}`}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={m.table_select({ name: textThatShows(row.name) || m.table_unnamed() })}
          checked={isSelected}
          onChange={() => undefined}
          onClick={(event) => (event.shiftKey ? tools.extendTo(row.id) : tools.toggle(row.id))}
        />
      </div>
      {layout.pinned.map((column, place) => (
        <GridCell
          key={column.field}
          {...props}
          column={column}
          place={place}
          inset={layout.insets[place] ?? 0}
        />
      ))}
      <div role="presentation" style={{ flex: 'none', inlineSize: layout.before }} />
      {layout.loose.map((column, place) => (
        <GridCell
          key={column.field}
          {...props}
          column={column}
          place={layout.firstLoose + place}
          inset={null}
        />
      ))}
    </div>
  );
});

interface GridCellProps extends GridRowProps {
  readonly column: Column;
  readonly place: number;
  /** For a pinned one, where it stays; in CSS pixels. */
  readonly inset: number | null;
}

function GridCell({ row, table, active, tools, column, place, inset }: GridCellProps) {
  const field = table.fields.get(column.field);
  if (!field) return null;
  const here: Active = { rowId: row.id, column: column.field, isEditing: false };
  const isActive = active?.column === column.field;
  const style: CSSProperties = { inlineSize: widthOf(column) };
  if (inset !== null) style.insetInlineStart = inset;
  return (
    <div
      role="gridcell"
      id={cellId(here)}
      aria-colindex={place + 2}
      aria-readonly={!isEditable(column.field)}
      data-active={isActive}
      className={inset === null ? styles.cell : `${styles.cell} ${styles.pinned}`}
      style={style}
      onPointerDown={() => {
        if (!isActive) tools.activate(here);
      }}
      onDoubleClick={() => tools.activate({ ...here, isEditing: isEditable(column.field) })}
    >
      {isActive && active.isEditing ? (
        <CellEditor
          row={row}
          field={field}
          table={table}
          onSave={(value) => tools.save(row, field.id, value)}
          onMakeTag={(name) => tools.makeTag(row, name)}
          onLeave={tools.leaveEditor}
        />
      ) : (
        <Cell row={row} field={field} table={table} />
      )}
    </div>
  );
}
