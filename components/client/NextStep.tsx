import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { TaskForm } from '@/components/tasks/TaskForm';
import { TaskLine } from '@/components/tasks/TaskLine';
import type { Assignee } from '@/components/tasks/task-acts';
import type { ClientView } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { useCardTasks } from './use-card-tasks';

export interface TaskPartProps {
  readonly client: ClientView;
  readonly members: readonly Assignee[];
  /** Minutes before that new tasks remind at. */
  readonly usual: readonly number[];
  /** What new tasks lead back to. */
  readonly place: string | null;
}

/** What is to be done next for a client; where that is nothing, the way to plan something. */
export function NextStep({ client, members, usual, place }: TaskPartProps) {
  const { language, loadParse, TaskTool } = useCardTools();
  const { clock, acts, add } = useCardTasks(client.id, place);
  const [isAdding, setAdding] = useState(false);
  const [next] = client.tasks;
  return (
    <section className="tc-next" aria-label={m.tasks_next()}>
      {next && (
        <>
          <h3 className="tc-fine">{m.tasks_next()}</h3>
          <ul>
            <TaskLine
              key={next.id}
              task={next}
              Tool={TaskTool}
              {...{ clock, language, acts, members, usual, loadParse }}
            />
          </ul>
        </>
      )}
      {!next && !isAdding && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Plus size={14} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {m.tasks_plan_next()}
        </Button>
      )}
      {!next && isAdding && (
        <TaskForm
          task={null}
          draftKey={`next:${client.id}`}
          {...{ clock, language, members, usual, loadParse }}
          onSave={add}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
