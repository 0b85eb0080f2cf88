/**
 * What a client's orders come to. Returned orders are counted apart and are in no sum, average or frequency: the money
 * went back. An order that is new counts: it is agreed. Sums of different currencies are never added together.
 */
import type { Order } from './schema';

/** What of an order counts here. */
export type CountedOrder = Pick<Order, 'date' | 'sum' | 'currency' | 'state'>;

export interface CurrencyValue {
  /** ISO 4217. */
  readonly currency: string;
  readonly count: number;
  /** In minor units. */
  readonly sum: number;
  /** In minor units, rounded to whole ones. */
  readonly average: number;
}

export interface OrderValue {
  /** Orders that were not returned. */
  readonly count: number;
  readonly returned: number;
  /** The currency with the most orders first, then by its code. */
  readonly currencies: readonly CurrencyValue[];
  /** Dates of the first and the last of the counted orders, milliseconds since 1970; null without any. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Mean days from one order to the next; null with fewer than two. */
  readonly everyDays: number | null;
}

const DAY = 86_400_000;

export function orderValue(orders: readonly CountedOrder[]): OrderValue {
  const kept = orders.filter(({ state }) => state !== 'returned');
  const dates = kept.map(({ date }) => date);
  const firstAt = dates.length > 0 ? dates.reduce((a, b) => Math.min(a, b)) : null;
  const lastAt = dates.length > 0 ? dates.reduce((a, b) => Math.max(a, b)) : null;
  const isRhythm = kept.length > 1 && firstAt !== null && lastAt !== null;
  return {
    count: kept.length,
    returned: orders.length - kept.length,
    currencies: byCurrency(kept),
    firstAt,
    lastAt,
    everyDays: isRhythm ? (lastAt - firstAt) / DAY / (kept.length - 1) : null,
  };
}

/** Whole days since the last order, none negative; null without any. `now` in milliseconds since 1970. */
export function daysSinceLast({ lastAt }: Pick<OrderValue, 'lastAt'>, now: number): number | null {
  return lastAt === null ? null : Math.max(0, Math.floor((now - lastAt) / DAY));
}

/** What items come to, in minor units, each line rounded to whole ones. */
export function sumOfItems(
  items: readonly { readonly quantity: number; readonly price: number }[],
): number {
  return items.reduce((sum, { quantity, price }) => sum + Math.round(quantity * price), 0);
}

function byCurrency(orders: readonly CountedOrder[]): CurrencyValue[] {
  const sums = new Map<string, { count: number; sum: number }>();
  for (const { currency, sum } of orders) {
    const before = sums.get(currency) ?? { count: 0, sum: 0 };
    sums.set(currency, { count: before.count + 1, sum: before.sum + sum });
  }
  return [...sums]
    .map(([currency, { count, sum }]) => ({
      currency,
      count,
      sum,
      average: Math.round(sum / count),
    }))
    .toSorted((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
}
