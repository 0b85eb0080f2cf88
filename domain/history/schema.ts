/** History: one entry per change the seller (or a page) made, with every record before and after it. */
import * as z from 'zod';

/** The tables whose records have history. */
export const TABLES = [
  'projects',
  'clients',
  'identities',
  'statuses',
  'notes',
  'templates',
] as const;
export type TableName = (typeof TABLES)[number];

/** What was done, in the domain's words; captions for people are in the message catalogue. */
const ACTIONS = [
  'project.add',
  'project.edit',
  'client.add',
  'client.edit',
  'client.status',
  'client.delete',
  'identity.learn',
  'identity.contradiction',
  'status.preset',
  'status.edit',
  'note.add',
  'note.edit',
  'note.delete',
  'template.add',
  'template.edit',
  'template.delete',
  'template.insert',
  'undo',
] as const;
export type Action = (typeof ACTIONS)[number];

const recordState = z.record(z.string(), z.unknown()).nullable();

export const historyEntrySchema = z.object({
  /** UUID v7. */
  id: z.string(),
  projectId: z.string(),
  /** The client whom it concerns, or null. */
  clientId: z.string().nullable(),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  by: z.string(),
  action: z.enum(ACTIONS),
  /** The clock's stamp of the write (domain/sync/clock.ts): every field that it changed carries it. */
  stamp: z.string(),
  /** Whole records; null before creation. A record that the entry is only about stands there unchanged. */
  changes: z.array(
    z.object({ table: z.enum(TABLES), id: z.string(), before: recordState, after: recordState }),
  ),
  /** The entry that this one takes back, when action is `undo`. */
  undoes: z.string().nullable(),
  /** The entry that took this one back, or null. */
  undoneBy: z.string().nullable(),
});

export type HistoryEntry = z.infer<typeof historyEntrySchema>;
