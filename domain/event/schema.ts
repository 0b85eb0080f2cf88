/**
 * Events: facts that statistics count, appended by the change that they tell of and never edited. Undoing the change takes
 * its event away with it, in the same write, so that counting events is counting what stood.
 */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

/** Stored with events: never rename or remove one. */
const EVENT_KINDS = ['deal.add', 'deal.move', 'task.done'] as const;

export const eventSchema = z.object({
  ...recordShape,
  kind: z.enum(EVENT_KINDS),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  clientId: z.string().nullable(),
  /** The client whom it was told of, while another one has taken it over. */
  homeId: z.string().optional(),
  dealId: z.string().nullable(),
  taskId: z.string().nullable(),
  funnelId: z.string().nullable(),
  /** The stages that a deal went from and to, as they are said to have been then; `won` and `lost` by the stage's kind. */
  fromStageId: z.string().nullable(),
  toStageId: z.string().nullable(),
  toKind: z.enum(['open', 'won', 'lost']).nullable(),
  /** Milliseconds that the deal had been in the stage that it left. */
  stayed: z.number().int().nullable(),
  /** What the deal was worth then, in minor units of the currency. */
  value: z.number().int().nullable(),
  currency: z.string().nullable(),
  lostReason: z.string().max(500),
});

export type Event = z.infer<typeof eventSchema>;
