import { dayField, dueFrom, timeField } from '@/domain/task/draft-fields';
import { m } from '@/locales/compiled/messages';
import { OwnerSelect } from './OwnerSelect';
import { ReminderPicker } from './ReminderPicker';
import { repeatChoices } from './repeat-choices';
import { repeatText } from './repeat-text';
import type { Assignee } from './task-acts';
import type { TaskDraft } from './use-task-draft';

export interface TaskDetailsProps {
  readonly draft: TaskDraft;
  readonly language: string;
  readonly members: readonly Assignee[];
}

/** Everything of a task that words don't say, or said wrong: date, time, reminders, repeat, who does it. */
export function TaskDetails({ draft, language, members }: TaskDetailsProps) {
  const { due } = draft;
  const [day, time] = [dayField(due), timeField(due)];
  const isDated = due.dueAt !== null;
  return (
    <div className="tc-task-details">
      <div className="tc-task-when">
        <label>
          <span>{m.tasks_date()}</span>
          <input
            className="tc-input"
            type="date"
            value={day}
            onChange={({ currentTarget: { value } }) =>
              draft.setDue(dueFrom(value, time, due.zone))
            }
          />
        </label>
        <label>
          <span>{m.tasks_time()}</span>
          <input
            className="tc-input"
            type="time"
            value={time}
            disabled={!isDated}
            onChange={({ currentTarget: { value } }) => draft.setDue(dueFrom(day, value, due.zone))}
          />
        </label>
      </div>
      {isDated && (
        <>
          <ReminderPicker
            minutes={draft.reminders}
            isAllDay={due.isAllDay}
            language={language}
            onPick={draft.setReminders}
          />
          <label className="tc-task-field">
            <span>{m.tasks_repeat()}</span>
            <select
              className="tc-input"
              value={draft.repeat ?? ''}
              onChange={(event) => draft.setRepeat(event.currentTarget.value || null)}
            >
              <option value="">{m.tasks_repeat_never()}</option>
              {repeatChoices(due, draft.repeat).map((rule) => (
                <option key={rule} value={rule}>
                  {repeatText(rule, language)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <OwnerSelect
        label={m.tasks_assign()}
        members={members}
        ownerId={draft.ownerId}
        onPick={draft.setOwner}
      />
    </div>
  );
}
