/** From pieces to a moment. Two pieces of a kind that do not say the same are one too many: then there is no time. */
import { weekdayOf } from '@/domain/zone/calendar';
import { momentAt, startOfDayNumber } from '@/domain/zone/wall-time';
import { firstOfMonth } from './months';
import { inPart, startOfPart } from './part-of-day';
import type { DayPiece, Part, Piece, RepeatPiece, Scene, TimePiece } from './pieces';
import { firstOfRepeat, withEnd, withDay } from './settle-repeat';

export interface Settled {
  readonly dueAt: number;
  readonly isAllDay: boolean;
  readonly repeat: string | null;
}

const MINUTE = 60_000;
/** The end of the day that a task can be planned for, in days from now: eleven years. */
const FURTHEST = 4020;

/** The time that the pieces say together; null when they say none, several, or one that is over. */
export function settle(scene: Scene, pieces: readonly Piece[]): Settled | null {
  if (pieces.some(({ kind }) => kind === 'unsure')) return null;
  const days = pieces.filter((piece) => piece.kind === 'day');
  const repeats = distinct(pieces.filter((piece) => piece.kind === 'repeat'));
  const moments = distinct(pieces.filter((piece) => piece.kind === 'moment'));
  const times = distinct(pieces.filter((piece) => piece.kind === 'time'));
  const minutes = minutesOf(scene, times, partsOf(pieces));
  if (minutes === undefined || repeats.length > 1) return null;
  const [moment] = moments;
  if (moment) {
    const isAlone = moments.length + days.length + repeats.length === 1 && minutes === null;
    return isAlone ? { dueAt: moment.at, isAllDay: false, repeat: null } : null;
  }
  const [repeat] = repeats;
  if (repeat) return settleRepeat(scene, repeat, days, minutes);
  const day = oneDay(scene, days);
  if (day === undefined) return null;
  return day === null ? atTime(scene, times[0], minutes) : onDay(scene, day, minutes);
}

function distinct<Of>(pieces: readonly Of[]): Of[] {
  return [...new Map(pieces.map((piece) => [JSON.stringify(piece), piece])).values()];
}

function partsOf(pieces: readonly Piece[]): Part[] {
  const parts = pieces.flatMap((piece) => ('part' in piece && piece.part ? [piece.part] : []));
  return [...new Set(parts)];
}

/** Minutes after midnight; null for a day without a time, undefined for several or such as do not go together. */
function minutesOf(
  scene: Scene,
  times: readonly TimePiece[],
  parts: readonly Part[],
): number | null | undefined {
  const [time] = times;
  const [part] = parts;
  if (times.length > 1 || parts.length > 1) return undefined;
  if (!time) return part ? startOfPart(part, scene.dayStart) : null;
  const { hour, minute, half } = time;
  if (part) {
    if (half === 'sure') return hour * 60 + minute;
    return inPart(hour, minute, part) ?? undefined;
  }
  const minutes = hour * 60 + minute;
  const isSmall = half === 'open' && minutes < 420 && minutes >= 30 && minutes < scene.dayStart;
  return isSmall ? minutes + 720 : minutes;
}

/** The one day that all of them mean; null for no day, undefined for several. */
function oneDay(scene: Scene, days: readonly DayPiece[]): number | null | undefined {
  const [first, ...others] = days;
  if (!first) return null;
  if (others.length === 0) return first.isOpen ? undefined : first.day;
  const joined = days.length === 2 ? joinedDay(scene, days) : null;
  if (joined !== null) return joined;
  const plain = days.find(({ source }) => source !== 'weekday') ?? first;
  const isSame = days.every((of) => {
    if (of.isOpen) return false;
    return of.source === 'weekday'
      ? weekdayOf(of.day) === weekdayOf(plain.day)
      : of.day === plain.day;
  });
  return isSame ? plain.day : undefined;
}

/** "Friday next week", "the 15th of next month". */
function joinedDay({ today, lexicon }: Scene, days: readonly DayPiece[]): number | null {
  const of = (source: DayPiece['source']) => days.find((day) => day.source === source);
  const [week, weekday, month, monthDay] = [
    of('week'),
    of('weekday'),
    of('month'),
    of('month-day'),
  ];
  if (week && weekday) {
    const into = (weekdayOf(weekday.day) - (lexicon.firstWeekday ?? 1) + 7) % 7;
    return week.day + into >= today ? week.day + into : null;
  }
  if (!month || !monthDay) return null;
  const date = monthDay.day - firstOfMonth(monthDay.day, 0, lexicon.isPersian);
  const day = month.day + date;
  const isThere = day < firstOfMonth(month.day, 1, lexicon.isPersian);
  return isThere && day >= today ? day : null;
}

function onDay(scene: Scene, day: number, minutes: number | null): Settled | null {
  const { now, today, zone } = scene;
  if (day < today || day > today + FURTHEST) return null;
  if (minutes === null) return { dueAt: startOfDayNumber(day, zone), isAllDay: true, repeat: null };
  // Midnight of a day may be either of two.
  if (minutes >= 1440) return null;
  const dueAt = momentAt({ day, milliseconds: minutes * MINUTE }, zone);
  return dueAt > now ? { dueAt, isAllDay: false, repeat: null } : null;
}

/** A time without a day is the next one. Where people write 8 for 20 o'clock, one that may be either is none. */
function atTime(scene: Scene, time: TimePiece | undefined, minutes: number | null): Settled | null {
  const { now, today, zone, minutesNow } = scene;
  if (minutes === null) return null;
  const isEither =
    scene.lexicon.hasHalves && time?.half === 'open' && minutes < 720 && minutes <= minutesNow;
  if (isEither && minutes + 720 > minutesNow) return null;
  for (const day of [today, today + 1]) {
    const dueAt = momentAt({ day, milliseconds: minutes * MINUTE }, zone);
    if (dueAt > now) return { dueAt, isAllDay: false, repeat: null };
  }
  return null;
}

function settleRepeat(
  scene: Scene,
  repeat: RepeatPiece,
  days: readonly DayPiece[],
  minutes: number | null,
): Settled | null {
  const ends = days.filter(({ role }) => role === 'until');
  const begins = days.filter(({ role }) => role !== 'until');
  const [begin] = begins;
  const [end] = ends;
  if (begins.length > 1 || ends.length > 1 || begin?.isOpen || (minutes ?? 0) >= 1440) return null;
  const whole = begin ? withDay(repeat, begin) : repeat;
  if (!whole) return null;
  const from = begin?.source === 'plain' || begin?.role === 'from' ? begin.day : scene.today;
  const first = firstOfRepeat(scene, whole, Math.max(from, scene.today), minutes);
  if (first === null || first > scene.now + FURTHEST * 1440 * MINUTE) return null;
  const rule = withEnd(scene, whole, end, minutes === null);
  const isOver = end !== undefined && first >= startOfDayNumber(end.day + 1, scene.zone);
  return isOver ? null : { dueAt: first, isAllDay: minutes === null, repeat: rule };
}
