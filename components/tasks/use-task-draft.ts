import { useMemo, useState } from 'react';

import type { TaskClock } from '@/domain/task/clock';
import { textWithout, type Due } from '@/domain/task/draft-fields';
import type { TaskFields, TaskView } from '@/domain/task/view';
import type { ParseWhen } from '@/domain/when/parse-types';
import type { When } from '@/domain/when/parse-when';
import { keepText, keptText } from './task-drafts';

export interface TaskDraft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What the words of the text say of the time, unless the seller said that they don't. */
  readonly reading: When | null;
  /** When it will be due: as set by hand, or else as read. */
  readonly due: Due;
  readonly setDue: (due: Due) => void;
  /** Leaves the time out: the words stay words. */
  readonly dropDue: () => void;
  readonly repeat: string | null;
  readonly setRepeat: (repeat: string | null) => void;
  readonly reminders: readonly number[];
  readonly setReminders: (minutes: readonly number[]) => void;
  readonly ownerId: string | null;
  readonly setOwner: (id: string | null) => void;
  /** What would be saved now. */
  readonly fields: TaskFields;
}

export interface TaskDraftStart {
  /** Null for a new one. */
  readonly task: TaskView | null;
  readonly draftKey: string;
  readonly clock: TaskClock;
  readonly language: string;
  readonly parse: ParseWhen | null;
  /** Minutes before that a new one reminds at. */
  readonly usual: readonly number[];
  /** When a new one is due unless its words or a hand say otherwise. */
  readonly start?: Due | undefined;
}

/** What is in a task's form. The clock is that of the form's opening: what is shown is what is saved. */
export function useTaskDraft(start: TaskDraftStart): TaskDraft {
  const { task, draftKey, language, parse, usual } = start;
  const [clock] = useState(start.clock);
  const [text, write] = useState(() => keptText(draftKey) || (task?.text ?? ''));
  /** Set by hand; null while the words decide, or else what is stored. */
  const [byHand, setByHand] = useState<Due | null>(null);
  const [repeatByHand, setRepeat] = useState<string | null | undefined>();
  const [remindersByHand, setReminders] = useState<readonly number[] | null>(null);
  const reminders = remindersByHand ?? (task && task.dueAt !== null ? task.reminders : usual);
  const [ownerId, setOwner] = useState(task?.ownerId ?? null);
  /** The words that the seller said are no time. */
  const [dropped, setDropped] = useState<string | null>(null);
  /** Of a stored task only words that are new are read: `Call on Monday` was saved as it is. */
  const isAsStored = task !== null && text === task.text;
  const found = useMemo(() => {
    const { now, zone, dayStart } = clock;
    return isAsStored ? null : (parse?.(text, { now, zone, language, dayStart }) ?? null);
  }, [parse, text, clock, language, isAsStored]);
  const reading = found && text.slice(found.from, found.to) !== dropped ? found : null;

  const none: Due = { dueAt: null, isAllDay: false, zone: clock.zone };
  const due = byHand ?? reading ?? task ?? start.start ?? none;
  const wanted = repeatByHand === undefined ? (reading?.repeat ?? task?.repeat) : repeatByHand;
  const repeat = due.dueAt === null ? null : (wanted ?? null);
  const fields: TaskFields = {
    text: reading ? textWithout(text, reading) : text.trim(),
    dueAt: due.dueAt,
    isAllDay: due.isAllDay,
    zone: due.zone,
    repeat,
    reminders: due.dueAt === null ? [] : [...reminders],
    ownerId,
  };
  return {
    text,
    setText: (typed) => {
      write(typed);
      keepText(draftKey, typed === task?.text ? '' : typed);
    },
    reading,
    due,
    setDue: setByHand,
    dropDue: () => {
      if (found) setDropped(text.slice(found.from, found.to));
      setByHand(task || !reading ? none : null);
    },
    repeat,
    setRepeat,
    reminders,
    setReminders,
    ownerId,
    setOwner,
    fields,
  };
}
