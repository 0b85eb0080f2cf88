import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties, type PointerEvent } from 'react';

import {
  MAX_WIDTH,
  MIN_WIDTH,
  nextSort,
  withColumn,
  withMoved,
  type Column,
  type TableState,
} from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import { ColumnMenu } from './ColumnMenu';
import type { Table } from './definitions';
import { widthOf } from './widths';
import styles from './table.module.css';

export interface HeaderCellProps {
  readonly column: Column;
  /** Place among all columns, from 0. */
  readonly place: number;
  /** For a pinned one, where it stays; in CSS pixels. */
  readonly inset: number | null;
  readonly state: TableState;
  readonly table: Table;
  readonly onState: (change: Partial<TableState>) => void;
  readonly onFilterBy: (fieldId: string) => void;
}

/** The head of a column. A press sorts, with Shift after the others; it is dragged to its place and by its edge wider. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, place, inset, state, table, onState, onFilterBy } = props;
  const cell = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const { field } = column;
  const { columns, sort } = state;
  const caption = table.captionOf(field);
  const sortPlace = sort.findIndex((each) => each.field === field);
  const sorting = sort[sortPlace];

  useEffect(() => {
    const element = cell.current;
    if (!element) return undefined;
    return combine(
      draggable({ element, getInitialData: () => ({ column: field }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data['column'] === 'string',
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          const to = columns.findIndex((each) => each.field === field);
          onState({ columns: withMoved(columns, String(source.data['column']), to) });
        },
      }),
    );
  }, [field, columns, onState]);

  const style: CSSProperties = { inlineSize: widthOf(column) };
  if (inset !== null) style.insetInlineStart = inset;
  const ariaSort = !sorting ? 'none' : sorting.descending ? 'descending' : 'ascending';
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-colindex={place + 2}
      aria-sort={ariaSort}
      data-over={isOver}
      className={inset === null ? styles.head : `${styles.head} ${styles.pinned}`}
      style={style}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={(event) => onState({ sort: nextSort(sort, field, event.shiftKey) })}
        onKeyDown={keepEnter}
      >
        <bdi className={styles.text}>{caption}</bdi>
        {sorting && (sorting.descending ? <ArrowDown size={13} /> : <ArrowUp size={13} />)}
        {sorting && sort.length > 1 && (
          <>
            <span aria-hidden="true" className={styles.sortPlace}>
              {sortPlace + 1}
            </span>
            <span className="tc-hidden">{m.table_sort_place({ place: sortPlace + 1 })}</span>
          </>
        )}
      </button>
      <ColumnMenu
        caption={caption}
        column={column}
        state={state}
        onState={onState}
        onFilterBy={onFilterBy}
      />
      <Resizer
        label={m.table_column_resize({ name: caption })}
        width={widthOf(column)}
        onWidth={(width) => onState({ columns: withColumn(columns, field, { width }) })}
      />
    </div>
  );
}

/** The grid around takes Enter for itself; on a button it presses. */
function keepEnter(event: { readonly key: string; stopPropagation: () => void }): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

interface ResizerProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge that makes a column wider by dragging; the menu does it by keyboard. */
function Resizer({ label, width, onWidth }: ResizerProps) {
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const sign = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
    const from = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (to: globalThis.PointerEvent) => {
      const wanted = Math.round(width + sign * (to.clientX - from));
      onWidth(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, wanted)));
    };
    const end = () => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', end);
      edge.removeEventListener('pointercancel', end);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end);
    edge.addEventListener('pointercancel', end);
  };
  return (
    <div
      className={styles.resizer}
      title={label}
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={onPointerDown}
    />
  );
}
