/** Reading dates as people and programmes write them. */

/** Which comes first where a date could be read both ways: the day or the month. */
export type DateOrder = 'day' | 'month';

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'січ', 'янв'],
  ['feb', 'лют', 'фев'],
  ['mar', 'бер', 'мар'],
  ['apr', 'кві', 'апр'],
  ['may', 'тра', 'мая', 'май'],
  ['jun', 'чер', 'июн'],
  ['jul', 'лип', 'июл'],
  ['aug', 'сер', 'авг'],
  ['sep', 'вер', 'сен'],
  ['oct', 'жов', 'окт'],
  ['nov', 'лис', 'ноя'],
  ['dec', 'гру', 'дек'],
];

/** A day, with the time where one is given. The year is null for birthdays without one (`--12-31`). */
interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly time: string;
}

/** `YYYY-MM-DD`, or `--MM-DD` without the year; null for what is no date. */
export function readDate(text: string, order: DateOrder): string | null {
  const day = dayIn(text, order);
  if (!day) return null;
  const year = day.year === null ? '-' : String(day.year).padStart(4, '0');
  return `${year}-${two(day.month)}-${two(day.day)}`;
}

/** Milliseconds since 1970 in the device's time zone unless the text names one; null for what is no moment. */
export function readMoment(text: string, order: DateOrder): number | null {
  const day = dayIn(text, order);
  if (!day || day.year === null) return null;
  const date = `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
  const moment = Date.parse(`${date}T${day.time === '' ? '00:00' : day.time}`);
  return Number.isNaN(moment) ? null : moment;
}

/** The order that all of these dates allow; null when they allow both and at least one differs by it. */
export function orderOf(texts: readonly string[]): DateOrder | null {
  let isOpen = false;
  for (const text of texts) {
    const [day, month] = [readDate(text, 'day'), readDate(text, 'month')];
    if (day !== null && month === null) return 'day';
    if (month !== null && day === null) return 'month';
    if (day !== month) isOpen = true;
  }
  return isOpen ? null : 'day';
}

function dayIn(given: string, order: DateOrder): Day | null {
  const text = given.trim().toLowerCase();
  if (text.length > 40) return null;
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[t ](\d{2}:\d{2}.*))?$/u.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3], timeIn(iso[4]));
  const yearless = /^--(\d{2})-?(\d{2})$/u.exec(text);
  if (yearless) return checked(undefined, yearless[1], yearless[2], '');
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[, ]+(\d{1,2}:\d{2}.*))?$/u.exec(text);
  if (yearFirst) return checked(yearFirst[1], yearFirst[2], yearFirst[3], timeIn(yearFirst[4]));
  const plain = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[, ]+(\d{1,2}:\d{2}.*))?$/u.exec(text);
  if (plain) {
    const [, one, mark, two_, year, time] = plain;
    // With dots the day comes first everywhere.
    const isDayFirst = mark === '.' || order === 'day';
    return checked(fullYear(year), isDayFirst ? two_ : one, isDayFirst ? one : two_, timeIn(time));
  }
  return named(text);
}

/** `27 Oct 2024`, `Oct 27, 2024`, `27 жовтня 2024`. */
function named(text: string): Day | null {
  const words = text
    .split(/[\s,.]+/u)
    .filter((word) => word !== '' && word !== 'р' && word !== 'г');
  if (words.length !== 3) return null;
  const month = words.findIndex((word) => monthOf(word) !== null);
  const year = words.findIndex((word) => /^\d{4}$/u.test(word));
  const day = words.findIndex((word, at) => at !== month && at !== year && /^\d{1,2}$/u.test(word));
  if (month === -1 || year === -1 || day === -1) return null;
  return checked(words[year], String(monthOf(words[month] ?? '')), words[day], '');
}

function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const index = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)));
  return index === -1 ? null : index + 1;
}

/** A year of two digits is one of the last 70 or the next 29 years, counted from 2000. */
function fullYear(year = ''): string {
  if (year.length !== 2) return year;
  return String(Number(year) < 30 ? 2000 + Number(year) : 1900 + Number(year));
}

/** Hours, minutes and the rest in the form that `Date.parse` is sure to know. */
function timeIn(text = ''): string {
  const parts =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,3})?\d*)?\s*(am|pm)?\s*(z|[+-]\d{2}:?\d{2})?$/u.exec(
      text,
    );
  if (!parts) return '';
  const [, hours = '0', minutes = '00', seconds = '00', fraction = '', half, zone = ''] = parts;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  const offset =
    zone === '' || zone === 'z' || zone.includes(':')
      ? zone
      : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${two(hour)}:${minutes}:${seconds}${fraction}${offset.toUpperCase()}`;
}

function checked(year: string | undefined, month = '', day = '', time = ''): Day | null {
  const found = {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
    time,
  };
  // A leap year stands in for none: 29 February is a birthday.
  const date = new Date(Date.UTC(found.year ?? 2000, found.month - 1, found.day));
  if (found.year !== null) date.setUTCFullYear(found.year);
  const isThere = date.getUTCMonth() === found.month - 1 && date.getUTCDate() === found.day;
  return isThere && (found.year === null || found.year > 0) ? found : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
