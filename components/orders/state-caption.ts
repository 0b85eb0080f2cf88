import type { OrderState } from '@/domain/order/states';
import { m } from '@/locales/compiled/messages';

const CAPTIONS: Readonly<Record<OrderState, () => string>> = {
  new: m.orders_state_new,
  paid: m.orders_state_paid,
  sent: m.orders_state_sent,
  done: m.orders_state_done,
  returned: m.orders_state_returned,
};

/** How far an order is, in words. */
export function orderStateCaption(state: OrderState): string {
  return CAPTIONS[state]();
}
