import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { byLikelihood, compare, DuplicateFinder, type Comparable, type Pair } from './find';
import { isSamePhone, phoneDigits } from './phone-match';

function client(id: string, fields: Partial<Comparable> = {}): Comparable {
  const blank = { name: '', phones: [], emails: [], birthday: null, shownAs: [] };
  return { id, ...blank, apart: new Set(), ...fields };
}

function kinds(a: Partial<Comparable>, b: Partial<Comparable>): string[] {
  return compare(client('a', a), client('b', b))?.reasons.map(({ kind }) => kind) ?? [];
}

function found(clients: readonly Comparable[]): Pair[] {
  const finder = new DuplicateFinder();
  for (const each of clients) finder.add(each);
  return [...finder.pairs()].filter((pair) => pair !== null).toSorted(byLikelihood);
}

describe('phone numbers', () => {
  it.each([
    ['+380 50 123-45-67', '0501234567'],
    ['+380501234567', '380 (50) 1234567'],
    ['8 (916) 123-45-67', '+7 916 123 45 67'],
    ['0038050 1234567', '+380501234567'],
    ['+44 (0)20 7946 0958', '020 7946 0958'],
  ])('are one: %s and %s', (a, b) => {
    const [first, second] = [phoneDigits(a), phoneDigits(b)];
    expect(first && second && isSamePhone(first, second)).toBe(true);
  });

  it.each([
    ['+380501234567', '+48501234567'],
    ['1234567', '+380501234567'],
    ['+380501234567', '+380501234568'],
  ])('are two: %s and %s', (a, b) => {
    const [first, second] = [phoneDigits(a), phoneDigits(b)];
    expect(first && second && isSamePhone(first, second)).toBe(false);
  });

  it('are none with too few digits', () => {
    expect(phoneDigits('12345')).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['Саша Ковальчук', 'Alexander Kovalchuk'],
    ['Ковальчук Олександр', 'Aleksander Kovalchuk'],
    ['Діма Шевченко', 'Дмитрий Шевченко'],
    ['Kasia Nowak', 'Katarzyna Nowak'],
    ['Bob Smith', 'Robert Smith'],
    ['Đorđe Petrović', 'Djordje Petrovic'],
  ])('are alike: %s and %s', (a, b) => {
    expect(kinds({ name: a }, { name: b })).toEqual(['alike']);
  });

  it.each([
    ['Ольга Шевченко', 'Оля Шевчинко'],
    ['Ковальчук Александр Иванович', 'Саша Ковальчук'],
  ])('are near: %s and %s', (a, b) => {
    expect(kinds({ name: a }, { name: b })).toEqual(['near']);
  });

  it.each([
    ['Анна', 'Анна'],
    ['Анна Ковальчук', 'Анна Шевченко'],
    ['Анна Ковальчук', 'Ольга Ковальчук'],
    ['Anna Maria', 'Maria Anna Lopez'],
    ['Dana Novak', 'Dina Novak'],
    ['', ''],
  ])('say nothing: %s and %s', (a, b) => {
    expect(kinds({ name: a }, { name: b })).toEqual([]);
  });

  it('count for nothing beside another day of birth, and never as exact', () => {
    const name = 'Ivan Petrenko';
    expect(kinds({ name, birthday: '1990-01-02' }, { name, birthday: '1991-01-02' })).toEqual([]);
    const pair = compare(client('a', { name }), client('b', { name, birthday: '1990-01-02' }));
    expect(pair?.isExact).toBe(false);
  });
});

describe('clients who may be one', () => {
  it('are told with every reason, the exact ones first', () => {
    const one = client('a', {
      name: 'Саша Ковальчук',
      phones: ['+380501234567'],
      emails: ['Sasha@Shop.example'],
      shownAs: ['b'],
    });
    const other = client('b', {
      name: 'Alexander Kovalchuk',
      phones: ['0501234567'],
      emails: ['sasha@shop.example '],
    });
    const namesake = client('c', { name: 'Олександр Ковальчук' });
    const pairs = found([namesake, other, one]);
    expect(pairs.map(({ ids, isExact }) => [...ids, isExact])).toEqual([
      ['a', 'b', true],
      ['a', 'c', false],
      ['b', 'c', false],
    ]);
    expect(pairs[0]?.reasons).toEqual([
      { kind: 'identity' },
      { kind: 'phone', value: '+380501234567' },
      { kind: 'email', value: 'sasha@shop.example' },
      { kind: 'alike', names: ['Саша Ковальчук', 'Alexander Kovalchuk'] },
    ]);
  });

  it('are not told of when the seller said that they are two', () => {
    const phones = ['+380501234567'];
    expect(
      found([client('a', { phones, apart: new Set(['b']) }), client('b', { phones })]),
    ).toEqual([]);
  });

  it('stay few for a number that thousands share', () => {
    const phones = ['+380501234567'];
    const many = Array.from({ length: 3000 }, (_, index) =>
      client(`c${10_000 + index}`, { phones }),
    );
    const pairs = found(many);
    expect(pairs.length).toBeLessThanOrEqual(3000 * 20);
    // Nobody is left out.
    expect(new Set(pairs.flatMap(({ ids }) => ids)).size).toBe(3000);
  });

  it('are the same pairs in whichever order they come, and those that comparing each with each finds', () => {
    const name = fc
      .array(
        fc.constantFrom(
          'Саша',
          'Alexander',
          'Оля',
          'Ольга',
          'Шевченко',
          'Shevchenko',
          'Шевчинко',
          'Novak',
          'Anna',
        ),
        { maxLength: 3 },
      )
      .map((words) => words.join(' '));
    const one = fc.record({
      name,
      phones: fc.subarray(['+380501234567', '0501234567', '+48501234567', '7654321', '12']),
      emails: fc.subarray(['a@b.example', 'A@B.example', 'c@d.example', 'x']),
      birthday: fc.constantFrom(null, '1990-01-02', '--01-02', '1991-05-06'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (all) => {
        const clients = all.map((fields, index) => client(`c${10 + index}`, fields));
        const expected = new Set<string>();
        for (const [index, a] of clients.entries()) {
          for (const b of clients.slice(index + 1)) {
            const there = compare(a, b);
            expect(compare(b, a)).toEqual(there);
            if (there) expected.add(there.ids.join(' '));
          }
        }
        const pairs = found(clients);
        expect(new Set(pairs.map(({ ids }) => ids.join(' ')))).toEqual(expected);
        expect(found(clients.toReversed())).toEqual(pairs);
      }),
    );
  });
});
