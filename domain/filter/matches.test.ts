import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ClientRow } from '@/domain/client/client-row';
import { orderValue } from '@/domain/order/value';
import { clientFields } from './fields';
import { matches } from './matches';
import { operatorsOf } from './operators';
import type { FilterCondition, FilterGroup, FilterValue } from './schema';
import { oracle } from './oracle';
import { row, SOURCES } from './testing';

const NOW = new Date(2026, 10, 25, 15, 30).getTime();
const DAY = 86_400_000;
const fields = clientFields(SOURCES);
const context = { now: NOW, fields };

function one(field: string, operator: string, value: FilterValue = null): FilterGroup {
  return { match: 'all', of: [{ field, operator, value }] };
}
const fits = (of: Partial<ClientRow>, field: string, operator: string, value: FilterValue = null) =>
  matches(row(of), one(field, operator, value), context);

describe('a condition', () => {
  it.each<[string, Partial<ClientRow>, string, string, FilterValue, boolean]>([
    ['part of a name in any case', { name: 'Семён Lee' }, 'name', 'contains', 'СЕМЕН', true],
    ['a phone by its digits', { phones: ['+49 (170) 12-34'] }, 'phones', 'contains', '1701', true],
    ['a phone by letters', { phones: ['+49 170'] }, 'phones', 'contains', 'abc', false],
    ['no e-mail at all', {}, 'emails', 'empty', null, true],
    ['an amount', { orders: figures(1999) }, 'orders.total', 'above', 1998, true],
    ['nothing ordered as nothing spent', {}, 'orders.total', 'below', 100, true],
    ['no average without orders', {}, 'orders.average', 'below', 100, false],
    ['silence since ever', {}, 'contactedAt', 'not-for-days', 60, true],
    ['silence', { contactedAt: NOW - 61 * DAY }, 'contactedAt', 'not-for-days', 60, true],
    ['no silence', { contactedAt: NOW - 59 * DAY }, 'contactedAt', 'not-for-days', 60, false],
    ['the last days', { createdAt: NOW - 6 * DAY }, 'createdAt', 'last-days', 7, true],
    ['a whole day', { createdAt: NOW }, 'createdAt', 'on', '2026-11-25', true],
    ['a birthday over New Year', { birthday: '--01-03' }, 'birthday', 'next-days', 60, true],
    ['a birthday that was', { birthday: '1990-11-24' }, 'birthday', 'next-days', 60, false],
    ['today’s birthday', { birthday: '1990-11-25' }, 'birthday', 'next-days', 0, true],
    ['a month', { birthday: '1990-11-24' }, 'birthday', 'in-month', 11, true],
    ['a tag', { tags: ['t1'] }, 'tags', 'any-of', ['t1', 't2'], true],
    ['all tags', { tags: ['t1'] }, 'tags', 'all-of', ['t1', 't2'], false],
    ['a tag that is gone', { tags: ['gone'] }, 'tags', 'any-of', ['gone'], false],
    ['only tags that are gone', { tags: ['gone'] }, 'tags', 'empty', null, true],
    ['a tag as a field', { tags: ['t1'] }, 'tag:t1', 'yes', null, true],
    ['no status of these', {}, 'statusId', 'none-of', ['s1'], true],
    ['a status that is gone', { statusId: 'gone' }, 'statusId', 'empty', null, true],
    ['a number of one’s own', { custom: { n: 5 } }, 'field:n', 'between', [6, 5], true],
    ['a day of one’s own', { custom: { d: '2026-11-20' } }, 'field:d', 'last-days', 5, true],
    ['a value of an older type', { custom: { n: 'five' } }, 'field:n', 'empty', null, true],
    ['an unknown field', {}, 'constructor', 'filled', null, false],
    ['an unknown operator', { name: 'A' }, 'name', '__proto__', 'A', false],
    ['an unfinished value', { name: 'A' }, 'name', 'contains', ' ', false],
    ['a value of another kind', { name: '5' }, 'name', 'contains', 5, false],
  ])('knows %s', (_, of, field, operator, value, expected) => {
    expect(fits(of, field, operator, value)).toBe(expected);
  });
});

