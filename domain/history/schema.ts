/** History: one entry per change the seller (or a page) made, with every record before and after it. */
import '@/domain/zod-setup';
import * as z from 'zod';

/** The tables whose records have history. */
export const TABLES = [
  'projects',
  'clients',
  'identities',
  'statuses',
  'notes',
  'templates',
  'members',
  'orders',
  'customFields',
  'tags',
  'segments',
  'views',
  'files',
  'importMappings',
  'ignored',
  'funnels',
  'stages',
  'deals',
  'tasks',
  'events',
] as const;
export type TableName = (typeof TABLES)[number];

/** What was done, in the domain's words; captions for people are in the message catalogue. */
const ACTIONS = [
  'project.add',
  'project.edit',
  'project.archive',
  'project.delete',
  'client.add',
  'client.edit',
  'client.status',
  'client.tag',
  'client.delete',
  'client.merge',
  'client.apart',
  'client.reply',
  'client.erase',
  'person.ignore',
  'person.notice',
  'identity.learn',
  'identity.contradiction',
  'status.preset',
  'status.add',
  'status.edit',
  'status.merge',
  'field.add',
  'field.edit',
  'field.delete',
  'member.add',
  'member.edit',
  'member.delete',
  'note.add',
  'note.edit',
  'note.delete',
  'template.add',
  'template.edit',
  'template.delete',
  'template.insert',
  'order.add',
  'order.edit',
  'order.delete',
  'file.add',
  'file.delete',
  'import',
  'backup.restore',
  'tag.add',
  'tag.edit',
  'tag.merge',
  'tag.delete',
  'segment.add',
  'segment.edit',
  'segment.delete',
  'view.add',
  'view.edit',
  'view.delete',
  'funnel.add',
  'funnel.edit',
  'funnel.delete',
  'deal.add',
  'deal.edit',
  'deal.move',
  'deal.delete',
  'task.add',
  'task.edit',
  'task.done',
  'task.reopen',
  'task.snooze',
  'task.back',
  'task.delete',
  'undo',
] as const;
export type Action = (typeof ACTIONS)[number];

const recordState = z.record(z.string(), z.unknown()).nullable();

/**
 * Many records that were changed in one way, by their ids alone: `created` with the fields that they got then, `deleted`,
 * or `restored` after that. Their state is in the records themselves, and before a later change in that change's entry, so
 * nothing is held twice. In a new record no stamp is later than the entry's.
 */
const manySchema = z.object({
  table: z.enum(TABLES),
  what: z.enum(['created', 'deleted', 'restored']),
  ids: z.array(z.string()),
});
export type ManyChanged = z.infer<typeof manySchema>;

export const historyEntrySchema = z.object({
  /** UUID v7. */
  id: z.string(),
  projectId: z.string(),
  /** The client whom it concerns, or null for none or several. */
  clientId: z.string().nullable(),
  /** The clients whom a change of several concerns; else empty. */
  clientIds: z.array(z.string()),
  /** The same for all entries that were made as one step and are undone as one; null for an entry that stands alone. */
  batchId: z.string().nullable(),
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
  /** Records that stand for themselves: what an import created, and the undo and redo of that. */
  many: z.array(manySchema),
  /** The entry that this one takes back, when action is `undo`. */
  undoes: z.string().nullable(),
  /** The entry that took this one back, or null. */
  undoneBy: z.string().nullable(),
});

export type HistoryEntry = z.infer<typeof historyEntrySchema>;
