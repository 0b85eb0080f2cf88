import { describe, expect, it } from 'vitest';

import type { Order } from '@/domain/order/schema';
import { draftOf, fieldsOf, sumPlaceholder, type OrderDraft } from './order-draft';

const NOW = new Date(2026, 4, 12, 9, 30).getTime();
const blank = draftOf(null, 'EUR', NOW);
const item = (name: string, quantity: string, price: string) => ({ id: 1, name, quantity, price });
const filled: OrderDraft = { ...blank, items: [item('Ring', '2', '15,50'), item('', '1', '')] };

const order: Order = {
  id: 'o',
  projectId: 'p',
  clientId: 'c',
  createdAt: 0,
  createdBy: 'me',
  deletedAt: null,
  stamps: {},
  number: '7',
  date: NOW,
  items: [{ name: 'Ring', quantity: 0.5, price: 1500 }],
  sum: 600,
  currency: 'UAH',
  state: 'paid',
  note: 'gift',
};

describe('an order while it is filled in', () => {
  it('comes to what its items add up to, unless a sum is given; empty lines are none', () => {
    expect(fieldsOf(filled, null)).toMatchObject({
      items: [{ name: 'Ring', quantity: 2, price: 1550 }],
      sum: 3100,
      currency: 'EUR',
      state: 'new',
    });
    expect(fieldsOf({ ...filled, sum: '30' }, null)).toMatchObject({ sum: 3000 });
    expect(sumPlaceholder(filled)).toBe('31.00');
  });

  it('is what it was when nothing is changed, to the minute', () => {
    const { number, date, items, sum, currency, state, note } = order;
    const same = { number, date, items, sum, currency, state, note };
    expect(fieldsOf(draftOf(order, 'EUR', 0), NOW)).toEqual(same);
    expect(draftOf({ ...order, sum: 750 }, 'EUR', 0).sum).toBe('');
  });

  it.each([
    [{ date: '' }, 'date'],
    [{ date: '2026-02-31x' }, 'date'],
    [{ currency: 'euro' }, 'currency'],
    [{ sum: 'much' }, 'sum'],
    [{ items: [item('Ring', 'two', '1')] }, 'item'],
    [{ items: [item('Ring', '1', '1.999')], currency: 'JPY', sum: '1.5' }, 'sum'],
    [{ items: [item('Ring', '1', 'cheap')] }, 'item'],
  ] as const)('says what is wrong: %j', (change, wrong) => {
    expect(fieldsOf({ ...filled, ...change }, null)).toBe(wrong);
  });
});
