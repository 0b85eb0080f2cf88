/** Deals: what may be sold to a client. A client may have several, in one funnel or in many. */
import '@/domain/zod-setup';
import * as z from 'zod';
import type { QuietField } from '@/domain/today/reasons';
import { recordShape } from '@/domain/sync/record-schema';

const moment = z.number().int();

const dealShape = z.object({
  ...recordShape,
  clientId: z.string(),
  /** The client whom it was made for, while another one has taken it over. */
  homeId: z.string().optional(),
  funnelId: z.string(),
  stageId: z.string(),
  /** When it came into its stage, milliseconds since 1970. */
  stageSince: moment,
  /** Empty for a deal that is named by its client. */
  title: z.string().max(200),
  /** In minor units of the currency; null while nobody knows. */
  value: z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/u),
  /** The day on which it should be won, `YYYY-MM-DD`, or null. */
  expectedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .nullable(),
  product: z.string().max(500),
  source: z.string().max(500),
  /** The member who looks after it, or null for nobody in particular. */
  ownerId: z.string().nullable(),
  /** When it was won or lost, milliseconds since 1970; null while it is open. */
  closedAt: moment.nullable(),
  /** Why it was lost, in the words of the funnel's list or the seller's own; empty while it is not lost. */
  lostReason: z.string().max(500),
});

/**
 * What of a stage's checklist is done is a field for each item, so that each is stamped and undone by itself:
 * `checked:<id of the item>` is true. `quiet:<reason>` is until when a reason to look at it is put off (Today).
 */
export const dealSchema = dealShape.catchall(z.json().optional());

export type Deal = z.infer<typeof dealShape> & {
  readonly [field: CheckedField]: boolean | undefined;
} & { readonly [quiet in QuietField]?: number | null | undefined };

export type CheckedField = `checked:${string}`;
