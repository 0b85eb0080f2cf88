import { useDirection } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type Ref,
} from 'react';

import type { ClientRow } from '@/domain/client/client-row';
import type { TableState } from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import type { Active } from './active-cell';
import type { Table } from './definitions';
import { GridHeader } from './GridHeader';
import { GridRow, type RowTools } from './GridRow';
import type { Selection } from './use-selection';
import { CHECK_WIDTH, ROW_HEIGHT, cellId, insetsOf, type Layout } from './grid-layout';
import { widthOf } from './widths';
import styles from './table.module.css';

export interface GridHandle {
  /** Gives the keyboard to the grid. */
  readonly focus: () => void;
  /** How many rows fit into the window. */
  readonly pageSize: () => number;
}

export interface ClientsGridProps {
  readonly rows: readonly ClientRow[];
  readonly state: TableState;
  readonly table: Table;
  readonly selection: Selection;
  readonly active: Active | null;
  readonly tools: RowTools;
  readonly isWorking: boolean;
  readonly onState: (change: Partial<TableState>) => void;
  readonly onFilterBy: (fieldId: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref?: Ref<GridHandle>;
}

/** Rows drawn above and below the window, so that a turn of the wheel finds them there. */
const OVERSCAN = 5;

/** The rows and columns of the clients: only those in the window are drawn. */
export function ClientsGrid(props: ClientsGridProps) {
  const { rows, state, table, selection, active, tools } = props;
  const { dir } = useDirection();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => state.columns.filter(({ field }) => table.fields.has(field)),
    [state.columns, table.fields],
  );
  const pinned = useMemo(() => columns.filter(({ isPinned }) => isPinned), [columns]);
  const loose = useMemo(() => columns.filter(({ isPinned }) => !isPinned), [columns]);
  const pinnedWidth = pinned.reduce((sum, column) => sum + widthOf(column), CHECK_WIDTH);

  // oxlint-disable-next-line react/incompatible-library -- React's compiler, which could not follow it, is not used
  const rowsInView = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // Several scroll events before a picture are one drawing.
    useFlushSync: false,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 12,
  });
  // oxlint-disable-next-line react/incompatible-library -- as above
  const columnsInView = useVirtualizer({
    horizontal: true,
    useFlushSync: false,
    count: loose.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widthOf(loose[index]),
    overscan: 2,
    isRtl: dir === 'rtl',
    scrollPaddingStart: pinnedWidth,
  });
  useEffect(() => columnsInView.measure(), [columnsInView, loose]);

  const activeIndex = active ? rows.findIndex(({ id }) => id === active.rowId) : -1;
  const activeColumn = active?.column ?? null;
  useEffect(() => {
    if (activeIndex !== -1) rowsInView.scrollToIndex(activeIndex, { align: 'auto' });
  }, [rowsInView, activeIndex]);
  useEffect(() => {
    const index = loose.findIndex(({ field }) => field === activeColumn);
    if (index !== -1) columnsInView.scrollToIndex(index, { align: 'auto' });
  }, [columnsInView, loose, activeColumn]);
  useImperativeHandle(props.ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
  }));

  const items = columnsInView.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1];
  const shownLoose = useMemo(() => loose.slice(first, last), [loose, first, last]);
  const before = items[0]?.start ?? 0;
  const width = pinnedWidth + columnsInView.getTotalSize();
  const after = Math.max(0, columnsInView.getTotalSize() - (items.at(-1)?.end ?? 0));
  const layout = useMemo<Layout>(
    () => ({
      insets: insetsOf(pinned),
      pinned,
      loose: shownLoose,
      firstLoose: pinned.length + first,
      before,
      after,
      width,
    }),
    [pinned, shownLoose, first, before, after, width],
  );
  const rowItems = rowsInView.getVirtualItems();
  // A row that leaves the window becomes the one that enters it: new elements cost twice as much as new texts in old ones.
  const slots = Math.ceil((rowsInView.scrollRect?.height ?? 0) / ROW_HEIGHT) + 2 * OVERSCAN + 2;
  const isActiveDrawn = rowItems.some(({ index }) => index === activeIndex);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={m.table_label()}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-busy={props.isWorking}
      aria-activedescendant={active && isActiveDrawn ? cellId(active) : undefined}
      className={styles.grid}
      onKeyDown={props.onKeyDown}
    >
      <GridHeader
        layout={layout}
        rows={rows}
        state={state}
        table={table}
        selection={selection}
        onState={props.onState}
        onFilterBy={props.onFilterBy}
      />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ blockSize: rowsInView.getTotalSize(), inlineSize: width }}
      >
        {rowItems.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const isActive = active?.rowId === row.id;
          return (
            <GridRow
              key={index % slots}
              row={row}
              index={index}
              start={start}
              layout={layout}
              table={table}
              isSelected={selection.ids.has(row.id)}
              active={isActive ? active : null}
              tools={tools}
            />
          );
        })}
      </div>
    </div>
  );
}
