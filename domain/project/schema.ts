/** Projects: separate client bases side by side. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

/** The largest logo, in characters of its data address: about 150 kB of picture. */
export const MAX_LOGO_LENGTH = 200_000;

export const projectSchema = z.object({
  ...recordShape,
  name: z.string().min(1).max(200),
  description: z.string().max(5000),
  website: z.string().max(2000),
  /** A small picture as a data address, or null. */
  logo: z.string().max(MAX_LOGO_LENGTH).startsWith('data:image/').nullable(),
  /** ISO 4217; what new orders are in. */
  currency: z.string().regex(/^[A-Z]{3}$/u),
  /** BCP 47 tag of the language that the project's clients are written to in, or null for the interface's. */
  language: z.string().max(35).nullable(),
  /** Milliseconds since 1970 while the project is put away, else null. */
  archivedAt: z.number().int().nullable(),
});

export type Project = z.infer<typeof projectSchema>;
