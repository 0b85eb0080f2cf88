/** When reminders wait: quiet hours and vacations. Those that wait come afterwards, in one digest. */
import { addDays, dayOf, wallTime } from '@/domain/zone/wall-time';
import type { QuietHours, ReminderSettings } from './settings';

/** A vacation that ends within quiet hours that end within a vacation is as far as this can go. */
const MOST_TURNS = 4;

/**
 * Until when nothing is to come, milliseconds since 1970; null when things may come now.
 * @param zone the IANA zone that the seller is in now: quiet hours go with them
 */
export function quietUntil(
  now: number,
  { quiet, awayUntil }: Pick<ReminderSettings, 'quiet' | 'awayUntil'>,
  zone: string,
): number | null {
  let end = now;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const next = Math.max(vacationEnd(end, awayUntil, zone), quietEnd(end, quiet, zone));
    if (next <= end) break;
    end = next;
  }
  return end > now ? end : null;
}

function vacationEnd(at: number, awayUntil: string | null, zone: string): number {
  return awayUntil === null ? at : wallTime(awayUntil, 0, zone);
}

/** The end of the quiet hours that a moment lies in, else the moment. */
function quietEnd(at: number, quiet: QuietHours | null, zone: string): number {
  if (!quiet || quiet.from === quiet.to) return at;
  const { from, to } = quiet;
  const today = dayOf(at, zone);
  // Those that began today, and those that began yesterday and go over midnight.
  for (const day of [today, addDays(today, -1)]) {
    const end = wallTime(to > from ? day : addDays(day, 1), to, zone);
    if (at >= wallTime(day, from, zone) && at < end) return end;
  }
  return at;
}
