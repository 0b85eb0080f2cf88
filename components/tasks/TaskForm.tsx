import { CalendarClock, ChevronDown, X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { uuidv7 } from 'uuidv7';

import { IconButton } from '@/components/client/IconButton';
import type { TaskClock } from '@/domain/task/clock';
import type { Due } from '@/domain/task/draft-fields';
import { exactDue, taskUrgency } from '@/domain/task/due-words';
import type { TaskFields, TaskView } from '@/domain/task/view';
import { FormFoot } from '@/components/client/FormFoot';
import { m } from '@/locales/compiled/messages';
import { repeatText } from './repeat-text';
import type { Assignee, LoadParse } from './task-acts';
import { TaskDetails } from './TaskDetails';
import { keepText } from './task-drafts';
import { useParse } from './use-parse';
import { useTaskDraft, type TaskDraft } from './use-task-draft';

export interface TaskFormProps {
  /** Null for a new one. */
  readonly task: TaskView | null;
  /** Under which a text that is typed and not saved is kept: `task:<id>`, or what a new one is about. */
  readonly draftKey: string;
  readonly clock: TaskClock;
  readonly language: string;
  /** Whom it can be given to; nothing is asked where there is nobody. */
  readonly members: readonly Assignee[];
  readonly loadParse: LoadParse;
  /** Minutes before it is due that a new one reminds at. */
  readonly usual: readonly number[];
  /** When a new one is due unless its words or a hand say otherwise. */
  readonly start?: Due | undefined;
  /** Answers whether it is saved. Never rejects. `newId` is the same each time: a new one saved again is no second one. */
  readonly onSave: (fields: TaskFields, newId: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/**
 * A task in one line of plain words, which shows the time that it reads before anything is saved. Enter saves, Escape leaves
 * and keeps the text for the next time.
 */
export function TaskForm(props: TaskFormProps) {
  const { task, draftKey, clock, language, members, loadParse, usual, start, onSave, onClose } =
    props;
  const parse = useParse(loadParse);
  const draft = useTaskDraft({ task, draftKey, clock, language, parse, usual, start });
  const [showsDetails, setShowsDetails] = useState(task !== null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const dueId = useId();
  const [newId] = useState(uuidv7);

  const leave = () => {
    keepText(draftKey, '');
    onClose();
  };
  const save = async () => {
    if (isBusy || draft.fields.text === '') {
      box.current?.focus();
      return;
    }
    setBusy(true);
    const isSaved = await onSave(draft.fields, newId);
    setBusy(false);
    if (isSaved) leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Letters typed here are no keys of the card's.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <form
      ref={form}
      className="tc-form tc-task-form"
      aria-label={task ? m.tasks_edit({ text: task.text }) : m.tasks_new()}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={onKeyDown}
    >
      <input
        ref={box}
        className="tc-input"
        // An empty box follows the interface's direction, a text its own.
        dir={draft.text === '' ? undefined : 'auto'}
        autoFocus
        maxLength={1000}
        value={draft.text}
        aria-label={m.tasks_text()}
        aria-describedby={dueId}
        placeholder={m.tasks_text_placeholder()}
        onChange={(event) => draft.setText(event.currentTarget.value)}
      />
      <DueChip
        id={dueId}
        draft={draft}
        clock={clock}
        language={language}
        onChange={() => setShowsDetails(true)}
        onDrop={() => {
          draft.dropDue();
          box.current?.focus();
        }}
      />
      {showsDetails && <TaskDetails draft={draft} language={language} members={members} />}
      <FormFoot
        action={m.tasks_save()}
        onCancel={leave}
        isBusy={isBusy}
        isDisabled={draft.fields.text === ''}
      >
        <IconButton
          className="tc-task-more"
          label={m.tasks_more()}
          isPressed={showsDetails}
          onClick={() => setShowsDetails(!showsDetails)}
        >
          <ChevronDown size={14} />
        </IconButton>
      </FormFoot>
    </form>
  );
}

interface DueChipProps {
  readonly id: string;
  readonly draft: TaskDraft;
  readonly clock: TaskClock;
  readonly language: string;
  readonly onChange: () => void;
  readonly onDrop: () => void;
}

/** When it will be due, said to those who can't see it, too; with a way to change it, and to leave it out. */
function DueChip({ id, draft, clock, language, onChange, onDrop }: DueChipProps) {
  const { dueAt, isAllDay, zone } = draft.due;
  const when = dueAt === null ? null : exactDue({ dueAt, isAllDay, zone }, clock, language);
  const shown =
    when === null || draft.repeat === null
      ? when
      : `${when} · ${repeatText(draft.repeat, language)}`;
  const times = { ...draft.due, snoozedUntil: null, state: 'open' as const };
  return (
    <div className="tc-due-line">
      <span id={id} role="status" className="tc-hidden">
        {when === null ? m.tasks_no_due() : m.tasks_due_read({ when })}
      </span>
      {shown === null ? (
        <button type="button" className="tc-link tc-due-set" onClick={onChange}>
          <CalendarClock size={12} aria-hidden="true" /> {m.tasks_set_due()}
        </button>
      ) : (
        <span className="tc-due-chip" data-urgency={taskUrgency(times, clock)}>
          <button
            type="button"
            aria-label={m.tasks_due_change({ when: shown })}
            className="tc-due-what"
            onClick={onChange}
          >
            <CalendarClock size={12} aria-hidden="true" />
            <bdi>{shown}</bdi>
          </button>
          <button
            type="button"
            className="tc-due-drop"
            aria-label={m.tasks_due_drop({ when: shown })}
            onClick={onDrop}
          >
            <X size={12} aria-hidden="true" />
          </button>
        </span>
      )}
    </div>
  );
}
