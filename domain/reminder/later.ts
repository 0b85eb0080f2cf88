/** The moments to which a task is put off in one press. */
import { addDays, dayOf, wallTime } from '@/domain/zone/wall-time';

/** In the order in which they are offered. */
export const LATER = ['hour', 'hours', 'tomorrow', 'week'] as const;
export type Later = (typeof LATER)[number];

const HOUR = 3_600_000;
const DAYS = { tomorrow: 1, week: 7 } as const;

/**
 * Until when: one hour, three hours, or where the seller's day begins tomorrow or in a week.
 * @param now milliseconds since 1970
 * @param dayBegins minutes after midnight
 * @param zone the IANA zone that the seller is in
 */
export function laterAt(choice: Later, now: number, dayBegins: number, zone: string): number {
  if (choice === 'hour') return now + HOUR;
  if (choice === 'hours') return now + 3 * HOUR;
  return wallTime(addDays(dayOf(now, zone), DAYS[choice]), dayBegins, zone);
}
