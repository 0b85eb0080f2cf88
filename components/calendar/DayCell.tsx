import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import type { CalendarItem } from '@/domain/calendar/items';
import { dateFormat } from '@/domain/language/formats';
import { m } from '@/locales/compiled/messages';
import { dayInFull, type CalendarWords } from './calendar-words';
import { DayItem, type DayItemProps } from './DayItem';
import styles from './calendar.module.css';

export interface DayActs extends Pick<DayItemProps, 'onOpen' | 'onShift'> {
  /** Puts the keyboard on a day. */
  readonly onDay: (day: string) => void;
  readonly onOpenDay: (day: string) => void;
  readonly onDrop: (taskId: string, day: string) => void;
  readonly onAdd: (day: string) => void;
}

export interface DayCellProps {
  readonly day: string;
  readonly items: readonly CalendarItem[];
  /** As many items are drawn; of more the number is said. */
  readonly most: number;
  readonly isActive: boolean;
  readonly isToday: boolean;
  /** Another month's, shown to make a week whole. */
  readonly isOutside: boolean;
  readonly words: CalendarWords;
  readonly acts: DayActs;
}

/** One day in the grid of a month or a week. */
export function DayCell(props: DayCellProps) {
  const { day, items, most, isActive, isToday, isOutside, words, acts } = props;
  const cell = useRef<HTMLTableCellElement>(null);
  const [isOver, setOver] = useState(false);
  const { onDrop } = acts;
  useEffect(() => {
    const element = cell.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['calendarTask'] === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        onDrop(String(source.data['calendarTask']), day);
      },
    });
  }, [day, onDrop]);
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - shown.length;
  const full = dayInFull(day, words.language);
  return (
    <td
      ref={cell}
      role="gridcell"
      data-day={day}
      data-outside={isOutside || undefined}
      data-over={isOver || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      aria-selected={isActive}
      className={styles.cell}
      onFocus={(event) => event.target === event.currentTarget && acts.onDay(day)}
      onDoubleClick={(event) => event.target === event.currentTarget && acts.onAdd(day)}
    >
      <div className={styles.cellHead}>
        <button
          type="button"
          className={styles.number}
          tabIndex={-1}
          aria-label={m.calendar_day_count({ day: full, count: items.length })}
          onClick={() => acts.onOpenDay(day)}
        >
          {dateFormat(words.language, { day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))}
        </button>
        <button
          type="button"
          className={styles.plus}
          tabIndex={-1}
          aria-label={m.calendar_add()}
          onClick={() => acts.onAdd(day)}
        >
          <Plus size={13} aria-hidden="true" />
        </button>
      </div>
      <ul>
        {shown.map((item) => (
          <DayItem
            key={item.id}
            item={item}
            day={day}
            words={words}
            isReachable={isActive}
            onOpen={acts.onOpen}
            onShift={acts.onShift}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className={styles.more}
          tabIndex={isActive ? 0 : -1}
          onClick={() => acts.onOpenDay(day)}
        >
          <bdi>+{m.calendar_more({ count: rest })}</bdi>
        </button>
      )}
    </td>
  );
}
