import { CalendarArrowDown } from 'lucide-react';
import { useState } from 'react';

import { IconButton } from '@/components/client/IconButton';
import type { TaskView } from '@/domain/task/view';
import { m } from '@/locales/compiled/messages';

export interface CalendarFileButtonProps {
  readonly task: TaskView;
  /** Saves the file; answers how many tasks are in it. May reject. */
  readonly save: () => Promise<number>;
}

/** Saves an open task that has a time as a calendar file; of another one there is nothing to save. */
export function CalendarFileButton({ task, save }: CalendarFileButtonProps) {
  const [isFailed, setFailed] = useState(false);
  const { text, state, dueAt, snoozedUntil } = task;
  if (state === 'done' || (dueAt ?? snoozedUntil) === null) return null;
  return (
    <>
      <IconButton
        isQuiet
        label={m.tasks_file({ text })}
        title={m.calendar_file()}
        onClick={() => {
          save().then(
            (count) => setFailed(count === 0),
            () => setFailed(true),
          );
        }}
      >
        <CalendarArrowDown size={13} />
      </IconButton>
      {isFailed && (
        <span role="alert" className="tc-fine">
          {m.calendar_file_failed()}
        </span>
      )}
    </>
  );
}
