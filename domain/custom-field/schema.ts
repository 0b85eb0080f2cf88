/** Custom fields: what a project keeps of its clients besides the usual. The values are fields of the client. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';
import { CUSTOM_FIELD_TYPES } from './types';

const captions = z.record(z.string().max(35), z.string().max(80));

const choiceSchema = z.object({
  /** Stays while its captions change: clients hold it. */
  id: z.string().min(1).max(64),
  captions,
});

export const customFieldSchema = z.object({
  ...recordShape,
  type: z.enum(CUSTOM_FIELD_TYPES),
  /** Caption per language tag; `captions.en` stands in for a missing language. */
  captions,
  /** For the types `choice` and `choices`; else empty. */
  choices: z.array(choiceSchema).max(200),
  /** ISO 4217, for the type `money`; else null. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .nullable(),
  /** Position in lists, ascending. */
  order: z.number(),
});

export type CustomField = z.infer<typeof customFieldSchema>;
