import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { listFunnels, listStages } from '@/storage/deals/funnels';
import { BoardSource, type BoardSnapshot } from '@/storage/deals/board';
import { readBoardMemory, writeBoardMemory, type BoardMemory } from '@/storage/deals/board-memory';
import { db } from '@/storage/db';
import { listMembers } from '@/storage/lists/members';

/** What boards of a project are set up with, as it is now; undefined until it is read. */
export function useBoardSetUp(projectId: string) {
  return useLiveQuery(async () => {
    const [project, funnels, stages, members] = await Promise.all([
      db.projects.get(projectId),
      listFunnels(projectId),
      listStages(projectId),
      listMembers(projectId),
    ]);
    return { currency: project?.currency ?? 'EUR', funnels, stages, members };
  }, [projectId]);
}

/** The deals of a funnel, live. Another funnel is another component. */
export function useBoard(projectId: string, funnelId: string): BoardSnapshot {
  const [source] = useState(() => new BoardSource(projectId, funnelId));
  useEffect(() => () => source.close(), [source]);
  return useSyncExternalStore(source.subscribe, source.current);
}

/** How the board was left; null until it is read. */
export function useBoardMemory(
  projectId: string,
): readonly [BoardMemory | null, (change: Partial<BoardMemory>) => void] {
  const [memory, setMemory] = useState<BoardMemory | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readBoardMemory(projectId).then((read) => isCurrent && setMemory(read));
    return () => {
      isCurrent = false;
    };
  }, [projectId]);
  const remember = useCallback(
    (change: Partial<BoardMemory>) => {
      if (!memory) return;
      const next = { ...memory, ...change };
      setMemory(next);
      void writeBoardMemory(projectId, next);
    },
    [projectId, memory],
  );
  return [memory, remember];
}
