/** Days: today, Friday, in three days, next week, at the end of the month, and dates of the calendar. */
import { weekdayOf } from '@/domain/zone/calendar';
import { isClock } from './clock';
import { addMonths, dateIn, firstOfMonth } from './months';
import { longest, type DayPiece, type DaySource, type Part, type Read, type Scene } from './pieces';
import { readDate } from './read-date';
import { readLength, type Length } from './read-length';
import type { Kind } from './lexicon';

const MINUTE = 60_000;
type Role = DayPiece['role'];
const LEADS: readonly Kind[] = ['on', 'until', 'from', 'for', 'after', 'of'];
const ROLES: Readonly<Record<string, Role>> = { until: 'until', from: 'from' };

/**
 * Reads a day at a token, with the words that lead to it: "on", "by", "starting".
 * @param isBesideDay whether a day ends just before: "Friday the 13th"
 */
export function readDay(scene: Scene, index: number, isBesideDay = false): Read {
  const { words } = scene;
  let best = readCore(scene, index, isBesideDay, 'on');
  let role: Role = 'on';
  let isAfter = false;
  let hasLead = false;
  let at = index;
  for (let leads = 0; leads < 3; leads += 1) {
    const found = LEADS.map((kind) => ({ kind, phrase: words.at(at, kind) }))
      .filter(({ phrase }) => phrase !== null)
      .toSorted((one, other) => (other.phrase?.next ?? 0) - (one.phrase?.next ?? 0))[0];
    if (!found?.phrase) break;
    role = ROLES[found.kind] ?? role;
    isAfter ||= found.kind === 'after';
    at = found.phrase.next;
    hasLead ||= found.kind !== 'of';
    const read = readCore(scene, at, hasLead, role);
    best = longest(best, isAfter ? unsure(read) : read);
  }
  return best;
}

/** After a day is some day: better none. */
function unsure(read: Read): Read {
  return read && { piece: { kind: 'unsure' }, next: read.next };
}

function readCore(scene: Scene, index: number, hasLead: boolean, role: Role): Read {
  const date = readDate(scene, index, hasLead);
  return longest(
    relative(scene, index, role),
    weekday(scene, index, hasLead, role),
    period(scene, index, role),
    fromNow(scene, index, role),
    weekend(scene, index, role),
    edge(scene, index, role),
    date &&
      (date.piece === 'unsure'
        ? unsure({ piece: { kind: 'past' }, next: date.next })
        : day(date.piece.day, date.piece.source, role, date.next)),
  );
}

function day(
  of: number,
  source: DaySource,
  role: Role,
  next: number,
  more: { part?: Part; isOpen?: true } = {},
): Read {
  return { piece: { kind: 'day', day: of, source, role, ...more }, next };
}

function plain(kind: 'past' | 'unsure' | 'nothing', next: number): Read {
  return { piece: { kind }, next };
}

function relative({ words, today }: Scene, index: number, role: Role): Read {
  const past = words.at(index, 'past');
  if (past) return plain('past', past.next);
  const idiom = words.at(index, 'nothing');
  if (idiom) return plain('nothing', idiom.next);
  const open = words.at(index, 'unsure');
  if (open) return plain('unsure', open.next);
  const tonight = words.at(index, 'tonight');
  if (tonight) return day(today, 'plain', role, tonight.next, { part: 'evening' });
  const found = words.at(index, 'day');
  return found && day(today + Number(found.value), 'plain', role, found.next);
}

/** A weekday: the next one after today; "this" may be today, "next" is in the week that comes. */
function weekday(scene: Scene, index: number, hasLead: boolean, role: Role): Read {
  const { words, today } = scene;
  const which = words.at(index, 'next', 'this', 'last');
  const found = words.at(which?.next ?? index, 'weekday', 'weak-weekday');
  if (!found) return nthWeekday(scene, index);
  const of = Number(found.value);
  const isWeak = words.at(which?.next ?? index, 'weekday')?.next !== found.next;
  const dot = isWeak && words.text(found.next) === '.' ? found.next + 1 : found.next;
  if (isWeak && !which && !hasLead && !isClock(scene, dot)) return null;
  const said = words.at(dot, 'next', 'last');
  const behind = said && !words.at(said.next, 'unit') ? said : null;
  const next = behind?.next ?? dot;
  if (isKind(scene, index, 'last') || (behind && isKind(scene, dot, 'last')))
    return plain('past', next);
  const coming = today + ((of - weekdayOf(today) + 6) % 7) + 1;
  if (isKind(scene, index, 'next') || (behind && isKind(scene, dot, 'next')))
    return day(weekStart(scene, 1) + daysIntoWeek(scene, of), 'weekday', role, next);
  if (!which) return day(coming, 'weekday', role, next);
  const ofThisWeek = weekStart(scene, 0) + daysIntoWeek(scene, of);
  return ofThisWeek < today ? plain('unsure', next) : day(ofThisWeek, 'weekday', role, next);
}

/** "The second Monday": it does not say of what. */
function nthWeekday({ words }: Scene, index: number): Read {
  const nth = words.at(index, 'nth');
  const found = nth && words.at(nth.next, 'weekday');
  return found && plain('unsure', found.next);
}

function isKind({ words }: Scene, index: number, kind: Kind): boolean {
  return words.at(index, kind) !== null;
}

/** "In three days", "3 روز دیگر"; "3 days ago" is past. */
function fromNow(scene: Scene, index: number, role: Role): Read {
  const { words } = scene;
  const before = words.at(index, 'in');
  const length = readLength(words, before?.next ?? index);
  if (!length) return readAgo(scene, index);
  if (before)
    return isAllowed(before.value, length) ? after(scene, length, role, length.next) : null;
  const ago = words.at(length.next, 'ago');
  if (ago) return plain('past', ago.next);
  const later = words.at(length.next, 'later');
  return later && after(scene, length, role, later.next);
}

