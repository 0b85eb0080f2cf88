/** Notes: what the seller writes about a client. Saved as typed. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';
import { NOTE_KINDS } from './kinds';

/** The longest note, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 50_000;

export const noteSchema = z.object({
  ...recordShape,
  clientId: z.string(),
  /** The client whom it was made for, while another one has taken it over. */
  homeId: z.string().optional(),
  text: z.string().max(MAX_NOTE_LENGTH),
  /** Milliseconds since 1970 of the last edit after the first save, or null. */
  editedAt: z.number().int().nullable(),
  kind: z.enum(NOTE_KINDS),
  /** Stands before the others. */
  isPinned: z.boolean(),
});

export type Note = z.infer<typeof noteSchema>;
