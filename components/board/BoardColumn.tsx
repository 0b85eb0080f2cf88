import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, useState } from 'react';

import type { Column } from '@/domain/deal/board';
import { m } from '@/locales/compiled/messages';
import { useBoardTools } from './board-context';
import { ColumnHead, FoldedColumn } from './ColumnHead';
import { DealCard } from './DealCard';
import { QuickAdd, type NewDeal } from './QuickAdd';
import type { ActiveCard } from './use-board-keys';
import type { FindClients } from './find-clients';
import styles from './board.module.css';

/** Height of a card with the room under it, in CSS pixels: the style sheet says the same. */
export const CARD_HEIGHT = 106;
/** Cards drawn above and below the window. */
const OVERSCAN = 3;

export interface BoardColumnProps {
  readonly column: Column;
  readonly isFolded: boolean;
  /** Where the keyboard is, when it is in this column. */
  readonly active: ActiveCard | null;
  readonly find: FindClients;
  readonly currency: string;
  readonly onFold: (stageId: string, isFolded: boolean) => void;
  readonly onAdd: (stageId: string, deal: NewDeal) => void;
}

/** One stage with its deals: cards are dropped anywhere on it, and stand in their own order. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, isFolded, active, onFold } = props;
  const { stage } = column;
  const { onDrop } = useBoardTools();
  const element = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const [isAdding, setAdding] = useState(false);

  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) =>
        typeof source.data['dealId'] === 'string' && source.data['stageId'] !== stage.id,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        onDrop(String(source.data['dealId']), stage.id);
      },
    });
  }, [stage.id, onDrop]);

  return (
    <section
      ref={element}
      className={isFolded ? styles.folded : styles.column}
      data-stage={stage.id}
      data-over={isOver || undefined}
      aria-label={m.board_column({ name: stage.name, count: column.cards.length })}
    >
      {isFolded ? (
        <FoldedColumn column={column} onUnfold={() => onFold(stage.id, false)} />
      ) : (
        <>
          <ColumnHead
            column={column}
            onFold={() => onFold(stage.id, true)}
            onAdd={() => setAdding(!isAdding)}
          />
          {isAdding && (
            <QuickAdd
              find={props.find}
              currency={props.currency}
              onAdd={(deal) => props.onAdd(stage.id, deal)}
              onClose={() => setAdding(false)}
            />
          )}
          <ColumnCards column={column} active={active} />
        </>
      )}
    </section>
  );
});

function ColumnCards({ column, active }: Pick<BoardColumnProps, 'column' | 'active'>) {
  const { cards, stage } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const activeIndex = active ? cards.findIndex(({ deal }) => deal.id === active.id) : -1;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      // The card with the keyboard stays, however far it is scrolled away.
      if (activeIndex === -1 || shown.includes(activeIndex)) return shown;
      return [...shown, activeIndex].toSorted((a, b) => a - b);
    },
    [activeIndex],
  );
  // oxlint-disable-next-line react/incompatible-library -- React's compiler, which could not follow it, is not used
  const inView = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => cards[index]?.deal.id ?? index,
    useFlushSync: false,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  const takesFocus = active?.isByKey === true;
  useEffect(() => {
    if (takesFocus && activeIndex !== -1) inView.scrollToIndex(activeIndex, { align: 'auto' });
  }, [inView, takesFocus, activeIndex]);
  return (
    <div ref={scroller} className={styles.scroller} data-scroller tabIndex={-1}>
      {cards.length === 0 && <p className={styles.nothing}>{m.board_column_empty()}</p>}
      <ul
        className={styles.cards}
        aria-label={stage.name}
        style={{ blockSize: inView.getTotalSize() }}
      >
        {inView.getVirtualItems().map(({ index, start, key }) => {
          const card = cards[index];
          if (!card) return null;
          const isActive = index === activeIndex;
          return (
            <li
              key={key}
              aria-setsize={cards.length}
              aria-posinset={index + 1}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <DealCard
                card={card}
                isActive={isActive || (active === null && index === 0)}
                takesFocus={isActive && takesFocus}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