describe('a group', () => {
  const yes: FilterCondition = { field: 'name', operator: 'filled', value: null };
  const no: FilterCondition = { field: 'name', operator: 'empty', value: null };
  const anna = row({ name: 'Anna' });

  it('wants all or any of what it holds, groups included', () => {
    const any: FilterGroup = { match: 'any', of: [no, yes] };
    expect(matches(anna, any, context)).toBe(true);
    expect(matches(anna, { match: 'all', of: [any, yes] }, context)).toBe(true);
    expect(matches(anna, { match: 'all', of: [any, no] }, context)).toBe(false);
  });

  it('says nothing while it is empty, also within another', () => {
    const nothing: FilterGroup = { match: 'any', of: [] };
    expect(matches(anna, nothing, context)).toBe(true);
    expect(matches(anna, { match: 'any', of: [nothing, no] }, context)).toBe(false);
  });
});

const text = fc.constantFrom('', ' ', 'Anna', 'anna lee', 'Ёлка', 'елка', '+49 170', '49170', 'x');
const moment = fc.integer({ min: -80, max: 80 }).map((hours) => NOW + hours * 6 * 3_600_000);
const day = fc
  .integer({ min: 1, max: 28 })
  .map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const birthday = fc
  .tuple(
    fc.constantFrom('-', '1988', '2000'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => [year, two(month), two(date)].join('-'));
const ids = (...of: string[]) => fc.subarray(of);
const rows = fc
  .record({
    name: text,
    headline: text,
    organisation: text,
    phones: fc.array(text, { maxLength: 2 }),
    emails: fc.array(text, { maxLength: 2 }),
    birthday: fc.option(birthday),
    statusId: fc.option(fc.constantFrom('s1', 's2', 'gone')),
    ownerId: fc.option(fc.constantFrom('m1', 'gone')),
    doNotContact: fc.boolean(),
    createdAt: moment,
    statusSince: moment,
    contactedAt: fc.option(moment),
    keepUntil: fc.option(moment),
    tags: ids('t1', 't2', 'gone'),
    networks: ids('vk', 'linkedin'),
    orders: fc.option(
      fc
        .array(
          fc.record({
            date: moment,
            sum: fc.integer({ min: 0, max: 9 }),
            currency: fc.constantFrom('EUR', 'UAH'),
            state: fc.constantFrom('paid' as const, 'returned' as const),
          }),
          { maxLength: 3 },
        )
        .map(orderValue),
    ),
    custom: fc.record(
      {
        n: fc.oneof(fc.integer({ min: -3, max: 9 }), text),
        d: fc.oneof(day, fc.constant(null)),
        c: fc.constantFrom('c1', 'gone'),
        cs: ids('c1', 'c2', 'gone'),
        b: fc.boolean(),
        p: text,
        t: text,
      },
      { requiredKeys: [] },
    ),
  })
  .map(row);

const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  text,
  fc.integer({ min: -2, max: 40 }),
  day,
  fc.array(fc.oneof(fc.integer({ min: -2, max: 9 }), day), { minLength: 2, maxLength: 2 }),
  ids('s1', 's2', 'm1', 't1', 't2', 'vk', 'c1', 'c2', 'gone'),
);
const condition: fc.Arbitrary<FilterCondition> = fc
  .tuple(fc.constantFrom(...fields.values()), fc.nat(), value)
  .map(([field, which, wanted]) => {
    const operators = operatorsOf(field.type);
    return { field: field.id, operator: operators[which % operators.length] ?? '', value: wanted };
  });
const filters = fc.letrec<{ group: FilterGroup; part: FilterGroup | FilterCondition }>((tie) => ({
  group: fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    of: fc.array(tie('part'), { maxLength: 3 }),
  }),
  part: fc.oneof({ maxDepth: 3 }, condition, tie('group')),
})).group;

describe('any filter', () => {
  it('means the same clients as the oracle says', () => {
    fc.assert(
      fc.property(rows, filters, (client, filter) => {
        expect(matches(client, filter, context)).toBe(oracle(client, filter, NOW));
      }),
      { numRuns: 3000 },
    );
  });

  it('of a single condition means the same clients as the oracle says', () => {
    fc.assert(
      fc.property(rows, condition, (client, only) => {
        const filter: FilterGroup = { match: 'all', of: [only] };
        expect(matches(client, filter, context)).toBe(oracle(client, filter, NOW));
      }),
      { numRuns: 5000 },
    );
  });
});

function figures(sum: number) {
  return orderValue([{ date: NOW, sum, currency: 'EUR', state: 'paid' }]);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
