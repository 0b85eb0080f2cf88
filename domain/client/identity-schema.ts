/**
 * Identities: which client a person key leads to. One record per known key, aliases included, so that a page's keys are
 * answered by one bulk read on the primary key.
 */
import '@/domain/zod-setup';
import * as z from 'zod';
import { isPersonKey, type PersonKey } from '@/domain/person/person-key';
import { recordShape } from '@/domain/sync/record-schema';
import { MAX_BADGE_TASK, MAX_CONTRADICTIONS } from './identity';

const personKeySchema = z.custom<PersonKey>(isPersonKey, 'not a person key');

/** Two facts of a page that can't both be true: kept and shown to the seller, never resolved by guessing. */
const contradictionSchema = z.object({
  /** The key that a page showed for the same person, though it belongs to someone else here. */
  otherKey: personKeySchema,
  /** Milliseconds since 1970. */
  seenAt: z.number().int(),
});

export const identitySchema = z.object({
  ...recordShape,
  /** `<projectId>/<key>`: see identityId() in identity.ts. */
  key: personKeySchema,
  clientId: z.string(),
  /** The client whom it was learnt for, while another one has taken it over. */
  homeId: z.string().optional(),
  /** `seen`: the seller added the client by it. `learnt`: a page showed it together with another key of the client. */
  origin: z.enum(['seen', 'learnt']),
  contradictions: z.array(contradictionSchema).max(MAX_CONTRADICTIONS),
  /** What a badge needs, kept with the key. storage/in-page/badges.ts keeps it in step with the client. */
  badge: z.object({
    name: z.string().max(500),
    statusId: z.string().nullable(),
    /** Nobody is to write to them. Absent for all others. */
    isSilent: z.literal(true).optional(),
    /** When the next of their tasks is overdue, milliseconds since 1970. Absent where none is due. */
    due: z.number().int().optional(),
    /** How the text of that task begins. */
    task: z.string().max(MAX_BADGE_TASK).optional(),
    /** The stage of their open deal, of several the one that moved last. Absent for those without. */
    stageId: z.string().optional(),
  }),
});

export type Identity = z.infer<typeof identitySchema>;
