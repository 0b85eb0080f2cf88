/** Statuses: how a client stands with the seller. A project's own list, made from a trade preset at the start. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';
import { ICONS, COLORS } from './palette';

export const statusSchema = z.object({
  ...recordShape,
  icon: z.enum(ICONS),
  color: z.enum(COLORS),
  /** Caption per language tag; the one named in `captions.en` stands in for a missing language. */
  captions: z.record(z.string().max(35), z.string().max(80)),
  /** Position in lists, ascending. */
  order: z.number(),
  /** Clients of this status show no badge in pages. */
  hiddenOnPage: z.boolean(),
  /** Days in this status before it asks for attention; null for never. */
  attentionDays: z.number().int().min(1).max(3650).nullable(),
});

export type Status = z.infer<typeof statusSchema>;
