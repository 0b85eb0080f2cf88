/** What calendar and clock show in a zone, field by field, as calendar files write it. */
import { dateOf, dayNumber, type CalendarDate } from '@/domain/zone/calendar';
import { isZone, momentAt, wallTimeAt } from '@/domain/zone/wall-time';

export interface ClockFields extends CalendarDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Names that can stand in a file: offsets as names (`+02:00`), which browsers know as well, can't. */
const NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/u;

/** Whether this is the name of a time zone that the browser knows, as in `Europe/Kyiv`. */
export function isZoneName(zone: string): boolean {
  return NAME.test(zone) && isZone(zone);
}

/** What is shown at a moment, milliseconds since 1970. @throws RangeError for a zone that is none */
export function clockFieldsAt(moment: number, zone: string): ClockFields {
  const { day, milliseconds } = wallTimeAt(moment, zone);
  const seconds = Math.floor(milliseconds / 1000);
  return {
    ...dateOf(day),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** The moment at which this is shown; what comes twice, or never, as in domain/zone/wall-time.ts. */
export function momentOf({ year, month, day, hour, minute, second }: ClockFields, zone: string) {
  const milliseconds = ((hour * 60 + minute) * 60 + second) * 1000;
  return momentAt({ day: dayNumber(year, month, day), milliseconds }, zone);
}
