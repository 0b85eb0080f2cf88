import type { ClientRow } from '@/domain/client/client-row';

/** What the orders of clients come to, per currency (ISO 4217), in minor units, in the order of the currencies’ codes. */
export function totalsOf(rows: readonly ClientRow[]): (readonly [string, number])[] {
  const totals = new Map<string, number>();
  for (const { orders } of rows) {
    if (!orders) continue;
    for (const { currency, sum } of orders.currencies) {
      totals.set(currency, (totals.get(currency) ?? 0) + sum);
    }
  }
  return [...totals].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
