/** Reading the orders of a row: the cells of one order have the same number in their headings. */
import { ORDER_STATES, type OrderState } from '@/domain/order/states';
import { readMoment, type DateOrder } from './dates';
import type { IncomingOrder, RowProblem } from './incoming';
import { readMoney } from './money';
import type { Target } from './targets';

/** The cells of one order by their targets. */
export type OrderCells = Map<Target, { readonly cell: string; readonly heading: string }>;

/** How the states are called in files, ours in every language and the usual others. */
const STATES: Readonly<Record<OrderState, string>> = {
  new: 'new|open|pending|новий|нове|новый|новая|в обробці',
  paid: 'paid|оплачено|сплачено|оплачен|оплата',
  sent: 'sent|shipped|відправлено|надіслано|отправлено|отправлен',
  done: 'done|completed|delivered|closed|won|виконано|завершено|доставлено|выполнен|выполнено|завершен|завершён',
  returned:
    'returned|refunded|cancelled|canceled|lost|повернено|скасовано|возвращён|возврат|отменен|отменён',
};

/** Orders with what is missing filled in; one without a sum counts 0. */
export function readOrders(
  row: number,
  orders: ReadonlyMap<string, OrderCells>,
  reader: { readonly dateOrder: DateOrder; readonly currency: string },
  report: (problem: RowProblem) => void,
): IncomingOrder[] {
  return [...orders.values()].map((cells) => {
    const text = (target: Target) => cells.get(target)?.cell.trim() ?? '';
    const problem = (target: Target, code: RowProblem['code']) =>
      report({
        row,
        field: cells.get(target)?.heading ?? '',
        code,
        value: text(target).slice(0, 80),
      });
    const named = /^[A-Z]{3}$/u.exec(text('order.currency').toUpperCase())?.[0];
    const sum = readMoney(text('order.sum'), named ?? reader.currency);
    if (sum === null && text('order.sum') !== '') problem('order.sum', 'bad-money');
    const date =
      text('order.date') === '' ? null : readMoment(text('order.date'), reader.dateOrder);
    if (date === null && text('order.date') !== '') problem('order.date', 'bad-date');
    const state = stateOf(text('order.state'));
    if (state === null) problem('order.state', 'bad-choice');
    return {
      number: text('order.number').slice(0, 100),
      date,
      sum: sum?.minor ?? 0,
      currency: sum?.currency ?? named ?? reader.currency,
      state: state ?? 'new',
      note: text('order.note').slice(0, 5000),
    };
  });
}

function stateOf(text: string): OrderState | null {
  const word = text.toLowerCase();
  if (word === '') return 'new';
  return ORDER_STATES.find((state) => STATES[state].split('|').includes(word)) ?? null;
}
