/** What the seller decided about an import, as it is kept for one that is stopped half-way. */
import '@/domain/zod-setup';
import * as z from 'zod';

import { DELIMITERS } from '@/domain/csv/delimiter';
import { TEXT_ENCODINGS } from '@/domain/csv/encoding';

/** What happens with somebody who is a client already. */
export const ON_MATCH = ['fill', 'overwrite', 'skip', 'add'] as const;
export type OnMatch = (typeof ON_MATCH)[number];

const onMatch = z.enum(ON_MATCH);

export const importPlanSchema = z.object({
  projectId: z.string(),
  fileName: z.string(),
  /** For new order sums and the like. */
  currency: z.string(),
  /** The language of new captions. */
  language: z.string(),
  encoding: z.enum(TEXT_ENCODINGS as [string, ...string[]]).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  /** Counted from 0; -1 for none. */
  headingRow: z.number().int(),
  columns: z.array(z.object({ heading: z.string(), target: z.string().nullable() })),
  dateOrder: z.enum(['day', 'month']),
  onMatch: z.object({ id: onMatch, key: onMatch, phone: onMatch, email: onMatch }),
  /** Whether statuses, tags and people in charge that are not here are made. */
  makesNew: z.boolean(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** An archive needs no choices but where to. */
const archivePlanSchema = z.object({
  fileName: z.string(),
  /** `merge` into what is here, or as a project of its own. */
  into: z.enum(['merge', 'new-project']),
});
export type ArchivePlan = z.infer<typeof archivePlanSchema>;

/** Of a backup comes back what was chosen. */
const restoreChoiceSchema = z.object({
  /** What is missing or deleted here is brought back. */
  gone: z.boolean(),
  /** What has other values here is set back. */
  changed: z.boolean(),
  /** What came since is deleted. */
  added: z.boolean(),
  /** Only this client with what is theirs; null for all. */
  clientId: z.string().nullable(),
});
export type RestoreChoice = z.infer<typeof restoreChoiceSchema>;

const restorePlanSchema = z.object({
  fileName: z.string(),
  into: z.literal('restore'),
  /** A copy in the browser instead of the file, by its id. */
  copyId: z.string().nullable(),
  choice: restoreChoiceSchema,
});
export type RestorePlan = z.infer<typeof restorePlanSchema>;

/** The note of an import that has begun: in `meta` under {@link IMPORT_NOTE} until it has ended. */
export const importNoteSchema = z.object({
  batchId: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** People of the file that are done, and of how many. */
  done: z.number().int(),
  of: z.number().int(),
  /** It was given up: what is there is to be undone, and can't be ended. */
  isUndoing: z.boolean(),
  plan: z.union([importPlanSchema, archivePlanSchema, restorePlanSchema]),
});
export type AnyImportNote = z.infer<typeof importNoteSchema>;
/** The same of an import of people. */
export type ImportNote = Omit<AnyImportNote, 'plan'> & { readonly plan: ImportPlan };

export const IMPORT_NOTE = 'import';
