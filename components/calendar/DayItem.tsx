import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { AlarmClock, Cake, Handshake } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

import type { CalendarItem } from '@/domain/calendar/items';
import { dateFormat } from '@/domain/language/formats';
import { m } from '@/locales/compiled/messages';
import type { CalendarWords } from './calendar-words';
import styles from './calendar.module.css';

export interface DayItemProps {
  readonly item: CalendarItem;
  readonly day: string;
  readonly words: CalendarWords;
  /** Whether Tab comes here: in a grid only on the day that the keyboard is on. */
  readonly isReachable: boolean;
  readonly onOpen: (item: CalendarItem) => void;
  /** Moves it by so many days. */
  readonly onShift: (item: CalendarItem, day: string, days: number) => void;
}

/** Something on a day. A task can be dragged to another, and moved by Shift with an arrow. */
export function DayItem({ item, day, words, isReachable, onOpen, onShift }: DayItemProps) {
  const button = useRef<HTMLButtonElement>(null);
  const isTask = item.kind === 'task';
  const { id } = item;
  useEffect(() => {
    const element = button.current;
    if (!element || !isTask) return undefined;
    return draggable({ element, getInitialData: () => ({ calendarTask: id }) });
  }, [id, isTask]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || !isTask) return;
    const forwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const days = { ArrowRight: forwards, ArrowLeft: -forwards, ArrowDown: 7, ArrowUp: -7 }[
      event.key
    ];
    if (days === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onShift(item, day, days);
  };
  const who = item.clientId === null ? '' : words.nameOf(item.clientId);
  return (
    <li className={styles.item}>
      <button
        ref={button}
        type="button"
        data-item={id}
        data-kind={item.kind}
        data-overdue={(isTask && words.isOverdue(item.task)) || undefined}
        tabIndex={isReachable ? 0 : -1}
        onClick={() => onOpen(item)}
        onKeyDown={onKeyDown}
      >
        {ICONS[item.kind]}
        {isTask && item.at !== null && (
          <bdi className={styles.time}>
            {dateFormat(words.language, { timeStyle: 'short', timeZone: words.zone }).format(
              item.at,
            )}
          </bdi>
        )}
        <span className={styles.text} dir="auto">
          <bdi>{textOf(item, who)}</bdi>
          {isTask && who !== '' && (
            <span className={styles.who}>
              {' '}
              <bdi>{who}</bdi>
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

const ICONS: Readonly<Record<CalendarItem['kind'], ReactNode>> = {
  task: <AlarmClock size={11} aria-hidden="true" />,
  birthday: <Cake size={11} aria-hidden="true" />,
  deal: <Handshake size={11} aria-hidden="true" />,
};

function textOf(item: CalendarItem, who: string): string {
  switch (item.kind) {
    case 'task':
      return item.task.text;
    case 'birthday':
      return m.calendar_birthday({ name: item.name });
    case 'deal':
      break;
  }
  return m.calendar_expected({ title: item.title || who || m.calendar_deal() });
}
