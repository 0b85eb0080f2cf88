import { Button } from '@mantine/core';
import { CalendarArrowDown, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';

import { IconButton } from '@/components/client/IconButton';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { SectionKeys, type SectionKey } from '@/components/keys/SectionKeys';
import { useLetterKeys } from '@/components/keys/use-letter-keys';
import {
  CALENDAR_VIEWS,
  daysShown,
  turned,
  weeksOfMonth,
  weekOf,
  type CalendarView,
} from '@/domain/calendar/grid';
import type { CalendarDays, CalendarItem } from '@/domain/calendar/items';
import { addDays } from '@/domain/zone/wall-time';
import { m } from '@/locales/compiled/messages';
import { AddTask, type AddTaskForm, type AddTaskProps } from './AddTask';
import { titleOf, type CalendarWords } from './calendar-words';
import type { DayActs } from './DayCell';
import { DayItem } from './DayItem';
import { DaysGrid } from './DaysGrid';
import styles from './calendar.module.css';

export interface CalendarScreenProps {
  readonly view: CalendarView;
  /** The day that is looked at, `YYYY-MM-DD`. */
  readonly day: string;
  readonly today: string;
  /** On which day weeks begin, 1 for Monday to 7 for Sunday. */
  readonly firstDay: number;
  readonly items: CalendarDays;
  readonly isLoading: boolean;
  readonly words: CalendarWords;
  readonly onShow: (view: CalendarView, day: string) => void;
  readonly onOpen: (item: CalendarItem) => void;
  readonly onMove: (taskId: string, day: string) => void;
  /** What the form of a new task needs. */
  readonly form: AddTaskForm;
  readonly onAdd: AddTaskProps['onAdd'];
  readonly onUndo: () => void;
  /** Saves all open tasks that have a time as a calendar file. */
  readonly onSaveFile: () => void;
}

const CAPTIONS: Readonly<Record<CalendarView, () => string>> = {
  month: m.calendar_month,
  week: m.calendar_week,
  day: m.calendar_day,
};

const KEYS: readonly SectionKey[] = [
  { keys: ['←', '→', '↑', '↓'], does: m.calendar_keys_days },
  { keys: ['Page ↑', 'Page ↓'], does: m.calendar_keys_turn },
  { keys: ['Enter'], does: m.calendar_keys_open },
  { keys: ['Shift ←', 'Shift →', 'Shift ↑', 'Shift ↓'], does: m.calendar_keys_move },
  { keys: ['N'], does: m.calendar_keys_add },
  { keys: ['T'], does: m.calendar_keys_today },
  { keys: ['M', 'W', 'D'], does: m.calendar_keys_views },
  { keys: ['U'], does: m.today_keys_undo },
  { keys: ['?'], does: m.today_keys_help },
];

/** Items drawn on a day of a month, of a week, and on a day alone. */
const MOST: Readonly<Record<CalendarView, number>> = { month: 4, week: 40, day: 500 };

/** Tasks, birthdays and expected days of deals by day. */
export function CalendarScreen(props: CalendarScreenProps) {
  const { view, day, today, firstDay, items, isLoading, words, onShow, onUndo } = props;
  const [addingOn, setAddingOn] = useState<string | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const acts = useDayActs(props, setAddingOn);
  useLetterKeys({
    m: () => onShow('month', day),
    w: () => onShow('week', day),
    d: () => onShow('day', day),
    t: () => onShow(view, today),
    n: () => setAddingOn(day),
    u: onUndo,
    PageDown: () => onShow(view, turned(view, day, 1)),
    PageUp: () => onShow(view, turned(view, day, -1)),
    '?': () => setShowsKeys(true),
  });
  const title = titleOf(view, daysShown(view, day, firstDay), day, words.language);
  return (
    <SectionFrame
      title={m.calendar_title()}
      actions={<Tools {...props} onAdd={() => setAddingOn(day)} />}
    >
      <h2 className={styles.title} aria-live="polite">
        {title}
      </h2>
      {isLoading && (
        <p className={styles.hint} role="status">
          {m.calendar_loading()}
        </p>
      )}
      {view === 'day' ? (
        <OneDay {...props} acts={acts} />
      ) : (
        <DaysGrid
          label={title}
          weeks={view === 'month' ? weeksOfMonth(day, firstDay) : [weekOf(day, firstDay)]}
          day={day}
          today={today}
          items={items}
          most={MOST[view]}
          isMonth={view === 'month'}
          words={words}
          acts={acts}
        />
      )}
      <p className={styles.hint}>{m.calendar_hint()}</p>
      {addingOn !== null && (
        <AddTask
          day={addingOn}
          language={words.language}
          form={props.form}
          onClose={() => setAddingOn(null)}
          onAdd={props.onAdd}
        />
      )}
      {showsKeys && (
        <SectionKeys title={m.calendar_keys()} keys={KEYS} onClose={() => setShowsKeys(false)} />
      )}
    </SectionFrame>
  );
}

function useDayActs(
  { view, onOpen, onMove, onShow }: CalendarScreenProps,
  onAdd: (day: string) => void,
): DayActs {
  return useMemo(
    () => ({
      onOpen,
      onShift: (item, from, days) => onMove(item.id, addDays(from, days)),
      onDay: (on) => onShow(view, on),
      onOpenDay: (on) => onShow('day', on),
      onDrop: onMove,
      onAdd,
    }),
    [view, onOpen, onMove, onShow, onAdd],
  );
}

function Tools({
  view,
  day,
  today,
  onShow,
  onSaveFile,
  onAdd,
}: Pick<CalendarScreenProps, 'view' | 'day' | 'today' | 'onShow' | 'onSaveFile'> & {
  readonly onAdd: () => void;
}) {
  return (
    <div className={styles.tools}>
      <IconButton label={m.calendar_before()} onClick={() => onShow(view, turned(view, day, -1))}>
        <ChevronLeft size={16} className={styles.turn} />
      </IconButton>
      <Button size="xs" variant="default" onClick={() => onShow(view, today)}>
        {m.calendar_today()}
      </Button>
      <IconButton label={m.calendar_after()} onClick={() => onShow(view, turned(view, day, 1))}>
        <ChevronRight size={16} className={styles.turn} />
      </IconButton>
      <div role="group" aria-label={m.calendar_view()} className={styles.views}>
        {CALENDAR_VIEWS.map((each) => (
          <Button
            key={each}
            size="xs"
            variant={each === view ? 'light' : 'default'}
            aria-pressed={each === view}
            onClick={() => onShow(each, day)}
          >
            {CAPTIONS[each]()}
          </Button>
        ))}
      </div>
      <IconButton label={m.calendar_file()} onClick={onSaveFile}>
        <CalendarArrowDown size={16} />
      </IconButton>
      <Button size="xs" leftSection={<Plus size={14} />} onClick={onAdd}>
        {m.calendar_add()}
      </Button>
    </div>
  );
}

function OneDay({
  day,
  items,
  words,
  acts,
}: Pick<CalendarScreenProps, 'day' | 'items' | 'words'> & { readonly acts: DayActs }) {
  const own = items.get(day) ?? [];
  const shown = own.slice(0, MOST.day);
  if (own.length === 0) return <p className={styles.empty}>{m.calendar_empty()}</p>;
  return (
    <div className={styles.day}>
      <ul>
        {shown.map((item) => (
          <DayItem
            key={item.id}
            item={item}
            day={day}
            words={words}
            isReachable
            onOpen={acts.onOpen}
            onShift={acts.onShift}
          />
        ))}
      </ul>
      {own.length > shown.length && (
        <p className={styles.hint}>+{m.calendar_more({ count: own.length - shown.length })}</p>
      )}
    </div>
  );
}
