/**
 * A time zone written into a calendar file (RFC 5545 §3.6.5). Calendars know the zones by their names and mostly look
 * there; those that do not (Outlook, small ones) go by what the file says, so it says when the clock changes.
 */
import { dayNumber, monthLength, weekdayOf } from '@/domain/zone/calendar';
import { offsetAt } from '@/domain/zone/wall-time';
import { dateTimeText, offsetText } from './calendar-values';
import { clockFieldsAt, type ClockFields } from './clock-fields';

const WEEK = 7 * 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A change of the clock. */
interface Change {
  /** What the clock showed at that moment before it was changed. */
  readonly wall: ClockFields;
  /** Milliseconds before UTC, before the change and after it. */
  readonly from: number;
  readonly to: number;
}

/** The lines of a zone, with all changes of the clock in these years; after them the last rule goes on. */
export function zoneBlock(zone: string, firstYear: number, lastYear: number): string[] {
  const start = Date.UTC(firstYear, 0, 1);
  const changes = changesBetween(zone, start, Date.UTC(lastYear + 1, 0, 1));
  const offset = offsetAt(start, zone);
  const first = changes[0];
  const kindAtStart = first && first.to < first.from ? 'DAYLIGHT' : 'STANDARD';
  const groups = Map.groupBy(changes, ({ from, to }) => `${from} ${to}`);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...part(kindAtStart, { wall: clockFieldsAt(start, zone), from: offset, to: offset }, []),
    ...[...groups.values()].flatMap((group) => groupLines(group, lastYear)),
    'END:VTIMEZONE',
  ];
}

function groupLines(group: readonly Change[], lastYear: number): string[] {
  const [first, ...others] = group;
  if (!first) return [];
  const rule = yearlyRule(group, lastYear);
  // Some readers take the first of several dates in a line only.
  const dates = others.map(({ wall }) => `RDATE:${dateTimeText(wall)}`);
  const again = rule === null ? dates : [`RRULE:${rule}`];
  return part(first.to > first.from ? 'DAYLIGHT' : 'STANDARD', first, again);
}

function part(
  kind: 'STANDARD' | 'DAYLIGHT',
  { wall, from, to }: Change,
  again: readonly string[],
): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${dateTimeText(wall)}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    ...again,
    `END:${kind}`,
  ];
}

/**
 * The rule by which the clock is changed each year until the last, such as the last Sunday of March; null when there is
 * none so simple. Some readers take rules only and no lists of dates.
 */
function yearlyRule(group: readonly Change[], lastYear: number): string | null {
  const [first] = group;
  if (!first || group.length < 2 || group.at(-1)?.wall.year !== lastYear) return null;
  const { year, month, hour, minute } = first.wall;
  const weekday = placeInWeek(first.wall);
  const isSteady = group.every(
    ({ wall }, index) =>
      wall.year === year + index &&
      wall.month === month &&
      wall.hour === hour &&
      wall.minute === minute &&
      placeInWeek(wall) === weekday,
  );
  if (!isSteady) return null;
  const place = [-1, 1, 2, 3, 4].find((each) => group.every(({ wall }) => isPlace(wall, each)));
  return place === undefined
    ? null
    : `FREQ=YEARLY;BYMONTH=${month};BYDAY=${place}${WEEKDAYS[weekday]}`;
}

/** Whether a day is the first, second… of its weekday in the month; -1 for the last. */
function isPlace({ year, month, day }: ClockFields, place: number): boolean {
  return place === -1 ? day > monthLength(year, month) - 7 : Math.ceil(day / 7) === place;
}

/** 0 for Sunday. */
function placeInWeek({ year, month, day }: ClockFields): number {
  return weekdayOf(dayNumber(year, month, day)) % 7;
}

/** Looks every week: Morocco puts its clock back for a month only. */
function changesBetween(zone: string, start: number, end: number): Change[] {
  const changes: Change[] = [];
  let from = offsetAt(start, zone);
  for (let moment = start; moment < end; moment += WEEK) {
    const to = offsetAt(moment + WEEK, zone);
    if (to === from) continue;
    const at = momentOfChange(zone, moment, moment + WEEK, from);
    if (at < end) changes.push({ wall: clockFieldsAt(at + from, 'UTC'), from, to });
    from = to;
  }
  return changes;
}

/** The first second between two moments at which the clock is not as it was. */
function momentOfChange(zone: string, before: number, after: number, offset: number): number {
  let [low, high] = [before, after];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(middle, zone) === offset) low = middle;
    else high = middle;
  }
  return high;
}
