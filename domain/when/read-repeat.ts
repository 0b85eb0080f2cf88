/** Repeats: every Friday, кожні два тижні, co drugi wtorek, hver dag, weekdays, on the last day of each month. */
import { WEEKDAYS } from '@/domain/repeat/parse-rule';
import { readNumber } from './numbers';
import { longest, type Part, type Read, type RepeatPiece, type Scene } from './pieces';
import { readDate } from './read-date';
import { isClock } from './clock';

type Frequency = RepeatPiece['frequency'];
const FREQUENCIES: Readonly<Record<string, Frequency>> = {
  day: 'DAILY',
  'day-of': 'DAILY',
  week: 'WEEKLY',
  weeks: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};
const WORKDAYS = 'BYDAY=MO,TU,WE,TH,FR';

/** Reads a repeat at a token. */
export function readRepeat(scene: Scene, index: number): Read {
  const lead = scene.words.after(index, 'on');
  return longest(core(scene, index), lead === index ? null : core(scene, lead));
}

function core(scene: Scene, index: number): Read {
  const { words } = scene;
  const every = words.at(index, 'every');
  return longest(
    inOneWord(scene, index),
    habits(scene, index),
    once(scene, index),
    every && behindEvery(scene, every.next),
  );
}

function repeat(frequency: Frequency, next: number, more: Partial<RepeatPiece> = {}): Read {
  return { piece: { kind: 'repeat', frequency, interval: 1, by: '', ...more }, next };
}

/** A month is one of the calendar that the language means: repeats only know the Gregorian one. */
function unsure(next: number): Read {
  return { piece: { kind: 'unsure' }, next };
}

function inOneWord({ words, lexicon }: Scene, index: number): Read {
  const workdays = words.at(index, 'workdays');
  if (workdays) return repeat('WEEKLY', workdays.next, { by: workdaysOf(lexicon.weekend) });
  const other = words.at(index, 'other-day');
  if (other) return repeat('DAILY', other.next, { interval: 2 });
  const found = words.at(index, 'frequency');
  return found && repeat(found.value as Frequency, found.next);
}

function workdaysOf(weekend: readonly number[] = [6, 7]): string {
  if (weekend[0] === 6) return WORKDAYS;
  return `BYDAY=${WEEKDAYS.filter((_day, at) => !weekend.includes(at + 1)).join(',')}`;
}

/** "Mondays and Thursdays", "по средам". */
function habits({ words }: Scene, index: number): Read {
  const days: string[] = [];
  let next = index;
  for (let at = index; ; at = separated(words, next)) {
    const found =
      words.at(at, 'habit') ?? (days.length > 0 ? words.at(at, 'weekday', 'plural') : null);
    if (!found) break;
    days.push(found.value);
    next = found.next;
  }
  return days.length > 0 ? repeat('WEEKLY', next, { by: byDay(days) }) : null;
}

function separated(words: Scene['words'], index: number): number {
  const comma = words.text(index) === ',' ? index + 1 : index;
  return words.after(words.after(comma, 'and'), 'on');
}

/** BYDAY of weekdays in the order of the week. */
function byDay(days: readonly string[]): string {
  const order = [...new Set(days.map(Number))].toSorted((one, other) => one - other);
  return `BYDAY=${order.map((day) => WEEKDAYS[day - 1] ?? '').join(',')}`;
}

/** "Once a week", "раз на два тижні". */
function once(scene: Scene, index: number): Read {
  const found = scene.words.at(index, 'once');
  return found && counted(scene, scene.words.after(found.next, 'every'));
}

/** Units, with or without how many: "2 weeks", "other day", "14. dag". */
function counted({ words, lexicon }: Scene, index: number): Read {
  const other = words.at(index, 'other');
  const number = other ? null : (readNumber(words, index) ?? whichOne(words, index));
  const at = other?.next ?? (number ? words.after(number.next, 'suffix') : index);
  const unit = words.at(at, 'unit');
  const isCounted = number !== null || other !== null;
  if (!unit || (unit.value === 'weeks' && !isCounted)) return null;
  const next = words.after(unit.next, 'once');
  const frequency = FREQUENCIES[unit.value];
  const interval = other ? 2 : (number?.value ?? 1);
  if (!frequency || interval < 1 || interval > 100) return unsure(next);
  const isOther = lexicon.isPersian && (frequency === 'MONTHLY' || frequency === 'YEARLY');
  return isOther ? unsure(next) : repeat(frequency, next, { interval });
}

