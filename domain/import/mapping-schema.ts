/** How the columns of a table that was imported once are read, kept for the next time. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

export const importMappingSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(200),
  /** The client's field (as filters name it) for each column by its heading; null for a column left out. */
  columns: z.record(z.string().max(500), z.string().max(200).nullable()),
});

export type ImportMapping = z.infer<typeof importMappingSchema>;
