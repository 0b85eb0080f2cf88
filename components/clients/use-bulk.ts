import { useState } from 'react';

import { useRunning, type Progress } from '@/components/dashboard/use-running';
import { m } from '@/locales/compiled/messages';
import type { DoneMany, Running } from '@/storage/in-steps';

type Kind = 'edit' | 'delete';
type Work = (running: Running) => Promise<DoneMany>;

export interface Bulk {
  /** What is being asked about, or null. */
  readonly question: Kind | null;
  readonly progress: Progress | null;
  /** Does something to all the clients meant: at once when it is one, else when the seller has said yes. */
  readonly ask: (kind: Kind, work: Work) => void;
  readonly yes: () => void;
  readonly no: () => void;
}

/** Doing something to many clients: the question before, the progress, the toast with its Undo. */
export function useBulk(count: number, onDone: () => void): Bulk {
  const { progress, run: runNow } = useRunning();
  const [asked, setAsked] = useState<{ readonly kind: Kind; readonly work: Work } | null>(null);

  const run = async (kind: Kind, work: Work) => {
    const said = kind === 'delete' ? m.table_done_delete : m.table_done_edit;
    setAsked(null);
    await runNow(count, work, (done) => said({ count: done.count }));
    onDone();
  };
  return {
    question: asked?.kind ?? null,
    progress,
    ask: (kind, work) => {
      if (count > 1) setAsked({ kind, work });
      else void run(kind, work);
    },
    yes: () => {
      if (asked) void run(asked.kind, asked.work);
    },
    no: () => {
      setAsked(null);
      onDone();
    },
  };
}
