/** Telling in the dashboard how an action ended, with an Undo: for every section, through the frame around them. */
import { createContext, use } from 'react';

/**
 * What an action did, for its Undo: one entry of the history, or a step of several. Empty ids are changes that changed
 * nothing.
 */
export type Step = { readonly historyId: string } | { readonly batchId: string };

export interface StepToasts {
  /**
   * Does something, then says `said` with an Undo, or why it failed. Answers null on failure: the failure is told already.
   */
  readonly perform: <T extends Step>(
    work: () => Promise<T>,
    said: string | ((done: T) => string),
  ) => Promise<T | null>;
  /** Says something that has no Undo. */
  readonly say: (text: string, tone?: 'plain' | 'problem') => void;
  /** Takes back what the last toast told of; nothing when it is gone. For the key U. */
  readonly undoLast: () => void;
}

const Context = createContext<StepToasts | null>(null);

export const StepToastsContext = Context.Provider;

/** The toasts of the dashboard around this component. */
export function useStepToasts(): StepToasts {
  const toasts = use(Context);
  if (!toasts) throw new Error('outside the dashboard');
  return toasts;
}
