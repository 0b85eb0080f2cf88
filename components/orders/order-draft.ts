/** An order while it is filled in: texts as typed. */
import { decimalsOf, moneyInput, parseMoney } from '@/domain/order/money';
import type { Order } from '@/domain/order/schema';
import type { OrderState } from '@/domain/order/states';
import { sumOfItems } from '@/domain/order/value';
import { twoDigits } from '@/domain/text/two-digits';
import type { OrderFields } from '@/storage/clients/orders';

export interface ItemDraft {
  readonly id: number;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
}

export interface OrderDraft {
  readonly number: string;
  /** `YYYY-MM-DD` in local time, as date fields have it. */
  readonly date: string;
  readonly items: readonly ItemDraft[];
  /** Empty while it is what the items add up to. */
  readonly sum: string;
  readonly currency: string;
  readonly state: OrderState;
  readonly note: string;
}

/** What of a draft can't be accepted. */
export type WrongPart = 'date' | 'currency' | 'sum' | 'item';

let lastId = 0;

/** A line of its own for each item, even for two alike. */
export function blankItem(): ItemDraft {
  lastId += 1;
  return { id: lastId, name: '', quantity: '1', price: '' };
}

export function draftOf(order: Order | null, currency: string, now: number): OrderDraft {
  if (!order) {
    const fields = { number: '', sum: '', note: '', state: 'new' } as const;
    return { ...fields, date: dayOf(now), items: [blankItem()], currency };
  }
  return {
    number: order.number,
    date: dayOf(order.date),
    items: order.items.map(({ name, quantity, price }) => ({
      ...blankItem(),
      name,
      quantity: String(quantity),
      price: moneyInput(price, order.currency),
    })),
    sum: order.sum === sumOfItems(order.items) ? '' : moneyInput(order.sum, order.currency),
    currency: order.currency,
    state: order.state,
    note: order.note,
  };
}

/** What the items add up to, in minor units; null while one of them can't be read. */
export function itemsSum({ items, currency }: OrderDraft): number | null {
  const read = items.filter(isFilled).map((item) => readItem(item, currency));
  return read.every((item) => item !== null) ? sumOfItems(read) : null;
}

/**
 * The order as it is kept, or what is wrong with it.
 * @param before the time of day of an order whose day stays
 */
export function fieldsOf(draft: OrderDraft, before: number | null): OrderFields | WrongPart {
  const { number, note, state } = draft;
  const currency = draft.currency.trim().toUpperCase();
  if (!/^[A-Z]{3}$/u.test(currency)) return 'currency';
  const date = before !== null && dayOf(before) === draft.date ? before : atNoon(draft.date);
  if (date === null) return 'date';
  const items = draft.items.filter(isFilled).map((item) => readItem(item, currency));
  if (!items.every((item) => item !== null)) return 'item';
  const sum = draft.sum.trim() === '' ? sumOfItems(items) : parseMoney(draft.sum, currency);
  if (sum === null || !Number.isSafeInteger(sum)) return 'sum';
  return { number: number.trim(), date, items, sum, currency, state, note: note.trim() };
}

/** How an empty sum shows what it stands for. */
export function sumPlaceholder(draft: OrderDraft): string {
  const sum = itemsSum(draft);
  return sum === null ? (0).toFixed(decimalsOf(draft.currency)) : moneyInput(sum, draft.currency);
}

function isFilled({ name, price }: ItemDraft): boolean {
  return name.trim() !== '' || price.trim() !== '';
}

function readItem({ name, quantity, price }: ItemDraft, currency: string) {
  const count = Number(quantity.trim().replace(',', '.'));
  const each = price.trim() === '' ? 0 : parseMoney(price, currency);
  if (quantity.trim() === '' || !Number.isFinite(count) || each === null) return null;
  return { name: name.trim(), quantity: count, price: each };
}

function dayOf(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** Noon, so that the day stays the same a few time zones on. */
function atNoon(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T12:00`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
