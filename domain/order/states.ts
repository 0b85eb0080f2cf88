/** How far an order is, stored with orders: never rename or remove one. */
export const ORDER_STATES = ['new', 'paid', 'sent', 'done', 'returned'] as const;
export type OrderState = (typeof ORDER_STATES)[number];
