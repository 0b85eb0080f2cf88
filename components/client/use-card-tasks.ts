import { useMemo } from 'react';

import { saidActs, saidAdded } from '@/components/tasks/said-acts';
import type { TaskActs } from '@/components/tasks/task-acts';
import { useTaskClock } from '@/components/tasks/use-task-clock';
import type { TaskClock } from '@/domain/task/clock';
import type { TaskFields } from '@/domain/task/view';
import { useCardTools } from './card-context';

export interface CardTasks {
  readonly clock: TaskClock;
  readonly acts: TaskActs;
  /** Sets a task; answers whether it is there. Never rejects. */
  readonly add: (fields: TaskFields, newId: string) => Promise<boolean>;
}

/**
 * What a card's tasks can do, each said with its Undo.
 * @param link what new tasks lead back to
 */
export function useCardTasks(clientId: string, link: string | null): CardTasks {
  const { language, perform } = useCardTools();
  const clock = useTaskClock(language);
  return useMemo(() => {
    const add: CardTasks['add'] = async (fields, newId) =>
      (await perform(
        (all) => all.addTask({ clientId, dealId: null, link }, fields, newId),
        saidAdded(fields.text),
      )) !== null;
    return { clock, acts: saidActs(perform), add };
  }, [clientId, clock, link, perform]);
}
