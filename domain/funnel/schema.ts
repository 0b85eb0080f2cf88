/** Funnels: the way of a sale, one for each direction of the business. Their stages are in stage-schema.ts. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { COLORS } from '@/domain/status/palette';
import { recordShape } from '@/domain/sync/record-schema';

export const funnelSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(100),
  color: z.enum(COLORS),
  /** Position in lists, ascending. */
  order: z.number(),
  /** What a seller may answer to why a deal was lost, in the funnel's own words. */
  lostReasons: z.array(z.string().min(1).max(200)).max(50),
});

export type Funnel = z.infer<typeof funnelSchema>;
