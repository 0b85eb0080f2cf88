/** Clients: the people whom the seller keeps. Who they are on the networks is in identities (identity-schema.ts). */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';
import type { QuietField } from '@/domain/today/reasons';
import { LAWFUL_BASES } from './lawful-bases';
import type { KeptField } from './shown';

const moment = z.number().int();

/** Something that a client likes or wants: "size", "M". */
const preferenceSchema = z.object({ name: z.string().max(200), text: z.string().max(5000) });

/** What a client allowed, or took back: newsletters, calls, photos. */
const consentSchema = z.object({
  purpose: z.string().max(200),
  /** Milliseconds since 1970. */
  givenAt: moment,
  withdrawnAt: moment.nullable(),
  /** How it was given, in the seller's words. */
  how: z.string().max(1000),
});

const clientShape = z.object({
  ...recordShape,
  name: z.string().max(500),
  statusId: z.string().nullable(),
  /** When the status was last changed, milliseconds since 1970. */
  statusSince: moment,
  /** Address of the photo as captured, http(s) only, or null. */
  photo: z.string().max(4000).nullable(),
  /** Where and when the person was captured (GDPR): the page's address without its query. */
  capturedFrom: z.string().max(4000).nullable(),
  /** The line under the name on the network. */
  headline: z.string().max(1000),
  /** Place of work or company, as people write it. */
  organisation: z.string().max(500),
  /** As typed or captured; compared by their digits (domain/client/phone.ts). */
  phones: z.array(z.string().max(50)).max(20),
  emails: z.array(z.string().max(320)).max(20),
  /** `YYYY-MM-DD`, or `--MM-DD` without the year, or null. */
  birthday: z
    .string()
    .regex(/^(?:\d{4}|-)-\d{2}-\d{2}$/u)
    .nullable(),
  preferences: z.array(preferenceSchema).max(100),
  /** The client who sent them, or null. */
  referredBy: z.string().nullable(),
  /** The member who looks after them, or null for nobody in particular. */
  ownerId: z.string().nullable(),
  /** Days after which the seller wants to be in touch again; null for no rhythm of their own, absent for none yet. */
  touchEvery: z.number().int().min(1).max(3650).nullable().optional(),
  /** When the seller last wrote to, called or met them, milliseconds since 1970, as far as is known here; else null. */
  contactedAt: moment.nullable(),
  /** Since when the last word in a chat is known to be theirs, and which of these needs no answer: domain/reply/last-word.ts. */
  repliedAt: moment.nullable().optional(),
  replySettled: moment.nullable().optional(),
  /** Nobody writes to them any more. */
  doNotContact: z.boolean(),
  consents: z.array(consentSchema).max(100),
  /** On what ground their data is kept (GDPR, article 6), or null while nobody has said. */
  lawfulBasis: z.enum(LAWFUL_BASES).nullable(),
  /** When they were told that their data is kept, milliseconds since 1970, or null. */
  toldAt: moment.nullable(),
  /** Until when their data is kept, milliseconds since 1970, or null. */
  keepUntil: moment.nullable(),
  /** When they objected, milliseconds since 1970, or null. */
  objectedAt: moment.nullable(),
  /** The client who took this one over; this one is deleted then. Absent or null for all others. */
  mergedInto: z.string().nullable().optional(),
  /** `by` is `referredBy` as a merge left it, `id` the client named before: see storage/duplicates/unmerge-clients.ts. */
  referredAs: z.object({ id: z.string(), by: z.string() }).optional(),
});

/**
 * Tags and custom fields are fields of their own, so that each is stamped, undone and merged by itself:
 * `tag:<id of the tag>` is true while the client has it, `field:<id of the custom field>` holds the value.
 * So is what a profile showed and the seller did not take: `kept:<name of the fact>` (shown.ts), and each other client
 * who looks the same and is not, in the seller's word: `apart:<id of the client>` is true. `quiet:<reason>` is until when a
 * reason to look at them is put off, in milliseconds since 1970 (domain/today/).
 */
export const clientSchema = clientShape.catchall(z.json().optional());

export type Client = z.infer<typeof clientShape> & {
  readonly [field: TagField | CustomFieldKey | ApartField]: CustomValue | undefined;
} & {
  readonly [quiet in QuietField]?: number | null | undefined;
} & {
  readonly [kept in KeptField]?: string | undefined;
};

export type TagField = `tag:${string}`;
export type ApartField = `apart:${string}`;
export type CustomFieldKey = `field:${string}`;

/**
 * The value of a custom field by its type: text, number, money in minor units, a date as `YYYY-MM-DD`, yes or no, ids of
 * choices. Null for none.
 */
export type CustomValue = string | number | boolean | readonly string[] | null;
