import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clientFields } from '@/domain/filter/fields';
import { row, SOURCES } from '@/domain/filter/testing';
import { mergeSort } from './merge-sort';
import { rowOrder } from './order';
import { sorted } from './sorting';

const fields = clientFields(SOURCES);
const compareTexts = new Intl.Collator('uk', { numeric: true, sensitivity: 'base' }).compare;

function done<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const names = (...of: string[]) => of.map((name) => row({ id: name, name }));

const rows = fc
  .array(
    fc.record({
      id: fc.uuid(),
      name: fc.constantFrom('', 'Ада', 'ада', 'Єва', 'Zoe', 'zoe 10', 'zoe 9'),
      phones: fc.subarray(['1', '2']),
      createdAt: fc.integer({ min: 0, max: 3 }),
      contactedAt: fc.option(fc.integer({ min: -2, max: 2 })),
      statusId: fc.option(fc.constantFrom('s1', 's2', 'gone')),
      tags: fc.subarray(['t1', 't2', 'gone']),
      birthday: fc.option(fc.constantFrom('--05-01', '1990-04-01')),
      doNotContact: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map(row));
const sorts = fc.array(
  fc.record({
    field: fc.constantFrom('name', 'phones', 'contactedAt', 'statusId', 'tags', 'birthday', 'gone'),
    descending: fc.boolean(),
  }),
  { maxLength: 3 },
);

describe('sorting clients in slices', () => {
  it('gives the order that comparing two by two gives', () => {
    fc.assert(
      fc.property(rows, sorts, (clients, sort) => {
        const expected = clients.toSorted(rowOrder(sort, fields, compareTexts));
        expect(done(sorted(clients, sort, fields, compareTexts, new Map()))).toEqual(expected);
      }),
    );
  });

  it('ranks texts anew when there are some that it has not seen', () => {
    const ranks = new Map();
    const sort = [{ field: 'name', descending: false }];
    const order = (list: ReturnType<typeof names>) =>
      done(sorted(list, sort, fields, compareTexts, ranks)).map(({ name }) => name);
    expect(order(names('c', 'a'))).toEqual(['a', 'c']);
    expect(order(names('c', 'b', 'a'))).toEqual(['a', 'b', 'c']);
  });

  it('puts those without a value last in both directions', () => {
    const clients = [
      row({ id: '1', name: '' }),
      row({ id: '2', name: 'A' }),
      row({ id: '3', name: 'B' }),
    ];
    for (const descending of [true, false]) {
      const order = done(
        sorted(clients, [{ field: 'name', descending }], fields, compareTexts, new Map()),
      );
      expect(order.at(-1)?.name).toBe('');
    }
  });
});

describe('the sort underneath', () => {
  it('sorts more than one run, stably', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 1, max: 50 }),
        (length, kinds) => {
          const keys = Array.from({ length }, (_, index) => (index * 7919) % kinds);
          const indices = Uint32Array.from(keys, (_, index) => index);
          const expected = [...indices].toSorted(
            (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b,
          );
          done(mergeSort(indices, (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)));
          expect([...indices]).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});
