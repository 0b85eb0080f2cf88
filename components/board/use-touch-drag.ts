import { useEffect, useRef, type RefObject } from 'react';

import type { Column } from '@/domain/deal/board';
import { useBoardTools } from './board-context';
import { dragByTouch } from './touch-drag';

/**
 * Deals dragged by a finger from stage to stage; one that is lifted and let go where it was asks where to.
 * @returns for the element that holds `columns`
 */
export function useTouchDrag(columns: readonly Column[]): RefObject<HTMLDivElement | null> {
  const tools = useBoardTools();
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef({ tools, columns });
  useEffect(() => {
    latest.current = { tools, columns };
  });
  useEffect(() => {
    if (!area.current) return undefined;
    return dragByTouch(area.current, {
      liftable: (target) => (target.closest('button') ? null : target.closest('[data-card]')),
      // The card with the focus stays drawn, however far the cards are scrolled.
      onLift: (card) => latest.current.tools.onActive(dealOf(card)),
      goal: (card, target) => {
        const stage = target.closest<HTMLElement>('[data-stage]');
        return stage?.contains(card) ? null : stage;
      },
      onDrop: (card, stage) =>
        latest.current.tools.onDrop(dealOf(card), stage.dataset['stage'] ?? ''),
      onHold: (element) => {
        const id = dealOf(element);
        const cards = latest.current.columns.flatMap((column) => column.cards);
        const card = cards.find(({ deal }) => deal.id === id);
        if (card) latest.current.tools.onAskMove(card);
      },
    });
  }, []);
  return area;
}

const dealOf = (card: HTMLElement): string => card.dataset['card'] ?? '';
