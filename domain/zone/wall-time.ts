/**
 * Wall time and moments in any time zone that Intl knows. Moments are milliseconds since 1970, zones IANA names. What the
 * clocks do twice a year follows RFC 5545, 3.3.5: a time that exists twice is the first of the two; one that does not
 * exist is read with the offset before the change, so that 2:30 becomes 3:30.
 *
 * `domain/filter/days.ts` does the days of the device's own zone, where `Date` is a hundred times faster than Intl: the
 * clients table asks it for a hundred thousand rows.
 */
import { dayNumber, dayText, numberOfDay } from './calendar';

export interface WallTime {
  /** The day's number: `calendar.ts`. */
  readonly day: number;
  /** Since midnight, as the clock shows it. */
  readonly milliseconds: number;
}

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Tells whether Intl knows a zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What calendar and clock show in a zone. @throws RangeError for a zone that Intl does not know */
export function wallTimeAt(moment: number, zone: string): WallTime {
  const shown = moment + offsetAt(moment, zone);
  const day = Math.floor(shown / DAY);
  return { day, milliseconds: shown - day * DAY };
}

/** The moment at which calendar and clock of a zone show this. @throws RangeError for an unknown zone */
export function momentAt({ day, milliseconds }: WallTime, zone: string): number {
  const shown = day * DAY + milliseconds;
  const before = offsetAt(shown - DAY, zone);
  const after = offsetAt(shown + DAY, zone);
  // The larger offset gives the earlier moment.
  const moments = [shown - Math.max(before, after), shown - Math.min(before, after)];
  return moments.find((moment) => moment + offsetAt(moment, zone) === shown) ?? shown - before;
}

/**
 * The moment of a wall time, so many minutes after midnight of a day.
 * @param day `YYYY-MM-DD`
 */
export function wallTime(day: string, minutes: number, zone: string): number {
  return momentAt({ day: numberOfDay(day), milliseconds: minutes * 60_000 }, zone);
}

/** The first moment of the day of a zone that holds `moment`: not always midnight, which daylight saving may skip. */
export function dayStart(moment: number, zone: string): number {
  return momentAt({ day: wallTimeAt(moment, zone).day, milliseconds: 0 }, zone);
}

/** The first moment of the day with this number. */
export function startOfDayNumber(day: number, zone: string): number {
  return momentAt({ day, milliseconds: 0 }, zone);
}

/** `YYYY-MM-DD` of a moment in a zone. */
export function dayOf(moment: number, zone: string): string {
  return dayText(wallTimeAt(moment, zone).day);
}

/** The day, `YYYY-MM-DD`, that lies `days` after another. */
export function addDays(day: string, days: number): string {
  return dayText(numberOfDay(day) + days);
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. @throws RangeError for an unknown zone */
export function offsetAt(moment: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(moment)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const shown = dayNumber(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
  return shown - Math.floor(moment / 1000) * 1000;
}

/** Made once for each zone: making one takes as long as a hundred uses. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, format);
  return format;
}
