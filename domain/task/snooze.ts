/** Times that a task can be put off to with one press. */
import { weekdayOf } from '@/domain/zone/calendar';
import { momentAt, wallTimeAt } from '@/domain/zone/wall-time';

export interface SnoozeChoice {
  readonly name: 'later-today' | 'tomorrow' | 'next-week';
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface SnoozeSettings {
  /** When the person's day begins, in minutes after midnight. */
  readonly dayStart: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly firstWeekday: number;
}

const MINUTE = 60_000;
const LATER = 180 * MINUTE;
/** The evening: 19:00. Whatever would be later than that is for then, as long as this is half an hour away. */
const EVENING = 19 * 60 * MINUTE;
const SHORTEST = 30 * MINUTE;

/**
 * The choices that there are now, the soonest first: later today (in three hours, rounded up to five minutes, but at most
 * this evening; none when it is too late for that), tomorrow and the first day of next week, both when the day begins.
 * Next week is left out when it begins tomorrow.
 * @throws RangeError for a zone that Intl does not know
 */
export function snoozeTimes(now: number, zone: string, settings: SnoozeSettings): SnoozeChoice[] {
  const today = wallTimeAt(now, zone).day;
  const evening = momentAt({ day: today, milliseconds: EVENING }, zone);
  const inHours = Math.ceil((now + LATER) / (5 * MINUTE)) * 5 * MINUTE;
  const milliseconds = settings.dayStart * MINUTE;
  const untilWeek = ((settings.firstWeekday - weekdayOf(today) + 6) % 7) + 1;
  const choices: SnoozeChoice[] = [];
  if (evening - now >= SHORTEST)
    choices.push({ name: 'later-today', at: Math.min(inHours, evening) });
  choices.push({ name: 'tomorrow', at: momentAt({ day: today + 1, milliseconds }, zone) });
  if (untilWeek > 1)
    choices.push({
      name: 'next-week',
      at: momentAt({ day: today + untilWeek, milliseconds }, zone),
    });
  return choices;
}
