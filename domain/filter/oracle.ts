/**
 * For tests: what filters mean, said a second time in another way and sharing no code with the rules. Slow and plain: each
 * condition is read off a table of what a client looks like, on the calendar day by day.
 */
import type { ClientRow } from '@/domain/client/client-row';

interface Group {
  readonly match: string;
  readonly of: readonly unknown[];
}
interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}

export function oracle(client: ClientRow, filter: Group, now: number): boolean {
  const answer = ofGroup(client, filter, now);
  return answer === 'silent' || answer === 'yes';
}

function ofGroup(client: ClientRow, { match, of }: Group, now: number): 'yes' | 'no' | 'silent' {
  const answers = of
    .map((part) => {
      if (Array.isArray((part as Group).of)) return ofGroup(client, part as Group, now);
      return ofCondition(client, part as Condition, now) ? 'yes' : 'no';
    })
    .filter((answer) => answer !== 'silent');
  if (answers.length === 0) return 'silent';
  const yeses = answers.filter((answer) => answer === 'yes').length;
  return yeses >= (match === 'all' ? answers.length : 1) ? 'yes' : 'no';
}

const TEXTS = ['name', 'organisation', 'headline', 'emails', 'field:t'];
const PHONES = ['phones', 'field:p'];
const MOMENTS = [
  'contactedAt',
  'statusSince',
  'createdAt',
  'keepUntil',
  'toldAt',
  'objectedAt',
  'orders.first',
  'orders.last',
];
const NUMBERS = ['orders.count', 'orders.total', 'orders.average', 'orders.everyDays', 'field:n'];
const LISTS: Record<string, string[]> = {
  statusId: ['s1', 's2'],
  tags: ['t1', 't2'],
  ownerId: ['m1'],
  lawfulBasis: ['consent', 'contract', 'legal-duty', 'legitimate-interest'],
  networks: ['vk', 'linkedin'],
  'field:c': ['c1', 'c2'],
  'field:cs': ['c1', 'c2'],
};

function valueOf(client: ClientRow, field: string): unknown {
  const { orders, custom } = client;
  if (field.startsWith('tag:')) return client.tags.indexOf(field.split(':')[1] ?? '') > -1;
  if (field.startsWith('field:')) return custom[field.split(':')[1] ?? ''];
  if (field === 'orders.count') return orders ? orders.count : 0;
  if (field === 'orders.total')
    return orders
      ? orders.currencies.reduce((sum, each) => sum + (each.currency === 'EUR' ? each.sum : 0), 0)
      : 0;
  if (field === 'orders.average') {
    const paid = orders?.currencies.filter((each) => each.currency === 'EUR')[0];
    return paid && Math.round(paid.sum / paid.count);
  }
  if (field === 'orders.first') return orders?.firstAt;
  if (field === 'orders.last') return orders?.lastAt;
  if (field === 'orders.everyDays') return orders?.everyDays;
  return client[field as keyof ClientRow];
}

function ofCondition(
  client: ClientRow,
  { field, operator, value }: Condition,
  now: number,
): boolean {
  const own = valueOf(client, field);
  if (TEXTS.includes(field))
    return ofTexts(
      [own].flat().map((each) => plain(each)),
      operator,
      value,
      plain,
    );
  if (PHONES.includes(field)) {
    const isNone = [own].flat().every((each) => plain(each) === '');
    if (operator === 'empty') return isNone;
    if (operator === 'filled') return !isNone;
    return ofTexts(
      [own].flat().map((each) => digits(each)),
      operator,
      value,
      digits,
    );
  }
  if (NUMBERS.includes(field)) return ofNumber(own, operator, value);
  if (MOMENTS.includes(field)) return ofMoment(own, operator, value, now);
  if (field === 'field:d') return ofDay(own, operator, value, now);
  if (field === 'birthday') return ofBirthday(own, operator, value, now);
  const list = LISTS[field];
  if (list) return ofList([own].flat(), list, operator, value);
  return operator === (own === true ? 'yes' : 'no');
}

function plain(text: unknown): string {
  return asText(text)
    .normalize('NFKC')
    .toLowerCase()
    .split('ё')
    .join('е')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ');
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
}

function digits(text: unknown): string {
  return asText(text)
    .split('')
    .filter((sign) => sign >= '0' && sign <= '9')
    .join('');
}

function ofTexts(
  own: string[],
  operator: string,
  value: unknown,
  fold: (text: unknown) => string,
): boolean {
  if (operator === 'empty') return own.join('') === '';
  if (operator === 'filled') return own.join('') !== '';
  if (typeof value !== 'string' || fold(value) === '') return false;
  const sought = fold(value);
  const places = own.map((each) => each.indexOf(sought));
  if (operator === 'contains') return places.some((at) => at !== -1);
  if (operator === 'lacks') return places.every((at) => at === -1);
  if (operator === 'starts') return places.includes(0);
  const isSame = own.includes(sought);
  return operator === 'is' ? isSame : operator === 'is-not' && !isSame;
}

