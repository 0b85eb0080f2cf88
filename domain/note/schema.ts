/** Notes: what the seller writes about a client. Saved as typed. */
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

/** The longest note, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 50_000;

export const noteSchema = z.object({
  ...recordShape,
  clientId: z.string(),
  text: z.string().max(MAX_NOTE_LENGTH),
  /** Milliseconds since 1970 of the last edit after the first save, or null. */
  editedAt: z.number().int().nullable(),
});

export type Note = z.infer<typeof noteSchema>;
