import { useState, type FocusEvent, type KeyboardEvent } from 'react';

import type { BoardCard, Column } from '@/domain/deal/board';

export interface ActiveCard {
  readonly id: string;
  /** A key led there: the card takes the focus when it is drawn. */
  readonly isByKey: boolean;
}

export interface BoardKeys {
  readonly active: ActiveCard | null;
  readonly setActive: (active: ActiveCard | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * The keyboard on the board: arrows go from card to card and from column to column, Home and End to the ends of a column.
 * @param columns those that are drawn, in their order
 * @param isRtl the first column is at the right
 */
export function useBoardKeys(
  columns: readonly Column[],
  isRtl: boolean,
  onAskMove: (card: BoardCard) => void,
): BoardKeys {
  const [active, setActive] = useState<ActiveCard | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, code } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement)) return;
    const id = target.closest<HTMLElement>('[data-deal]')?.dataset['deal'];
    const at = id === undefined ? null : placeOf(columns, id);
    if (!at) return;
    if (key.toLowerCase() === 'm' || code === 'KeyM') {
      event.preventDefault();
      event.stopPropagation();
      onAskMove(at.card);
      return;
    }
    const next = stepFrom(columns, at, key, isRtl);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) setActive({ id: next.deal.id, isByKey: true });
  };
  return {
    active,
    setActive,
    onKeyDown,
    onBlur: ({ currentTarget, relatedTarget }) => {
      // Whoever types elsewhere must not be called back when a card is drawn anew.
      if (active?.isByKey === true && !currentTarget.contains(relatedTarget)) {
        setActive({ id: active.id, isByKey: false });
      }
    },
  };
}

interface Place {
  readonly card: BoardCard;
  readonly column: number;
  readonly row: number;
}

function placeOf(columns: readonly Column[], id: string): Place | null {
  for (const [column, { cards }] of columns.entries()) {
    const row = cards.findIndex(({ deal }) => deal.id === id);
    const card = cards[row];
    if (card) return { card, column, row };
  }
  return null;
}

/** Where a key leads; null for nowhere, undefined for a key that leads no one. */
export function stepFrom(
  columns: readonly Column[],
  { column, row }: Pick<Place, 'column' | 'row'>,
  key: string,
  isRtl: boolean,
): BoardCard | null | undefined {
  const own = columns[column]?.cards ?? [];
  switch (key) {
    case 'ArrowDown':
      return own[row + 1] ?? null;
    case 'ArrowUp':
      return own[row - 1] ?? null;
    case 'Home':
      return own[0] ?? null;
    case 'End':
      return own.at(-1) ?? null;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = (key === 'ArrowRight') === isRtl ? -1 : 1;
      for (let next = column + step; columns[next]; next += step) {
        const cards = columns[next]?.cards ?? [];
        // Empty columns are passed over.
        if (cards.length > 0) return cards[Math.min(row, cards.length - 1)] ?? null;
      }
      return null;
    }
    default:
      return undefined;
  }
}
