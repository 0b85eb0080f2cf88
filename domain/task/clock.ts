/** What a screen needs to know of the time: when it is, and how the seller's days run. */
import { DAY_BEGINS } from './moments';

export interface TaskClock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the zone that the device is in. */
  readonly zone: string;
  /** When the seller's day begins, in minutes after midnight. */
  readonly dayStart: number;
  /** The first working day of a week, 1 for Monday to 7 for Sunday. */
  readonly firstWeekday: number;
}

/**
 * The clock of somebody who has set nothing: the day from nine, the week from the first working day of the language's
 * country.
 * @param now milliseconds since 1970
 * @param zone IANA name
 */
export function usualClock(now: number, zone: string, language: string): TaskClock {
  return { now, zone, dayStart: DAY_BEGINS, firstWeekday: firstWorkdayOf(language) };
}

/** The day after the weekend; Monday where the browser does not tell (Firefox). */
function firstWorkdayOf(language: string): number {
  const locale: Intl.Locale & { getWeekInfo?: () => { readonly weekend: readonly number[] } } =
    new Intl.Locale(language);
  const weekend = locale.getWeekInfo?.().weekend ?? [6, 7];
  const last = weekend.find((day) => !weekend.includes((day % 7) + 1)) ?? 7;
  return (last % 7) + 1;
}
