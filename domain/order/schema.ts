/** Orders: what a client bought, in minor units of money (cents, kopecks). */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';
import { ORDER_STATES } from './states';

const money = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

const orderItemSchema = z.object({
  name: z.string().max(500),
  quantity: z.number().finite(),
  /** Price of one, in minor units of the order's currency. */
  price: money,
});

export const orderSchema = z.object({
  ...recordShape,
  clientId: z.string(),
  /** The client whom it was made for, while another one has taken it over. */
  homeId: z.string().optional(),
  /** The seller's own number, or empty. */
  number: z.string().max(100),
  /** When it was placed, milliseconds since 1970. */
  date: z.number().int(),
  items: z.array(orderItemSchema).max(500),
  /** What the order comes to, in minor units. Not always what its items add up to: there are discounts. */
  sum: money,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/u),
  state: z.enum(ORDER_STATES),
  note: z.string().max(5000),
});

export type Order = z.infer<typeof orderSchema>;
