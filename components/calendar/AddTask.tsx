import { useCallback } from 'react';

import { Dialog } from '@/components/dialog/Dialog';
import { TaskForm, type TaskFormProps } from '@/components/tasks/TaskForm';
import type { LoadParse } from '@/components/tasks/task-acts';
import { dueFrom } from '@/domain/task/draft-fields';
import { parseOnDay } from '@/domain/when/parse-on-day';
import { wallTime } from '@/domain/zone/wall-time';
import { m } from '@/locales/compiled/messages';
import { dayInFull } from './calendar-words';

/** What the form of a task needs besides the day. */
export type AddTaskForm = Pick<TaskFormProps, 'clock' | 'members' | 'loadParse' | 'usual'>;

export interface AddTaskProps {
  readonly day: string;
  readonly language: string;
  readonly form: AddTaskForm;
  /** Answers whether it is there. Never rejects. */
  readonly onAdd: TaskFormProps['onSave'];
  readonly onClose: () => void;
}

/** A task on a day: its words may say the time, or another day. */
export function AddTask({ day, language, form, onAdd, onClose }: AddTaskProps) {
  const { loadParse, clock } = form;
  const begins = wallTime(day, 0, clock.zone);
  const loadForDay = useCallback<LoadParse>(async () => {
    const parse = await loadParse();
    return parse && parseOnDay(parse, begins);
  }, [loadParse, begins]);
  return (
    <Dialog title={m.calendar_add_on({ day: dayInFull(day, language) })} onClose={onClose}>
      <TaskForm
        task={null}
        draftKey={`day:${day}`}
        language={language}
        {...form}
        start={dueFrom(day, '', clock.zone)}
        loadParse={loadForDay}
        onSave={onAdd}
        onClose={onClose}
      />
    </Dialog>
  );
}
