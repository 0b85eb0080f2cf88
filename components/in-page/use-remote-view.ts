import { useCallback, useEffect, useRef, useState } from 'react';

import type { CardProblem, CardView, SeenPerson } from '@/domain/client/card-view';
import { problemOf } from '@/components/client/problems';

export interface RemoteView {
  readonly view: CardView | null;
  readonly problem: CardProblem | null;
  readonly reload: () => void;
}

/** Reads what the card shows, again after each change; an answer that a later one overtook is dropped. */
export function useRemoteView(
  person: SeenPerson,
  read: (person: SeenPerson) => Promise<CardView>,
  onChange: (callback: () => void) => () => void,
): RemoteView {
  const [view, setView] = useState<CardView | null>(null);
  const [problem, setProblem] = useState<CardProblem | null>(null);
  const asked = useRef(0);

  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    read(person).then(
      (answer) => {
        if (mine !== asked.current) return;
        setView(answer);
        setProblem(null);
      },
      (error: unknown) => {
        if (mine === asked.current) setProblem(problemOf(error));
      },
    );
  }, [person, read]);

  useEffect(() => {
    reload();
    const stop = onChange(reload);
    return () => {
      asked.current += 1;
      stop();
    };
  }, [reload, onChange]);

  return { view, problem, reload };
}
