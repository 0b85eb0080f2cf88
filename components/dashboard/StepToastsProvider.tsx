import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';

import { problemOf, problemText } from '@/components/client/problems';
import { UndoToast } from '@/components/client/UndoToast';
import type { ToastContent } from '@/components/client/use-toast';
import { m } from '@/locales/compiled/messages';
import { StepToastsContext, type Step, type StepToasts } from './step-toasts';
import styles from './shell.module.css';

export interface StepToastsProviderProps {
  /** Undoes a step, and gives the step that does it again. */
  readonly undo: (step: Step) => Promise<{ readonly step: Step; readonly keptFields: number }>;
  readonly children: ReactNode;
}

/** One toast at a time, at the bottom of the page. */
export function StepToastsProvider({ undo, children }: StepToastsProviderProps) {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const last = useRef<Step | null>(null);
  const count = useRef(0);

  const show = useCallback((text: string, tone: 'plain' | 'problem', step: Step | null) => {
    count.current += 1;
    last.current = step;
    setToast({ id: count.current, text, tone, historyId: (step && idOf(step)) || null });
  }, []);
  const dismiss = useCallback(() => {
    last.current = null;
    setToast(null);
  }, []);
  const undoLast = useCallback(() => {
    const step = last.current;
    if (!step || idOf(step) === '') return;
    last.current = null;
    undo(step).then(
      ({ step: again, keptFields }) => {
        const said = keptFields > 0 ? m.client_undone_partly() : m.client_undone();
        // An undo is a change like any other: its own Undo does it again.
        show(idOf(again) === '' ? m.client_undone_nothing() : said, 'plain', again);
      },
      (error: unknown) => show(problemText(problemOf(error)), 'problem', null),
    );
  }, [show, undo]);
  const tools = useMemo<StepToasts>(
    () => ({
      undoLast,
      say: (text, tone = 'plain') => show(text, tone, null),
      perform: async (work, said) => {
        try {
          const done = await work();
          show(typeof said === 'string' ? said : said(done), 'plain', done);
          return done;
        } catch (error) {
          show(problemText(problemOf(error)), 'problem', null);
          return null;
        }
      },
    }),
    [show, undoLast],
  );
  return (
    <StepToastsContext value={tools}>
      {children}
      <div className={styles.toasts}>
        <UndoToast toast={toast} onUndo={undoLast} onDismiss={dismiss} />
      </div>
    </StepToastsContext>
  );
}

function idOf(step: Step): string {
  return 'batchId' in step ? step.batchId : step.historyId;
}
