import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { TaskForm, type TaskFormProps } from '@/components/tasks/TaskForm';
import { TaskLine, type TaskLineProps } from '@/components/tasks/TaskLine';
import type { Task } from '@/domain/task/schema';
import { m } from '@/locales/compiled/messages';
import styles from './deals.module.css';

/** What the tasks of a panel do, and what their forms need. */
export interface DealTaskTools
  extends
    Pick<TaskLineProps, 'acts' | 'Tool'>,
    Pick<TaskFormProps, 'clock' | 'members' | 'loadParse' | 'usual'> {
  /** Sets a task of the deal; answers whether it is there. Never rejects. */
  readonly onAdd: TaskFormProps['onSave'];
}

export interface DealTasksProps {
  readonly dealId: string;
  readonly tasks: readonly Task[];
  readonly language: string;
  readonly tools: DealTaskTools;
}

/** What is to be done for a deal, and what was. */
export function DealTasks({ dealId, tasks, language, tools }: DealTasksProps) {
  const { acts, Tool, onAdd, ...rest } = tools;
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {tasks.length > 0 && (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <TaskLine
              key={task.id}
              task={task}
              language={language}
              acts={acts}
              Tool={Tool}
              {...rest}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <TaskForm
          task={null}
          draftKey={`deal:${dealId}`}
          language={language}
          {...rest}
          onSave={onAdd}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {m.deals_task_add()}
        </Button>
      )}
    </>
  );
}
