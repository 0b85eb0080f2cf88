import { useCallback, useMemo, useRef, useState } from 'react';

import type { CardActions, Done } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import type { CardTools } from './card-context';
import { problemOf, problemText } from './problems';

/** What the toast says at the moment. */
export interface ToastContent {
  /** Grows with each toast, so that the same words said twice start anew. */
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  /** The history entry that the toast's Undo takes back. */
  readonly historyId: string | null;
}

export interface ToastControl extends Pick<CardTools, 'perform' | 'say' | 'sayInserted'> {
  readonly toast: ToastContent | null;
  readonly dismiss: () => void;
  readonly undo: (historyId: string) => Promise<void>;
}

/** Stands for a history entry in the toast of an insertion: its Undo concerns the message box, not the data. */
const INSERTION = 'insertion';

/** Runs actions and tells how they ended, one toast at a time. */
export function useToast(
  actions: CardActions,
  reload: () => void,
  takeBack?: () => Promise<boolean>,
): ToastControl {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const count = useRef(0);

  const show = useCallback((text: string, tone: 'plain' | 'problem', historyId: string | null) => {
    count.current += 1;
    // A change of nothing has nothing to undo.
    setToast({ id: count.current, text, tone, historyId: historyId || null });
  }, []);
  const say = useCallback<CardTools['say']>(
    (text, tone = 'plain') => show(text, tone, null),
    [show],
  );
  const sayInserted = useCallback(
    () => show(m.client_insert_done(), 'plain', takeBack ? INSERTION : null),
    [show, takeBack],
  );
  const perform = useCallback<CardTools['perform']>(
    async <T extends Done>(work: (actions: CardActions) => Promise<T>, said: string) => {
      try {
        const done = await work(actions);
        show(said, 'plain', done.historyId);
        reload();
        return done;
      } catch (error) {
        show(problemText(problemOf(error)), 'problem', null);
        return null;
      }
    },
    [actions, reload, show],
  );
  const undo = useCallback(
    async (historyId: string) => {
      if (historyId === INSERTION) {
        const taken = (await takeBack?.()) === true;
        show(
          taken ? m.client_insert_undone() : m.client_insert_kept(),
          taken ? 'plain' : 'problem',
          null,
        );
        return;
      }
      try {
        const undone = await actions.undo(historyId);
        // An undo is a change like any other: its own Undo does it again.
        const said =
          undone.historyId === ''
            ? m.client_undone_nothing()
            : undone.keptFields > 0
              ? m.client_undone_partly()
              : m.client_undone();
        show(said, 'plain', undone.historyId);
        reload();
      } catch (error) {
        show(problemText(problemOf(error)), 'problem', null);
      }
    },
    [actions, reload, show, takeBack],
  );
  const dismiss = useCallback(() => setToast(null), []);
  return useMemo(
    () => ({ toast, dismiss, say, sayInserted, perform, undo }),
    [toast, dismiss, say, sayInserted, perform, undo],
  );
}
