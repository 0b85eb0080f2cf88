import { useCallback, useState } from 'react';

import { leftUndone, type BoardDeal } from '@/domain/deal/board';
import type { Stage } from '@/domain/funnel/stage-schema';
import { useOptimisticMoves } from './use-optimistic-moves';

export interface Move {
  readonly card: BoardDeal;
  readonly to: Stage;
  /** Empty unless it is lost, and the seller said why. */
  readonly lostReason: string;
  /** The items of the checklist of the stage before that are left undone. */
  readonly undone: Stage['checklist'];
}

/** What is asked before a move: where to, or why it is lost. */
export type MoveQuestion =
  | { readonly kind: 'where'; readonly card: BoardDeal; readonly funnelId: string }
  | {
      readonly kind: 'why';
      readonly card: BoardDeal;
      readonly funnelId: string;
      readonly to: Stage;
    };

export interface Moves {
  /** With the moves that are not written yet. */
  readonly deals: ReadonlyMap<string, BoardDeal>;
  readonly question: MoveQuestion | null;
  readonly ask: (card: BoardDeal) => void;
  readonly drop: (dealId: string, stageId: string) => void;
  readonly lose: (reason: string) => void;
  readonly leave: () => void;
}

/** Moving deals: at once, but for a lost one, of which is asked why. */
export function useMoves(
  read: ReadonlyMap<string, BoardDeal>,
  stages: readonly Stage[],
  onMove: (move: Move) => Promise<object | null>,
): Moves {
  const [question, setQuestion] = useState<MoveQuestion | null>(null);
  const { deals, move } = useOptimisticMoves(read);
  const go = useCallback(
    (card: BoardDeal, to: Stage, lostReason: string) => {
      const from = stages.find(({ id }) => id === card.deal.stageId);
      const undone = leftUndone(card.deal, from, to);
      move(card.deal.id, to.id, onMove({ card, to, lostReason, undone }));
    },
    [stages, move, onMove],
  );
  const ask = useCallback((card: BoardDeal) => {
    setQuestion({ kind: 'where', card, funnelId: card.deal.funnelId });
  }, []);
  const drop = useCallback(
    (dealId: string, stageId: string) => {
      setQuestion(null);
      const card = deals.get(dealId);
      const to = stages.find(({ id }) => id === stageId);
      if (!card || !to || card.deal.stageId === stageId) return;
      if (to.kind === 'lost') setQuestion({ kind: 'why', card, to, funnelId: to.funnelId });
      else go(card, to, '');
    },
    [deals, stages, go],
  );
  return {
    deals,
    question,
    ask,
    drop,
    lose: (reason) => {
      setQuestion(null);
      if (question?.kind === 'why') go(question.card, question.to, reason);
    },
    leave: () => setQuestion(null),
  };
}
