import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  extractClosestEdge,
  type Edge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { GripVertical } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { m } from '@/locales/compiled/messages';
import styles from './setup.module.css';

export interface OrderedItem {
  readonly id: string;
  /** What it is called, for the handle's name. */
  readonly name: string;
  readonly content: ReactNode;
}

export interface OrderedListProps {
  readonly label: string;
  readonly items: readonly OrderedItem[];
  /** @param place where it goes, counted from 0 */
  readonly onMove: (id: string, place: number) => void;
}

/** A list whose order is changed by dragging, or with the arrow keys on an item's handle. */
export function OrderedList({ label, items, onMove }: OrderedListProps) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const move = (id: string, place: number) => {
    const from = items.findIndex((item) => item.id === id);
    const to = Math.max(0, Math.min(place, items.length - 1));
    if (from === -1 || from === to) return;
    onMove(id, to);
    const name = items[from]?.name ?? '';
    setSaid(m.setup_moved({ name, place: to + 1, of: items.length }));
  };
  return (
    <>
      <ul ref={list} className={styles.list} aria-label={label}>
        {items.map((item, index) => (
          <OrderedRow key={item.id} item={item} index={index} listOf={list} onMove={move} />
        ))}
      </ul>
      <div className="tc-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </>
  );
}

interface OrderedRowProps {
  readonly item: OrderedItem;
  readonly index: number;
  /** Rows of another list are no places for this one's. */
  readonly listOf: { readonly current: HTMLUListElement | null };
  readonly onMove: (id: string, place: number) => void;
}

function OrderedRow({ item, index, listOf, onMove }: OrderedRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragged, setDragged] = useState(false);
  const { id, name, content } = item;

  useEffect(() => {
    if (!row.current || !handle.current) return undefined;
    const element = row.current;
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ list: listOf.current, id, index }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['list'] === listOf.current,
        getData: ({ input }) =>
          attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) =>
          setEdge(source.data['id'] === id ? null : extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const from = Number(source.data['index']);
          const before = index + (extractClosestEdge(self.data) === 'bottom' ? 1 : 0);
          onMove(String(source.data['id']), from < before ? before - 1 : before);
        },
      }),
    );
  }, [id, index, listOf, onMove]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(id, index + step);
  };
  return (
    <li ref={row} className={styles.row} data-edge={edge} data-dragged={isDragged || undefined}>
      <button
        ref={handle}
        type="button"
        className={styles.handle}
        aria-label={m.setup_move({ name })}
        title={m.setup_move_how()}
        onKeyDown={onKeyDown}
      >
        <GripVertical size={14} aria-hidden="true" />
      </button>
      {content}
    </li>
  );
}
