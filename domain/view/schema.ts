/** Saved views of the clients table: which clients, in which order, with which columns. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { filterSchema } from '@/domain/filter/schema';
import { recordShape } from '@/domain/sync/record-schema';

const columnSchema = z.object({
  /** A field as filters name it. */
  field: z.string().max(200),
  /** CSS pixels, or null for the usual width. */
  width: z.number().min(20).max(2000).nullable(),
  isPinned: z.boolean(),
});

export const viewSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(100),
  filter: filterSchema,
  /** First by the first, then by the second. */
  sort: z.array(z.object({ field: z.string().max(200), descending: z.boolean() })).max(5),
  /** The columns shown, in their order. */
  columns: z.array(columnSchema).max(200),
  /** Position in lists, ascending. */
  order: z.number(),
});

export type View = z.infer<typeof viewSchema>;
