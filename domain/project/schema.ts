/** Projects: separate client bases side by side. */
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

export const projectSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(200),
  description: z.string().max(5000),
  website: z.string().max(2000),
});

export type Project = z.infer<typeof projectSchema>;
