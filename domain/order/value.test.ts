import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ORDER_STATES } from './states';
import { daysSinceLast, orderValue, sumOfItems, type CountedOrder } from './value';

const day = (n: number) => Date.UTC(2026, 0, n);
const order = (
  n: number,
  sum: number,
  currency = 'EUR',
  state: CountedOrder['state'] = 'done',
) => ({
  date: day(n),
  sum,
  currency,
  state,
});

const anyOrder: fc.Arbitrary<CountedOrder> = fc.record({
  date: fc.integer({ min: 0, max: day(1000) }),
  sum: fc.integer({ min: -100_000, max: 100_000 }),
  currency: fc.constantFrom('EUR', 'UAH', 'USD'),
  state: fc.constantFrom(...ORDER_STATES),
});

describe('the value of orders', () => {
  it('is nothing without any', () => {
    const value = orderValue([]);
    expect(value).toEqual({
      count: 0,
      returned: 0,
      currencies: [],
      firstAt: null,
      lastAt: null,
      everyDays: null,
    });
    expect(daysSinceLast(value, day(1))).toBeNull();
  });

  it('has total, average, rhythm and time since the last', () => {
    const value = orderValue([order(21, 3000), order(1, 1000), order(11, 2000)]);
    expect(value.currencies).toEqual([{ currency: 'EUR', count: 3, sum: 6000, average: 2000 }]);
    expect(value.everyDays).toBe(10);
    expect(daysSinceLast(value, day(26))).toBe(5);
    expect(daysSinceLast(value, day(2))).toBe(0);
  });

  it('never adds currencies together', () => {
    const value = orderValue([order(1, 100), order(2, 9000, 'UAH'), order(3, 1000, 'UAH')]);
    expect(value.currencies).toEqual([
      { currency: 'UAH', count: 2, sum: 10_000, average: 5000 },
      { currency: 'EUR', count: 1, sum: 100, average: 100 },
    ]);
  });

  it('leaves returned orders out of everything but their own count', () => {
    const value = orderValue([order(1, 100), order(9, 700, 'EUR', 'returned')]);
    expect(value).toMatchObject({ count: 1, returned: 1, lastAt: day(1), everyDays: null });
    expect(value.currencies).toEqual([{ currency: 'EUR', count: 1, sum: 100, average: 100 }]);
  });

  it('counts each order once, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(anyOrder), (orders) => {
        const value = orderValue(orders);
        expect(value.count + value.returned).toBe(orders.length);
        for (const { currency, sum } of value.currencies) {
          let expected = 0;
          for (const each of orders) {
            if (each.currency === currency && each.state !== 'returned') expected += each.sum;
          }
          expect(sum).toBe(expected);
        }
        expect(orderValue(orders.toReversed())).toEqual(value);
      }),
    );
  });

  it('of items is quantity times price, each line in whole minor units', () => {
    expect(
      sumOfItems([
        { quantity: 3, price: 199 },
        { quantity: 0.5, price: 333 },
      ]),
    ).toBe(597 + 167);
  });
});
