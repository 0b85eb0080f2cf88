/** Segments: audiences that follow from a filter ("bought in spring, silent for 60 days"). */
import '@/domain/zod-setup';
import * as z from 'zod';
import { filterSchema } from '@/domain/filter/schema';
import { COLORS } from '@/domain/status/palette';
import { recordShape } from '@/domain/sync/record-schema';

export const segmentSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(100),
  color: z.enum(COLORS),
  filter: filterSchema,
  /** Days after which the seller wants to be in touch again with those in it; null or absent for no rhythm. */
  touchEvery: z.number().int().min(1).max(3650).nullable().optional(),
  /** Position in lists, ascending. */
  order: z.number(),
});

export type Segment = z.infer<typeof segmentSchema>;
