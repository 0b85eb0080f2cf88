/** Tags: target audiences that the seller puts clients into by hand. A client's tags are fields of the client. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { COLORS } from '@/domain/status/palette';
import { recordShape } from '@/domain/sync/record-schema';

export const tagSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(100),
  color: z.enum(COLORS),
  /** Days after which the seller wants to be in touch again with those in it; null or absent for no rhythm. */
  touchEvery: z.number().int().min(1).max(3650).nullable().optional(),
  /** Position in lists, ascending. */
  order: z.number(),
});

export type Tag = z.infer<typeof tagSchema>;
