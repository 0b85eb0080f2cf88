/** Orders of clients. */
import { uuidv7 } from 'uuidv7';

import type { Done } from '@/domain/client/card-view';
import type { Order } from '@/domain/order/schema';
import { livingClient } from './living-client';
import { db } from '../db';
import { isLiving } from '../draft';
import { Problem } from '../problem';
import { write } from '../write';

/** What the seller fills in. */
export type OrderFields = Pick<
  Order,
  'number' | 'date' | 'items' | 'sum' | 'currency' | 'state' | 'note'
>;

/** Saves an order; without an id as a new one of the client. */
export async function saveOrder(
  clientId: string,
  orderId: string | null,
  fields: OrderFields,
): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  const action = orderId === null ? 'order.add' : 'order.edit';
  const { historyId } = await write({ action, projectId, clientId }, async (draft) => {
    if (!(await draft.get('clients', clientId))) throw new Problem('not-found');
    if (orderId === null) {
      await draft.put('orders', { id: uuidv7(), clientId, ...fields });
      return;
    }
    const order = await draft.get('orders', orderId);
    if (order?.clientId !== clientId) throw new Problem('not-found');
    await draft.patch('orders', orderId, fields);
  });
  return { historyId, clientId };
}

/** Deletes an order; the history keeps it. */
export async function deleteOrder(orderId: string): Promise<Done> {
  const order = await db.orders.get(orderId);
  if (!order || !isLiving(order)) throw new Problem('not-found');
  const { projectId, clientId } = order;
  const { historyId } = await write({ action: 'order.delete', projectId, clientId }, (draft) =>
    draft.remove('orders', orderId),
  );
  return { historyId, clientId };
}

/** A client's orders, the latest first. */
export async function ordersOf(clientId: string): Promise<Order[]> {
  const orders = await db.orders.where('clientId').equals(clientId).filter(isLiving).toArray();
  return orders.toSorted((a, b) => b.date - a.date || (a.id < b.id ? 1 : -1));
}
