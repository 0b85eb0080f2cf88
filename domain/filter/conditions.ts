/** What a single condition means for a single client. */
import { foldName } from '@/domain/client/fold-name';
import type { ClientRow } from '@/domain/client/client-row';
import { dayAfter, dayOf, startOfDay } from './days';
import type {
  BirthdayField,
  ChoiceField,
  ChoicesField,
  DayField,
  Field,
  MomentField,
  MoneyField,
  NumberField,
  TextField,
  TextsField,
} from './field';
import { isOperand, operandOf } from './operators';
import type { FilterCondition, FilterValue } from './schema';

export type RowTest = (row: ClientRow) => boolean;

const NOBODY: RowTest = () => false;
const DAY = 86_400_000;

/**
 * The test that a condition puts clients to. An unknown operator, or a value that is not complete, matches nobody.
 * @param now milliseconds since 1970
 */
export function conditionTest(field: Field, condition: FilterCondition, now: number): RowTest {
  const { operator, value } = condition;
  const operand = operandOf(field.type, operator);
  if (operand === null || !isOperand(operand, value)) return NOBODY;
  switch (field.type) {
    case 'text':
    case 'texts':
      return textTest(field, operator, value);
    case 'number':
    case 'money':
      return numberTest(field, operator, value);
    case 'moment':
      return momentTest(field, operator, value, now);
    case 'day':
      return dayTest(field, operator, value, now);
    case 'birthday':
      return birthdayTest(field, operator, value, now);
    case 'yes-no':
      return operator === 'yes' ? field.read : (row) => !field.read(row);
    case 'choice':
    case 'choices':
      break;
  }
  return choiceTest(field, operator, value);
}

function textTest(field: TextField | TextsField, operator: string, value: FilterValue): RowTest {
  const fold = field.type === 'texts' && field.digitsOnly ? digitsOf : foldName;
  const all: (row: ClientRow) => readonly string[] =
    field.type === 'texts' ? field.read : (row) => [field.read(row)];
  const isFilled: RowTest = (row) => all(row).some((text) => text.trim() !== '');
  if (operator === 'filled') return isFilled;
  if (operator === 'empty') return (row) => !isFilled(row);
  const wanted = fold(String(value));
  if (wanted === '') return NOBODY;
  const some = (is: (text: string) => boolean): RowTest => {
    return (row) => all(row).some((text) => is(fold(text)));
  };
  const has = some((text) => text.includes(wanted));
  const same = some((text) => text === wanted);
  if (operator === 'contains') return has;
  if (operator === 'lacks') return (row) => !has(row);
  if (operator === 'is') return same;
  if (operator === 'is-not') return (row) => !same(row);
  return some((text) => text.startsWith(wanted));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}

function numberTest(
  field: NumberField | MoneyField,
  operator: string,
  value: FilterValue,
): RowTest {
  const { read } = field;
  if (operator === 'filled') return (row) => read(row) !== null;
  if (operator === 'empty') return (row) => read(row) === null;
  const [from, to] = pairOf(value).map(Number) as [number, number];
  const where = (is: (number: number) => boolean): RowTest => {
    return (row) => {
      const number = read(row);
      return number !== null && is(number);
    };
  };
  switch (operator) {
    case 'at-least':
      return where((number) => number >= from);
    case 'at-most':
      return where((number) => number <= from);
    case 'above':
      return where((number) => number > from);
    case 'below':
      return where((number) => number < from);
    case 'equals':
      return where((number) => number === from);
    default:
      return where((number) => number >= Math.min(from, to) && number <= Math.max(from, to));
  }
}

function momentTest(
  { read }: MomentField,
  operator: string,
  value: FilterValue,
  now: number,
): RowTest {
  if (operator === 'filled') return (row) => read(row) !== null;
  if (operator === 'empty') return (row) => read(row) === null;
  const within = (from: number, before: number): RowTest => {
    return (row) => {
      const moment = read(row);
      return moment !== null && moment >= from && moment < before;
    };
  };
  const days = Number(value) * DAY;
  const [one, other] = pairOf(value).map(String).toSorted() as [string, string];
  switch (operator) {
    case 'last-days':
      return within(now - days, now + 1);
    case 'not-for-days':
      return (row) => (read(row) ?? -Infinity) < now - days;
    case 'next-days':
      return within(now, now + days + 1);
    case 'on':
      return within(startOfDay(one), startOfDay(one, 1));
    case 'before':
      return within(-Infinity, startOfDay(one));
    case 'after':
      return within(startOfDay(one, 1), Infinity);
    default:
      return within(startOfDay(one), startOfDay(other, 1));
  }
}

function dayTest({ read }: DayField, operator: string, value: FilterValue, now: number): RowTest {
  if (operator === 'filled') return (row) => read(row) !== null;
  if (operator === 'empty') return (row) => read(row) === null;
  const where = (is: (day: string) => boolean): RowTest => {
    return (row) => {
      const day = read(row);
      return day !== null && is(day);
    };
  };
  const today = dayOf(now);
  const earliest = dayAfter(today, -Number(value));
  const latest = dayAfter(today, Number(value));
  const [one, other] = pairOf(value).map(String).toSorted() as [string, string];
  switch (operator) {
    case 'last-days':
      return where((day) => day >= earliest && day <= today);
    case 'not-for-days':
      return (row) => (read(row) ?? '') < earliest;
    case 'next-days':
      return where((day) => day >= today && day <= latest);
    case 'on':
      return where((day) => day === one);
    case 'before':
      return where((day) => day < one);
    case 'after':
      return where((day) => day > one);
    default:
      return where((day) => day >= one && day <= other);
  }
}

function birthdayTest(
  { read }: BirthdayField,
  operator: string,
  value: FilterValue,
  now: number,
): RowTest {
  if (operator === 'filled') return (row) => read(row) !== null;
  if (operator === 'empty') return (row) => read(row) === null;
  if (operator === 'in-month') {
    return (row) => {
      const birthday = read(row);
      return birthday !== null && Number(birthday.slice(-5, -3)) === value;
    };
  }
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const latest = startOfDay(today, Number(value));
  return (row) => {
    const birthday = read(row)?.slice(-5);
    if (birthday === undefined) return false;
    // This year's, or where that is over, the next.
    const [next] = [year, year + 1]
      .map((each) => startOfDay(`${each}-${birthday}`))
      .filter((start) => start >= startOfDay(today));
    return next !== undefined && next <= latest;
  };
}

function choiceTest(
  field: ChoiceField | ChoicesField,
  operator: string,
  value: FilterValue,
): RowTest {
  const options = new Set(field.options);
  const all: (row: ClientRow) => readonly string[] =
    field.type === 'choices' ? field.read : (row) => [field.read(row) ?? ''];
  const isFilled: RowTest = (row) => all(row).some((id) => options.has(id));
  if (operator === 'filled') return isFilled;
  if (operator === 'empty') return (row) => !isFilled(row);
  const wanted = (value as readonly string[]).filter((id) => options.has(id));
  const hasAny: RowTest = (row) => all(row).some((id) => wanted.includes(id));
  if (operator === 'any-of') return hasAny;
  if (operator === 'none-of') return (row) => !hasAny(row);
  // Nobody has all of some tags when one of them is no more.
  if (wanted.length < (value as readonly string[]).length) return NOBODY;
  return (row) => {
    const own = all(row);
    return wanted.every((id) => own.includes(id));
  };
}

function pairOf(value: FilterValue): readonly (string | number | boolean | null)[] {
  return typeof value === 'object' && value !== null ? value : [value, value];
}