/** "Every third day". */
function whichOne(words: Scene['words'], index: number) {
  const nth = words.at(index, 'nth');
  const value = Number(nth?.value ?? 0);
  return nth && value > 1 ? { value, next: nth.next } : null;
}

function behindEvery(scene: Scene, index: number): Read {
  return longest(
    counted(scene, index),
    onWeekdays(scene, index),
    onNth(scene, index),
    onWorkdays(scene, index),
    inPart(scene, index),
    onDate(scene, index),
    lastOfMonth(scene, index),
  );
}

/** "Every Monday, Wednesday and Friday", "every other Tuesday". */
function onWeekdays(scene: Scene, index: number): Read {
  const { words } = scene;
  const other = words.at(index, 'other');
  const days: string[] = [];
  let next = other?.next ?? index;
  for (let at = next; ; at = separated(words, next)) {
    const found = words.at(at, 'weekday', 'weak-weekday', 'habit');
    if (!found || (days.length > 0 && isClock(scene, at))) break;
    days.push(found.value);
    next =
      words.text(found.next) === '.' && words.isNumber(found.next + 1)
        ? found.next + 1
        : found.next;
  }
  if (days.length === 0) return null;
  return repeat('WEEKLY', next, { by: byDay(days), interval: other ? 2 : 1 });
}

/** "Every first Monday of the month"; a third Friday that does not say of what is no clear one. */
function onNth(scene: Scene, index: number): Read {
  const { words } = scene;
  const nth = words.at(index, 'nth');
  const weekday = nth && words.at(nth.next, 'weekday');
  if (!nth || !weekday) return null;
  const month = monthBehind(scene, weekday.next);
  const name = WEEKDAYS[Number(weekday.value) - 1] ?? 'MO';
  if (month === null && nth.value === '2') return null;
  if (month === null && nth.value === '3') return unsure(weekday.next);
  return repeat('MONTHLY', month ?? weekday.next, { by: `BYDAY=${nth.value}${name}` });
}

function lastOfMonth(scene: Scene, index: number): Read {
  const { words } = scene;
  const nth = words.at(index, 'nth');
  const unit = nth && words.at(nth.next, 'unit');
  const month = unit?.value.startsWith('day') ? monthBehind(scene, unit.next) : null;
  if (nth?.value !== '-1' || month === null) return null;
  return repeat('MONTHLY', month, { by: 'BYMONTHDAY=-1' });
}

function monthBehind({ words }: Scene, index: number): number | null {
  const unit = words.at(words.after(words.after(index, 'of', 'on'), 'every'), 'unit');
  return unit?.value === 'month' ? unit.next : null;
}

function onWorkdays({ words, lexicon }: Scene, index: number): Read {
  const workday = words.at(index, 'workday');
  if (workday) return repeat('WEEKLY', workday.next, { by: workdaysOf(lexicon.weekend) });
  const weekend = words.at(index, 'weekend');
  if (!weekend) return null;
  return repeat('WEEKLY', weekend.next, { by: byDay((lexicon.weekend ?? [6, 7]).map(String)) });
}

/** "Every morning". */
function inPart({ words }: Scene, index: number): Read {
  const part = words.at(index, 'part', 'partly');
  return part && repeat('DAILY', part.next, { part: part.value as Part });
}

/** "Every 15th", "every 8 March". */
function onDate(scene: Scene, index: number): Read {
  const date = readDate(scene, index, true);
  if (!date || date.piece === 'unsure') return null;
  const { day, source } = date.piece;
  const number = readNumber(scene.words, index);
  if (scene.lexicon.isPersian) return unsure(date.next);
  if (source === 'month-day' && number)
    return repeat('MONTHLY', monthBehind(scene, date.next) ?? date.next, {
      by: `BYMONTHDAY=${number.value}`,
    });
  return source === 'plain' ? repeat('YEARLY', date.next, { day }) : null;
}
