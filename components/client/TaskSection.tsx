import { Plus } from 'lucide-react';
import { useState } from 'react';

import { TaskForm } from '@/components/tasks/TaskForm';
import { TaskLine } from '@/components/tasks/TaskLine';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { Folded } from './Folded';
import { IconButton } from './IconButton';
import { MoreButton } from './MoreButton';
import type { TaskPartProps } from './NextStep';
import { useCardTasks } from './use-card-tasks';
import { counted } from './when';

/** How many tasks show at first, and how many each "more" adds. */
const FIRST = { card: 3, popup: 3, panel: 10, page: 10 } as const;
const STEP = 20;

/** A client's tasks after the next one, which stands above; the done ones folded. */
export function TaskSection({ client, members, usual, place }: TaskPartProps) {
  const { language, layout, loadParse, TaskTool } = useCardTools();
  const { clock, acts, add } = useCardTasks(client.id, place);
  const [isAdding, setAdding] = useState(false);
  const [shown, setShown] = useState<number>(FIRST[layout]);
  const { tasks, doneTasks } = client;
  const others = tasks.slice(1);
  const hidden = others.length - shown;
  const common = { clock, language, members, usual, loadParse };
  // Before the first task there is one way to plan it, above.
  if (tasks.length === 0 && doneTasks.length === 0) return null;
  return (
    <section className="tc-section" aria-label={m.tasks_title()}>
      <div className="tc-section-head">
        <h3>
          {m.tasks_title()}
          {others.length > 0 && (
            <span className="tc-count">{counted(others.length, language)}</span>
          )}
        </h3>
        <IconButton className="tc-plus" label={m.tasks_add()} onClick={() => setAdding(true)}>
          <Plus size={15} />
        </IconButton>
      </div>
      {isAdding && (
        <TaskForm
          task={null}
          draftKey={`client:${client.id}`}
          {...common}
          onSave={add}
          onClose={() => setAdding(false)}
        />
      )}
      <ul>
        {others.slice(0, shown).map((task) => (
          <TaskLine key={task.id} task={task} acts={acts} Tool={TaskTool} {...common} />
        ))}
      </ul>
      {hidden > 0 && (
        <MoreButton
          count={Math.min(hidden, STEP)}
          of={hidden}
          language={language}
          onMore={() => setShown(shown + STEP)}
        />
      )}
      <Folded label={m.tasks_done_ones({ count: doneTasks.length })} count={doneTasks.length}>
        {() =>
          doneTasks.map((task) => <TaskLine key={task.id} task={task} acts={acts} {...common} />)
        }
      </Folded>
    </section>
  );
}
