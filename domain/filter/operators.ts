/** What a condition can say of a field, by the field's type. Stored with filters: never rename or remove one. */
import type { FieldType } from './field';
import type { FilterValue } from './schema';

/** What an operator compares with. `months` are 1 to 12. */
export type Operand =
  'none' | 'text' | 'number' | 'two-numbers' | 'day' | 'two-days' | 'days' | 'month' | 'options';

const TEXT = {
  contains: 'text',
  lacks: 'text',
  is: 'text',
  'is-not': 'text',
  starts: 'text',
  filled: 'none',
  empty: 'none',
} as const;
const NUMBER = {
  'at-least': 'number',
  'at-most': 'number',
  above: 'number',
  below: 'number',
  equals: 'number',
  between: 'two-numbers',
  filled: 'none',
  empty: 'none',
} as const;
const DATE = {
  'last-days': 'days',
  'not-for-days': 'days',
  'next-days': 'days',
  on: 'day',
  before: 'day',
  after: 'day',
  'between-days': 'two-days',
  filled: 'none',
  empty: 'none',
} as const;
const BIRTHDAY = {
  'next-days': 'days',
  'in-month': 'month',
  filled: 'none',
  empty: 'none',
} as const;
const YES_NO = { yes: 'none', no: 'none' } as const;
const CHOICE = {
  'any-of': 'options',
  'none-of': 'options',
  filled: 'none',
  empty: 'none',
} as const;
const CHOICES = {
  'any-of': 'options',
  'all-of': 'options',
  'none-of': 'options',
  filled: 'none',
  empty: 'none',
} as const;

const BY_TYPE = {
  text: TEXT,
  texts: TEXT,
  number: NUMBER,
  money: NUMBER,
  moment: DATE,
  day: DATE,
  birthday: BIRTHDAY,
  'yes-no': YES_NO,
  choice: CHOICE,
  choices: CHOICES,
} as const satisfies Record<FieldType, Record<string, Operand>>;

type OperatorsOf<T> = T extends T ? keyof T : never;
export type Operator = OperatorsOf<(typeof BY_TYPE)[FieldType]>;

/** The operators of a type of field, in the order in which they are offered: the first is the usual one. */
export function operatorsOf(type: FieldType): Operator[] {
  return Object.keys(BY_TYPE[type]) as Operator[];
}

/** What an operator compares with; null for one that the type does not have. */
export function operandOf(type: FieldType, operator: string): Operand | null {
  const operators: Readonly<Record<string, Operand>> = BY_TYPE[type];
  return Object.hasOwn(operators, operator) ? (operators[operator] ?? null) : null;
}

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/u;

/** Tells whether a value is complete, and of the kind that an operator wants. */
export function isOperand(kind: Operand, value: FilterValue): boolean {
  switch (kind) {
    case 'none':
      return true;
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'number':
      return isFinite(value);
    case 'two-numbers':
      return isPair(value, isFinite);
    case 'day':
      return isDay(value);
    case 'two-days':
      return isPair(value, isDay);
    case 'days':
      return isWhole(value, 0, 36_500);
    case 'month':
      return isWhole(value, 1, 12);
    case 'options':
      break;
  }
  return isList(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

function isFinite(value: unknown): boolean {
  return Number.isFinite(value);
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && DAY_TEXT.test(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isList(value: FilterValue): value is readonly (string | number)[] {
  return Array.isArray(value);
}

function isPair(value: FilterValue, isOne: (one: unknown) => boolean): boolean {
  return isList(value) && value.length === 2 && value.every(isOne);
}
