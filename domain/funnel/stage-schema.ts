/** Stages: the steps of a funnel. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { COLORS, ICONS } from '@/domain/status/palette';
import { recordShape } from '@/domain/sync/record-schema';
import { STAGE_KINDS } from './stage-kinds';

/** What is to be done when a deal comes into a stage, unless it is there already. */
const nextTaskSchema = z.object({
  text: z.string().min(1).max(1000),
  /** Days from the deal's coming; 0 is the same day. */
  afterDays: z.number().int().min(0).max(3650),
});

/** What has to be done before a deal leaves the stage for the next one: asked for, never forced. */
const checkSchema = z.object({ id: z.string().max(64), text: z.string().min(1).max(200) });

export const stageSchema = z.object({
  ...recordShape,
  funnelId: z.string(),
  name: z.string().min(1).max(100),
  color: z.enum(COLORS),
  icon: z.enum(ICONS),
  /** Position in the funnel, ascending. */
  order: z.number(),
  kind: z.enum(STAGE_KINDS),
  /** Days in this stage before a deal asks for attention; null for never. */
  attentionDays: z.number().int().min(1).max(3650).nullable(),
  /** The most open deals that the seller wants here at once; null for any number. More are let in, and said. */
  limit: z.number().int().min(1).max(10_000).nullable(),
  nextTask: nextTaskSchema.nullable(),
  checklist: z.array(checkSchema).max(50),
});

export type Stage = z.infer<typeof stageSchema>;
