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
  const words = dueWords(task, clock, language);
  if (words === null) return null;
  const urgency = taskUrgency(task, clock);
  const isPutOff = task.snoozedUntil !== null && urgency !== 'overdue';
  const isBack = task.state === 'open' && hasReplied(task);
  const [icon, caption] = isBack
    ? [<MessageCircleReply key="icon" size={12} aria-hidden="true" />, m.tasks_replied()]
    : isPutOff
      ? [<AlarmClockMinus key="icon" size={12} aria-hidden="true" />, m.tasks_snoozed()]
      : [ICONS[urgency], WORDS[urgency]()];
  return (
    <span className="tc-due" data-urgency={urgency}>
      {icon}
      <span className={urgency === 'overdue' || isPutOff ? undefined : 'tc-hidden'}>
        {caption}
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
