import { useCallback, useMemo, useState } from 'react';

import type { BoardDeal } from '@/domain/deal/board';

interface Moving {
  /** The deal as it was read: when it is read anew, what is shown follows that. */
  readonly from: BoardDeal['deal'];
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface OptimisticMoves {
  /** The deals with those in their new stages that are being moved. */
  readonly deals: ReadonlyMap<string, BoardDeal>;
  /** Shows a deal in a stage from now on, while `work` writes it; it goes back when that answers null. */
  readonly move: <T>(dealId: string, to: string, work: Promise<T | null>) => void;
}

/** Shows moves before they are written. */
export function useOptimisticMoves(read: ReadonlyMap<string, BoardDeal>): OptimisticMoves {
  const [moving, setMoving] = useState<ReadonlyMap<string, Moving>>(new Map());
  const move = useCallback<OptimisticMoves['move']>(
    (dealId, to, work) => {
      const from = read.get(dealId)?.deal;
      if (!from) return;
      const begun = { from, to, at: Date.now() };
      setMoving((all) => new Map(all).set(dealId, begun));
      const takeBack = () =>
        setMoving((all) => {
          // Moved on meanwhile: that is for whoever moved it last.
          if (all.get(dealId) !== begun) return all;
          const rest = new Map(all);
          rest.delete(dealId);
          return rest;
        });
      work.then((done) => {
        if (done === null) takeBack();
      }, takeBack);
    },
    [read],
  );
  const deals = useMemo(() => {
    const shown = new Map(read);
    for (const [id, { from, to, at }] of moving) {
      const known = read.get(id);
      if (known?.deal !== from) continue;
      const moved = { stageId: to, stageSince: at, closedAt: at };
      shown.set(id, { ...known, deal: { ...from, ...moved } });
    }
    return shown;
  }, [read, moving]);
  return { deals, move };
}