function readAgo({ words }: Scene, index: number): Read {
  const before = words.at(index, 'ago-before');
  const length = before && readLength(words, before.next);
  return length && plain('past', length.next);
}

/** "За" is also how long something takes or what it is about: `lexicon.ts` has what the words allow. */
function isAllowed(value: string, { minutes, isCounted }: Length): boolean {
  if (value === 'all') return true;
  if (value === 'numbered') return isCounted;
  if (value === 'hours') return minutes > 0 && isCounted;
  return isCounted || minutes > 0;
}

function after(scene: Scene, { minutes, days, months }: Length, role: Role, next: number): Read {
  const { now, today, lexicon } = scene;
  if (minutes > 0) {
    const at = Math.floor((now + minutes * MINUTE) / MINUTE) * MINUTE;
    return { piece: { kind: 'moment', at }, next };
  }
  const moved = months > 0 ? addMonths(today, months, lexicon.isPersian) : today;
  return day(moved + days, 'plain', role, next);
}

/** "Next week", "this month": by themselves the next ones begin, the present ones say too little. */
function period(scene: Scene, index: number, role: Role): Read {
  const { words, today, lexicon } = scene;
  const before = words.at(index, 'next', 'this', 'last');
  const unit = words.at(before?.next ?? index, 'unit');
  if (!unit || !['week', 'month', 'year'].includes(unit.value)) return null;
  const behind = before ? null : words.at(unit.next, 'next', 'last');
  if (!before && !behind) return null;
  const [at, next] = [behind ? unit.next : index, behind?.next ?? unit.next];
  if (isKind(scene, at, 'last')) return plain('past', next);
  const later = isKind(scene, at, 'next') ? 1 : 0;
  const open = later === 0 ? { isOpen: true as const } : {};
  if (unit.value === 'week') return day(weekStart(scene, later), 'week', role, next, open);
  if (unit.value === 'month')
    return day(firstOfMonth(today, later, lexicon.isPersian), 'month', role, next, open);
  return later === 1 ? day(yearStart(scene, 1), 'plain', role, next) : null;
}

/** "At the end of the month", "на початку наступного тижня". */
function edge(scene: Scene, index: number, role: Role): Read {
  const { words, today, lexicon } = scene;
  const which = words.at(index, 'end', 'start');
  if (!which) return null;
  const isEnd = isKind(scene, index, 'end');
  let at = which.next;
  while (words.at(at, 'of') && !words.at(at, 'unit')) at = words.after(at, 'of');
  const isLast = words.at(at, 'last') !== null;
  const before = words.at(at, 'next', 'this', 'last');
  const unit = words.at(before?.next ?? at, 'unit');
  if (!unit) return null;
  const behind = before ? null : words.at(unit.next, 'next', 'last');
  const next = behind?.next ?? unit.next;
  if (isLast || (behind && isKind(scene, unit.next, 'last'))) return plain('past', next);
  const later = (before ? isKind(scene, at, 'next') : behind !== null) ? 1 : 0;
  if (!isEnd && later === 0) return plain('unsure', next);
  const starts: Readonly<Record<string, () => readonly [number, DaySource]>> = {
    week: () => [
      isEnd ? weekStart(scene, later) + lastWorkday(scene) : weekStart(scene, later),
      'plain',
    ],
    weeks: () => [weekStart(scene, later) + (isEnd ? lastWorkday(scene) : 0), 'plain'],
    month: () => [
      firstOfMonth(today, later + (isEnd ? 1 : 0), lexicon.isPersian) - (isEnd ? 1 : 0),
      isEnd ? 'month-end' : 'plain',
    ],
    year: () => [yearStart(scene, later + (isEnd ? 1 : 0)) - (isEnd ? 1 : 0), 'plain'],
  };
  const found = starts[unit.value]?.();
  if (!found) return null;
  return found[0] < today ? plain('unsure', next) : day(found[0], found[1], role, next);
}

/** The first day of the weekend; on its other days it is not clear which weekend is meant. */
function weekend(scene: Scene, index: number, role: Role): Read {
  const { words, today } = scene;
  const which = words.at(index, 'next', 'this', 'last');
  const found = words.at(which?.next ?? index, 'weekend');
  if (!found) return null;
  const behind = which ? null : words.at(found.next, 'next', 'last');
  const next = behind?.next ?? found.next;
  const at = behind ? found.next : index;
  if (isKind(scene, at, 'last')) return plain('past', next);
  const [first = 6] = scene.lexicon.weekend ?? [];
  if ((which || behind) && isKind(scene, at, 'next'))
    return day(weekStart(scene, 1) + daysIntoWeek(scene, first), 'plain', role, next);
  const saturday = today + ((first - weekdayOf(today) + 7) % 7);
  return saturday - today === 6 ? plain('unsure', next) : day(saturday, 'plain', role, next);
}

/** The first day of this week, or of one that comes later. */
function weekStart({ today, lexicon }: Scene, later: number): number {
  return today - ((weekdayOf(today) - (lexicon.firstWeekday ?? 1) + 7) % 7) + 7 * later;
}

function daysIntoWeek({ lexicon }: Scene, of: number): number {
  return (of - (lexicon.firstWeekday ?? 1) + 7) % 7;
}

/** How far into the week the last working day is. */
function lastWorkday(scene: Scene): number {
  const [first = 6] = scene.lexicon.weekend ?? [];
  return daysIntoWeek(scene, first) - 1;
}

function yearStart({ today, lexicon }: Scene, later: number): number {
  const { month } = dateIn(today, lexicon.isPersian);
  return firstOfMonth(today, 12 * later - month + 1, lexicon.isPersian);
}
