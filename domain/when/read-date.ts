/** Dates of the calendar: 1.12, 12.01.2027, 2026-12-01, 12 December, the 15th. */
import { dayIn, nextDate, nextMonthDay } from './months';
import { isFreeAfter, isFreeBefore, readNumber } from './numbers';
import type { DaySource, Read, Scene } from './pieces';

export interface DayRead {
  readonly day: number;
  readonly source: DaySource;
}
type Result = Read<DayRead | 'unsure'>;

/** What a number with a point is an amount of. */
const UNITS: ReadonlySet<string> = new Set(
  (
    'kg g mg l ml m km cm mm gb mb k x eur usd uah rub pln rsd dkk zl zł din kr kroner euro euros dollars pcs szt stk kom ' +
    'h hours hrs days weeks times percent млн тис тыс кг г л мл м км см мм грн руб дол долл долара євро евро шт год часа ' +
    'години раза рази дин динара ком сати дні дня версія'
  ).split(' '),
);
/** Years that a task is planned in: a number behind a month may be something else. */
const YEARS = /^(?:20|21)\d\d$/u;
const PERSIAN_YEARS = /^1[34]\d\d$/u;

/** Reads a date at a token. @param hasLead whether "on", "until" or the like stands before it */
export function readDate(scene: Scene, index: number, hasLead: boolean): Result {
  return (
    yearFirst(scene, index) ??
    withPoints(scene, index, hasLead) ??
    withSlashes(scene, index, hasLead) ??
    dayAndMonth(scene, index) ??
    monthAndDay(scene, index, hasLead) ??
    ofMonth(scene, index, hasLead)
  );
}

/** Numbers that touch, with the same mark between them: `[1, 12, 2027]`. */
function chain({ words }: Scene, index: number, mark: string): string[] {
  if (!words.isNumber(index) || !isFreeBefore(words, index)) return [];
  const parts = [words.text(index)];
  for (let at = index + 1; parts.length < 3; at += 2) {
    const isNext = words.text(at) === mark && words.isGlued(at);
    if (!isNext || !words.isNumber(at + 1) || !words.isGlued(at + 1)) break;
    parts.push(words.text(at + 1));
  }
  return parts;
}

function yearFirst(scene: Scene, index: number): Result {
  for (const mark of ['-', '.', '/']) {
    const [year = '', month = '', day = ''] = chain(scene, index, mark);
    const isPersian = PERSIAN_YEARS.test(year);
    const isWritten = /^\d{1,2}$/u.test(month) && /^\d{1,2}$/u.test(day);
    if ((!YEARS.test(year) && !isPersian) || !isWritten) continue;
    if (!isFreeAfter(scene.words, index + 5)) continue;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return dayOf(dayIn(date, isPersian), index + 5);
  }
  return null;
}

function withPoints(scene: Scene, index: number, hasLead: boolean): Result {
  const { words } = scene;
  const parts = chain(scene, index, '.');
  const [day = '', month = '', year] = parts;
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month)) return null;
  let next = index + parts.length * 2 - 1;
  if (year !== undefined) return withYear(scene, { day, month, year }, next);
  const isClosed = words.text(next) === '.' && words.isGlued(next) && !words.isNumber(next + 1);
  // 3.5 is an amount unless something says that it is a day.
  if (month.length < 2 && !(hasLead && (isClosed || scene.lexicon.tag === 'da'))) return null;
  if (isClosed) next += 1;
  if (!isFreeAfter(words, next) || words.isNumber(index - 1) || isUnit(scene, next)) return null;
  return yearless(scene, index, [Number(day), Number(month)], next);
}

function withSlashes(scene: Scene, index: number, hasLead: boolean): Result {
  const parts = chain(scene, index, '/');
  const [one = '', two = '', year] = parts;
  if (!/^\d{1,2}$/u.test(one) || !/^\d{1,2}$/u.test(two)) return null;
  const next = index + parts.length * 2 - 1;
  if (year === undefined && (!hasLead || isUnit(scene, next))) return null;
  const isEither = Number(one) <= 12 && Number(two) <= 12 && one !== two;
  if (scene.language === 'en' && isEither) return { piece: 'unsure', next };
  const isMonthFirst = scene.language === 'en' && Number(two) > 12;
  const [day, month] = isMonthFirst ? [two, one] : [one, two];
  if (year !== undefined) return withYear(scene, { day, month, year }, next);
  return isFreeAfter(scene.words, next)
    ? yearless(scene, index, [Number(day), Number(month)], next)
    : null;
}

function withYear(
  scene: Scene,
  { day, month, year }: { day: string; month: string; year: string },
  next: number,
): Result {
  const full = year.length === 2 ? `20${year}` : year;
  const isPersian = PERSIAN_YEARS.test(full);
  if ((!YEARS.test(full) && !isPersian) || !isFreeAfter(scene.words, next)) return null;
  const date = { year: Number(full), month: Number(month), day: Number(day) };
  return dayOf(dayIn(date, isPersian), scene.words.after(next, 'year-word'));
}

