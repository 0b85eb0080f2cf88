/** What each message to the worker may carry. Senders in pages are untrusted: sizes are capped, shapes exact. */
import '@/domain/zod-setup';
import * as z from 'zod';

import { isZone } from '@/domain/zone/wall-time';
import { MAX_REMINDER_MINUTES, MAX_REMINDERS } from '@/domain/task/states';
import { MAX_ITEM_LENGTH } from '@/domain/client/card-view';
import { SHOWN_FIELDS } from '@/domain/client/shown';
import { isPersonKey, type PersonKey } from '@/domain/person/person-key';
import { LAST_WORDS } from '@/domain/reply/last-word';
import { NOTE_KINDS } from '@/domain/note/kinds';
import { MAX_NOTE_LENGTH } from '@/domain/note/schema';
import { PAGE_KINDS } from '@/domain/site-health/page-kind';
import { MAX_TEMPLATE_LENGTH } from '@/domain/template/schema';

const key = z.custom<PersonKey>(isPersonKey);
const aliases = z.array(key).max(10);
const id = z.string().min(1).max(500);
const kind = z.enum(NOTE_KINDS);
const httpAddress = z
  .string()
  .max(4000)
  .refine((value) => /^https?:\/\//u.test(value) && URL.canParse(value));
/** Leads the seller back to a page of a network; on whose hosts it is, server.ts checks. */
const itemAddress = z
  .string()
  .max(MAX_ITEM_LENGTH)
  .refine((value) => value.startsWith('https://') && URL.canParse(value));
/** Pages of our own (practice) have an address of another scheme. */
const pageAddress = z
  .string()
  .max(4000)
  .refine((value) => URL.canParse(value));

const seenPerson = z.strictObject({
  key,
  aliases,
  name: z.string().max(500),
  photo: httpAddress.nullable().catch(null),
  url: pageAddress,
  item: itemAddress.optional().catch(undefined),
  profile: z
    .strictObject({
      name: z.string().max(500).optional(),
      photo: httpAddress.optional().catch(undefined),
      headline: z.string().max(1000).optional(),
      organisation: z.string().max(500).optional(),
    })
    .optional(),
});

/** Moments that a date can be made of, milliseconds since 1970. */
const moment = z.number().int().min(-8.64e15).max(8.64e15);
const taskFields = z.strictObject({
  text: z.string().max(1000),
  dueAt: moment.nullable(),
  isAllDay: z.boolean(),
  zone: z.string().max(64).refine(isZone),
  repeat: z.string().max(500).nullable(),
  reminders: z.array(z.number().int().min(0).max(MAX_REMINDER_MINUTES)).max(MAX_REMINDERS),
  ownerId: id.nullable(),
});
/** The link is checked against the sender's network, too (server.ts). */
const taskAbout = z.strictObject({
  clientId: id,
  dealId: id.nullable(),
  link: itemAddress.nullable(),
});
const dealFields = z.strictObject({
  title: z.string().max(200),
  value: z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/u),
  expectedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .nullable(),
  product: z.string().max(500),
  source: z.string().max(500),
  ownerId: id.nullable(),
});

export const setupSchema = z.strictObject({ network: z.string().max(32) });
export const lookUpSchema = z.strictObject({
  people: z
    .array(z.strictObject({ key, aliases, lastWord: z.enum(LAST_WORDS).optional() }))
    .max(500),
});
export const emojiSchema = z.strictObject({ language: z.string().max(35) });
export const emptySchema = z.strictObject({});
export const viewSchema = z.strictObject({ key, aliases });
export const insertedSchema = z.strictObject({ templateId: id, key });
const verdict = z.enum(['met', 'unmet', 'error']);
export const viewedSchema = z.strictObject({
  network: z.string().max(32),
  view: z.strictObject({
    kind: z.enum(PAGE_KINDS),
    adapter: verdict,
    links: verdict.nullable(),
  }),
});
export const draftSchema = z.strictObject({
  clientId: id.nullable(),
  noteId: id.nullable(),
  text: z.string().max(MAX_NOTE_LENGTH),
});
export const insertInPageSchema = z.strictObject({
  editor: z.enum(['lexical', 'quill', 'paste']),
  text: z.string().max(MAX_TEMPLATE_LENGTH * 2),
});

/** The arguments of each of the card's actions. */
export const actionSchema = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('addClient'),
    args: z.tuple([seenPerson, id.nullable(), z.string().max(MAX_NOTE_LENGTH).optional()]),
  }),
  z.strictObject({ name: z.literal('setDoNotContact'), args: z.tuple([id, z.boolean()]) }),
  z.strictObject({ name: z.literal('ignorePerson'), args: z.tuple([seenPerson]) }),
  z.strictObject({ name: z.literal('noticePerson'), args: z.tuple([seenPerson]) }),
  z.strictObject({ name: z.literal('setStatus'), args: z.tuple([id, id.nullable()]) }),
  z.strictObject({ name: z.literal('renameClient'), args: z.tuple([id, z.string().max(500)]) }),
  z.strictObject({ name: z.literal('deleteClient'), args: z.tuple([id]) }),
  z.strictObject({
    name: z.literal('settleShown'),
    args: z.tuple([id, z.enum(SHOWN_FIELDS), z.string().max(4000), z.enum(['take', 'keep'])]),
  }),
  z.strictObject({
    name: z.literal('saveNote'),
    args: z.tuple([
      id,
      id.nullable(),
      z.string().max(MAX_NOTE_LENGTH),
      z.uuid().optional(),
      kind.optional(),
    ]),
  }),
  z.strictObject({ name: z.literal('setNoteKind'), args: z.tuple([id, kind]) }),
  z.strictObject({ name: z.literal('pinNote'), args: z.tuple([id, z.boolean()]) }),
  z.strictObject({ name: z.literal('deleteNote'), args: z.tuple([id]) }),
  z.strictObject({
    name: z.literal('saveTemplate'),
    args: z.tuple([
      id.nullable(),
      z.string().max(200),
      z.string().max(MAX_TEMPLATE_LENGTH),
      z.uuid().optional(),
    ]),
  }),
  z.strictObject({ name: z.literal('deleteTemplate'), args: z.tuple([id]) }),
  z.strictObject({
    name: z.literal('addTask'),
    args: z.tuple([taskAbout, taskFields, z.uuid().optional()]),
  }),
  z.strictObject({ name: z.literal('editTask'), args: z.tuple([id, taskFields]) }),
  z.strictObject({ name: z.literal('completeTask'), args: z.tuple([id]) }),
  z.strictObject({ name: z.literal('reopenTask'), args: z.tuple([id]) }),
  z.strictObject({ name: z.literal('snoozeTask'), args: z.tuple([id, moment, z.boolean()]) }),
  z.strictObject({ name: z.literal('deleteTask'), args: z.tuple([id]) }),
  z.strictObject({
    name: z.literal('addDeal'),
    args: z.tuple([id, id, dealFields, z.uuid().optional()]),
  }),
  z.strictObject({ name: z.literal('editDeal'), args: z.tuple([id, dealFields]) }),
  z.strictObject({ name: z.literal('moveDeal'), args: z.tuple([id, id, z.string().max(500)]) }),
  z.strictObject({
    name: z.literal('checkItem'),
    args: z.tuple([id, z.string().min(1).max(64), z.boolean()]),
  }),
  z.strictObject({ name: z.literal('deleteDeal'), args: z.tuple([id]) }),
  z.strictObject({ name: z.literal('undo'), args: z.tuple([id]) }),
]);
