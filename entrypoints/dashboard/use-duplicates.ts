import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';

import type { Search } from '@/components/duplicates/DuplicatesScreen';
import {
  findDuplicates,
  standing,
  type Candidates,
  type Found,
} from '@/storage/duplicates/duplicates';

const NO_PAIRS: readonly Candidates[] = [];
const NOTHING: Found = { pairs: [], count: 0 };
const START: Search = { is: 'running', part: 0 };

interface State {
  /** The run that it is of: what an earlier one left does not count. */
  readonly run: string;
  readonly search: Search;
  readonly found: Found;
}

/** Searches a project once it is shown, and again when asked; what it found follows what is done with the clients. */
export function useDuplicates(projectId: string) {
  const [turn, setTurn] = useState(0);
  const run = `${projectId} ${turn}`;
  const [state, setState] = useState<State>({ run, search: START, found: NOTHING });
  const stopping = useRef<AbortController>(null);
  useEffect(() => {
    const running = new AbortController();
    stopping.current = running;
    const { signal } = running;
    const tell = (search: Search, all = NOTHING) => {
      if (!signal.aborted) setState({ run, search, found: all });
    };
    findDuplicates(projectId, { onProgress: (part) => tell({ is: 'running', part }), signal }).then(
      (all) => tell({ is: 'done' }, all),
      (error: unknown) => tell({ is: 'failed', error }),
    );
    return () => running.abort();
  }, [projectId, run]);
  const { search, found } = state.run === run ? state : { search: START, found: NOTHING };
  const read = useLiveQuery(async () => ({ found, pairs: await standing(found.pairs) }), [found]);
  // Until what was found is read, nobody can say that there is nothing.
  const isRead = read?.found === found;
  const shown: Search = search.is === 'done' && !isRead ? { is: 'running', part: 1 } : search;
  return {
    search: shown,
    pairs: isRead ? read.pairs : NO_PAIRS,
    beyond: found.count - found.pairs.length,
    stop: () => {
      stopping.current?.abort();
      setState({ run, search: { is: 'stopped' }, found: NOTHING });
    },
    again: () => setTurn(turn + 1),
  };
}