function ofNumber(own: unknown, operator: string, value: unknown): boolean {
  const has = typeof own === 'number';
  if (operator === 'empty') return !has;
  if (operator === 'filled') return has;
  if (!has) return false;
  if (operator === 'between') {
    if (!Array.isArray(value) || value.length !== 2) return false;
    if (value.some((each) => typeof each !== 'number')) return false;
    const [low, , high] = [...(value as number[]), own].toSorted((a, b) => a - b);
    return own === low ? value.includes(own) : own === high ? value.includes(own) : true;
  }
  if (typeof value !== 'number') return false;
  const sign = Math.sign(own - value);
  const fitting: Record<string, number[]> = {
    'at-least': [0, 1],
    'at-most': [0, -1],
    above: [1],
    below: [-1],
    equals: [0],
  };
  return fitting[operator]?.some((each) => each === sign) ?? false;
}

const HOUR = 3_600_000;
const isCount = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value === Math.round(value);
const isDate = (value: unknown) =>
  typeof value === 'string' &&
  value
    .split('-')
    .map((part) => part.length)
    .join() === '4,2,2' &&
  digits(value).length === 8;
const localDay = (moment: number) => new Date(moment).toLocaleDateString('sv-SE');

function ofMoment(own: unknown, operator: string, value: unknown, now: number): boolean {
  const has = typeof own === 'number';
  if (operator === 'empty') return !has;
  if (operator === 'filled') return has;
  if (operator.endsWith('days') && operator !== 'between-days') {
    if (!isCount(value)) return false;
    const length = Number(value) * 24 * HOUR;
    if (!has) return operator === 'not-for-days';
    const age = now - own;
    if (operator === 'last-days') return 0 <= age && age <= length;
    return operator === 'next-days' ? 0 <= -age && -age <= length : age > length;
  }
  return has && ofCalendar(localDay(own), operator, value);
}

function ofCalendar(own: string, operator: string, value: unknown): boolean {
  if (operator === 'between-days') {
    if (!Array.isArray(value) || value.length !== 2 || !value.every(isDate)) return false;
    const numbers = (value as string[]).map((each) => Number(digits(each)));
    return (
      Number(digits(own)) >= Math.min(...numbers) && Number(digits(own)) <= Math.max(...numbers)
    );
  }
  if (!isDate(value)) return false;
  const difference = Number(digits(own)) - Number(digits(value));
  return operator === 'on'
    ? difference === 0
    : operator === 'before'
      ? difference < 0
      : difference > 0;
}

function ofDay(own: unknown, operator: string, value: unknown, now: number): boolean {
  const has = typeof own === 'string';
  if (operator === 'empty') return !has;
  if (operator === 'filled') return has;
  if (operator.endsWith('days') && operator !== 'between-days') {
    if (!isCount(value)) return false;
    if (!has) return operator === 'not-for-days';
    const noon = Date.parse(`${localDay(now)}T12:00:00Z`);
    const age = Math.round((noon - Date.parse(`${own}T12:00:00Z`)) / (24 * HOUR));
    if (operator === 'last-days') return age >= 0 && age <= Number(value);
    return operator === 'next-days' ? age <= 0 && -age <= Number(value) : age > Number(value);
  }
  return has && ofCalendar(own, operator, value);
}

function ofBirthday(own: unknown, operator: string, value: unknown, now: number): boolean {
  const has = typeof own === 'string';
  if (operator === 'empty') return !has;
  if (operator === 'filled') return has;
  if (!has || !isCount(value)) return false;
  const [month, date] = own.split('-').slice(-2);
  if (operator === 'in-month') return Number(value) >= 1 && Number(month) === Number(value);
  for (let ahead = 0; ahead <= Number(value); ahead += 1) {
    const then = new Date(now);
    then.setDate(then.getDate() + ahead);
    if (localDay(then.getTime()).endsWith(`-${month}-${date}`)) return true;
  }
  return false;
}

function ofList(own: unknown[], list: string[], operator: string, value: unknown): boolean {
  const living = own.filter((each) => list.includes(String(each)));
  if (operator === 'empty') return living.length === 0;
  if (operator === 'filled') return living.length > 0;
  if (!Array.isArray(value) || value.length === 0) return false;
  if (value.some((each) => typeof each !== 'string')) return false;
  const shared = value.filter((each) => living.includes(each)).length;
  if (operator === 'any-of') return shared > 0;
  return operator === 'none-of' ? shared === 0 : shared === value.length;
}
