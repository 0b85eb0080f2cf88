import { useState } from 'react';

import { FormFoot } from '@/components/client/FormFoot';
import type { TaskClock } from '@/domain/task/clock';
import { dayField, dueFrom, timeField } from '@/domain/task/draft-fields';
import { dayOf, momentAt, wallTimeAt } from '@/domain/zone/wall-time';
import { m } from '@/locales/compiled/messages';

export interface SnoozePickProps {
  readonly clock: TaskClock;
  /** Milliseconds since 1970, to come. */
  readonly onPick: (until: number) => void;
  readonly onClose: () => void;
}

/** A day and a time of one's own to put something off until; tomorrow, when the day begins, unless it is changed. */
export function SnoozePick({ clock, onPick, onClose }: SnoozePickProps) {
  const first = dayBegins(clock, 1);
  const start = { dueAt: first, isAllDay: false, zone: clock.zone };
  const [day, setDay] = useState(dayField(start));
  const [time, setTime] = useState(timeField(start));
  const { dueAt } = dueFrom(day, time === '' ? timeField(start) : time, clock.zone);
  const isToCome = dueAt !== null && dueAt > clock.now;
  return (
    <form
      className="tc-snooze-pick"
      aria-label={m.tasks_snooze_choose()}
      onSubmit={(event) => {
        event.preventDefault();
        if (isToCome) onPick(dueAt);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        className="tc-input"
        type="date"
        autoFocus
        required
        aria-label={m.tasks_date()}
        value={day}
        min={dayOf(clock.now, clock.zone)}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <input
        className="tc-input"
        type="time"
        aria-label={m.tasks_time()}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <FormFoot action={m.tasks_snooze_short()} onCancel={onClose} isDisabled={!isToCome} />
    </form>
  );
}

/** When the seller's day begins, so many days from now, milliseconds since 1970. */
export function dayBegins({ now, zone, dayStart }: TaskClock, days: number): number {
  const day = wallTimeAt(now, zone).day + days;
  return momentAt({ day, milliseconds: dayStart * 60_000 }, zone);
}