/** In Persian it is open which calendar a date without a year is of. */
function yearless(
  scene: Scene,
  index: number,
  [day, month]: readonly [number, number],
  next: number,
): Result {
  const found = nextDate(scene.today, month, day);
  const isOpen = scene.language === 'fa' || !/^\d/u.test(scene.words.tokens[index]?.typed ?? '');
  return found !== null && isOpen ? { piece: 'unsure', next } : dayOf(found, next);
}

/** `12 December`, `12-го декабря 2026 года`, `۱۲ آذر`. */
function dayAndMonth(scene: Scene, index: number): Result {
  const { words } = scene;
  const number = readNumber(words, index);
  if (!number?.isDigits || number.value > 31 || !isFreeBefore(words, index)) return null;
  let next = words.after(number.next, 'suffix');
  if (words.text(next) === '.') next += 1;
  next = words.after(next, 'of');
  const month = words.at(next, 'month', 'persian-month');
  if (month && isRangeEnd(scene, index)) return { piece: 'unsure', next: month.next };
  return month && named(scene, number.value, month, next);
}

/** "1 to 5 December": a time that lasts, of which this is only the end. */
function isRangeEnd({ words }: Scene, index: number): boolean {
  const isTo =
    /^[-–—]$/u.test(words.text(index - 1)) || words.at(index - 1, 'to', 'until') !== null;
  const before = words.text(index - 2) === '.' ? index - 3 : index - 2;
  return isTo && (words.isNumber(before) || words.at(before, 'suffix') !== null);
}

/** `December 12th`, in English alone. May is a month there only where it can be no verb. */
function monthAndDay(scene: Scene, index: number, hasLead: boolean): Result {
  const { words, lexicon } = scene;
  const month = lexicon.tag === 'en' ? words.at(index, 'month') : null;
  if (!month) return null;
  const isName = words.text(index) !== 'may' || hasLead || index === 0;
  if (!isName && words.tokens[index]?.typed !== 'May') return null;
  const dot = words.text(month.next) === '.' ? month.next + 1 : month.next;
  const number = readNumber(words, dot);
  if (!number?.isDigits || number.value > 31) return null;
  const next = words.after(number.next, 'suffix');
  const comma = words.text(next) === ',' ? next + 1 : next;
  const year = YEARS.test(words.text(comma)) ? words.text(comma) : null;
  if (year === null && !isFreeAfter(words, next)) return null;
  return onDate(scene, number.value, Number(month.value), year, year === null ? next : comma + 1);
}

function named(
  scene: Scene,
  day: number,
  month: { readonly value: string; readonly next: number },
  monthAt: number,
): Result {
  const { words } = scene;
  const isPersian = words.at(monthAt, 'persian-month') !== null;
  const dot = words.text(month.next) === '.' && words.isNumber(month.next + 1) ? 1 : 0;
  const at = words.after(month.next + dot, 'of');
  const years = isPersian ? PERSIAN_YEARS : YEARS;
  if (!years.test(words.text(at)))
    return onDate(scene, day, Number(month.value), null, month.next, isPersian);
  const point = words.text(at + 1) === '.' && words.at(at + 2, 'year-word') ? 1 : 0;
  const next = words.after(at + 1 + point, 'year-word');
  return onDate(scene, day, Number(month.value), words.text(at), next, isPersian);
}

function onDate(
  scene: Scene,
  day: number,
  month: number,
  year: string | null,
  next: number,
  isPersian = false,
): Result {
  if (year === null) return dayOf(nextDate(scene.today, month, day, isPersian), next);
  return dayOf(dayIn({ year: Number(year), month, day }, isPersian), next);
}

/** `the 15th`, `15 числа`, `den 15.`: a day of the month. */
function ofMonth(scene: Scene, index: number, hasLead: boolean): Result {
  const { words, lexicon } = scene;
  const number = readNumber(words, index);
  if (!number?.isDigits || number.value < 1 || number.value > 31) return null;
  if (!isFreeBefore(words, index)) return null;
  const suffix = words.isGlued(number.next) ? words.at(number.next, 'suffix') : null;
  const marked = words.at(suffix?.next ?? number.next, 'month-day');
  const next = marked?.next ?? suffix?.next;
  if (next === undefined) return null;
  // A suffix alone also counts people and floors: something before it must say that it is a day, and nothing follow.
  const isAlone = !words.isWord(next) || words.at(next, 'go', 'at', 'of', 'month-day') !== null;
  if (!marked && !(hasLead && isAlone)) return null;
  const day = nextMonthDay(scene.today, number.value, lexicon.isPersian);
  return day === null ? null : { piece: { day, source: 'month-day' }, next };
}

function isUnit({ words }: Scene, index: number): boolean {
  return UNITS.has(words.text(index)) || '$€£₴₽%'.includes(words.text(index) || ' ');
}

function dayOf(day: number | null, next: number): Result {
  return day === null ? null : { piece: { day, source: 'plain' }, next };
}
