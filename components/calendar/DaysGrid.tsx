import { useEffect, useRef, type KeyboardEvent } from 'react';

import { addMonths } from '@/domain/calendar/grid';
import type { CalendarDays } from '@/domain/calendar/items';
import { dateFormat } from '@/domain/language/formats';
import { addDays } from '@/domain/zone/wall-time';
import type { CalendarWords } from './calendar-words';
import { DayCell, type DayActs } from './DayCell';
import styles from './calendar.module.css';

export interface DaysGridProps {
  readonly label: string;
  readonly weeks: readonly (readonly string[])[];
  /** The day that the keyboard is on. */
  readonly day: string;
  readonly today: string;
  readonly items: CalendarDays;
  /** Items drawn on a day. */
  readonly most: number;
  /** A month has days of its neighbours. */
  readonly isMonth: boolean;
  readonly words: CalendarWords;
  readonly acts: DayActs;
}

const NONE: readonly never[] = [];

/** Days in weeks, walked with the arrows. */
export function DaysGrid(props: DaysGridProps) {
  const { label, weeks, day, today, items, most, isMonth, words, acts } = props;
  const grid = useRef<HTMLTableElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOnDay = event.target instanceof HTMLElement && event.target.matches('td');
    if (event.key === 'Enter' && isOnDay) {
      event.preventDefault();
      acts.onOpenDay(day);
      return;
    }
    const isRtl = grid.current !== null && getComputedStyle(grid.current).direction === 'rtl';
    const to = dayFor(event.key, day, weeks, isRtl ? -1 : 1);
    if (to === null) return;
    event.preventDefault();
    isMoved.current = true;
    acts.onDay(to);
  };
  const [week = NONE] = weeks;
  return (
    <table
      ref={grid}
      role="grid"
      aria-label={label}
      className={styles.grid}
      data-weeks={weeks.length}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {week.map((each) => (
            <th key={each} scope="col" abbr={weekdayName(each, words.language, 'long')}>
              {weekdayName(each, words.language, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((each) => (
              <DayCell
                key={each}
                day={each}
                items={items.get(each) ?? NONE}
                most={most}
                isActive={each === day}
                isToday={each === today}
                isOutside={isMonth && each.slice(0, 7) !== day.slice(0, 7)}
                words={words}
                acts={acts}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day that a key leads to, or null. @param forwards 1 where days run to the right, -1 where to the left */
function dayFor(
  key: string,
  day: string,
  weeks: DaysGridProps['weeks'],
  forwards: 1 | -1,
): string | null {
  const week = weeks.find((days) => days.includes(day));
  switch (key) {
    case 'ArrowRight':
      return addDays(day, forwards);
    case 'ArrowLeft':
      return addDays(day, -forwards);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return week?.[0] ?? null;
    case 'End':
      return week?.at(-1) ?? null;
    case 'PageDown':
      return weeks.length > 1 ? addMonths(day, 1) : addDays(day, 7);
    case 'PageUp':
      return weeks.length > 1 ? addMonths(day, -1) : addDays(day, -7);
    default:
      return null;
  }
}

function weekdayName(day: string, language: string, weekday: 'short' | 'long'): string {
  return dateFormat(language, { weekday, timeZone: 'UTC' }).format(Date.parse(day));
}
