/** Members: the people who look after clients. Without a team they are names to assign clients to. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

export const memberSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(200),
  email: z.string().max(320),
});

export type Member = z.infer<typeof memberSchema>;
