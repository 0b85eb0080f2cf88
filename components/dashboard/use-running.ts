import { useState } from 'react';

import type { DoneMany, Running } from '@/storage/in-steps';
import { useStepToasts } from './step-toasts';

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly onStop: () => void;
}

export interface RunningWork {
  /** Null while nothing runs, or what runs is about one client. */
  readonly progress: Progress | null;
  /** Does something to so many clients, then says it with an Undo. Never rejects. */
  readonly run: (
    count: number,
    work: (running: Running) => Promise<DoneMany>,
    said: string | ((done: DoneMany) => string),
  ) => Promise<void>;
}

/** Work on many clients: how far it is, the way to stop it, and the toast at its end. */
export function useRunning(): RunningWork {
  const { perform } = useStepToasts();
  const [progress, setProgress] = useState<Progress | null>(null);
  return {
    progress,
    run: async (count, work, said) => {
      const stop = new AbortController();
      const told = (done: number) => {
        if (count > 1) setProgress({ done, all: count, onStop: () => stop.abort() });
      };
      told(0);
      await perform(() => work({ signal: stop.signal, onProgress: told }), said);
      setProgress(null);
    },
  };
}
