/**
 * Filters: which clients are meant. A tree of groups (all of, any of) with conditions as leaves. What fields and operators
 * there are, and what a condition means, is in the rules beside; what they do not know matches nobody and is kept.
 */
import '@/domain/zod-setup';
import * as z from 'zod';

/** How deep groups may lie in groups. */
export const MAX_FILTER_DEPTH = 5;

export interface FilterCondition {
  /** A field of the client, `tag:<id>`, `field:<id>`, or a computed one such as `orders.total`. */
  readonly field: string;
  readonly operator: string;
  readonly value: FilterValue;
}
export type FilterValue = string | number | boolean | null | readonly (string | number)[];

export interface FilterGroup {
  readonly match: 'all' | 'any';
  readonly of: readonly (FilterGroup | FilterCondition)[];
}

const conditionSchema = z.object({
  field: z.string().max(200),
  operator: z.string().max(50),
  value: z.union([
    z.string().max(5000),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.union([z.string().max(5000), z.number()])).max(1000),
  ]),
});

function groupSchema(depth: number): z.ZodType<FilterGroup> {
  const parts = depth > 1 ? z.union([conditionSchema, groupSchema(depth - 1)]) : conditionSchema;
  return z.object({ match: z.enum(['all', 'any']), of: z.array(parts).max(100) });
}

export const filterSchema: z.ZodType<FilterGroup> = groupSchema(MAX_FILTER_DEPTH);
