import {
  AlarmClock,
  AlarmClockMinus,
  CalendarClock,
  CircleAlert,
  MessageCircleReply,
} from 'lucide-react';
import type { ReactNode } from 'react';

import type { TaskClock } from '@/domain/task/clock';
import { dueWords, taskUrgency } from '@/domain/task/due-words';
import { hasReplied } from '@/domain/task/replied';
import type { Urgency } from '@/domain/task/urgency';
import type { TaskView } from '@/domain/task/view';
import { m } from '@/locales/compiled/messages';

export interface DueMarkProps {
  readonly task: Pick<
    TaskView,
    'dueAt' | 'isAllDay' | 'zone' | 'snoozedUntil' | 'isUntilReply' | 'repliedAt' | 'state'
  >;
  readonly clock: TaskClock;
  readonly language: string;
}

/** When a task is due: in words, with an icon and a colour for how urgent it is, which its hidden words say, too. */
export function DueMark({ task, clock, language }: DueMarkProps) {
  const urgency = taskUrgency(task, clock);
  const words = dueWords(task, clock, language);
  const isPutOff = task.snoozedUntil !== null && urgency !== 'overdue';
  if (words === null) return null;
  if (task.state === 'open' && hasReplied(task)) {
    return (
      <span className="tc-due" data-urgency={urgency}>
        <MessageCircleReply size={12} aria-hidden="true" />
        <span>{m.tasks_replied()}</span> <bdi>{words}</bdi>
      </span>
    );
  }
  return (
    <span className="tc-due" data-urgency={urgency}>
      {isPutOff ? <AlarmClockMinus size={12} aria-hidden="true" /> : ICONS[urgency]}
      <span className={urgency === 'overdue' || isPutOff ? undefined : 'tc-hidden'}>
        {isPutOff ? m.tasks_snoozed() : WORDS[urgency]()}
      </span>{' '}
      <bdi>{words}</bdi>
      {isPutOff && task.isUntilReply && <span>{m.tasks_until_reply()}</span>}
    </span>
  );
}

const later = <CalendarClock size={12} aria-hidden="true" />;
const ICONS: Readonly<Record<Urgency, ReactNode>> = {
  overdue: <CircleAlert size={12} aria-hidden="true" />,
  today: <AlarmClock size={12} aria-hidden="true" />,
  unplanned: later,
  later,
  none: later,
};
const WORDS: Readonly<Record<Urgency, () => string>> = {
  overdue: m.tasks_overdue,
  today: m.tasks_today,
  unplanned: m.tasks_later,
  later: m.tasks_later,
  none: m.tasks_later,
};
