/** What each message to the worker may carry. Senders in pages are untrusted: sizes are capped, shapes exact. */
import * as z from 'zod';

import { isPersonKey, type PersonKey } from '@/domain/person/person-key';
import { MAX_NOTE_LENGTH } from '@/domain/note/schema';
import { MAX_TEMPLATE_LENGTH } from '@/domain/template/schema';

const key = z.custom<PersonKey>(isPersonKey);
const aliases = z.array(key).max(10);
const id = z.string().min(1).max(500);
const httpAddress = z
  .string()
  .max(4000)
  .refine((value) => /^https?:\/\//u.test(value) && URL.canParse(value));
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
});

export const setupSchema = z.strictObject({ network: z.string().max(32) });
export const lookUpSchema = z.strictObject({
  people: z.array(z.strictObject({ key, aliases })).max(500),
});
export const emptySchema = z.strictObject({});
export const viewSchema = z.strictObject({ key, aliases });
export const insertedSchema = z.strictObject({ templateId: id, key });
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
  z.strictObject({ name: z.literal('addClient'), args: z.tuple([seenPerson, id.nullable()]) }),
  z.strictObject({ name: z.literal('setStatus'), args: z.tuple([id, id.nullable()]) }),
  z.strictObject({ name: z.literal('renameClient'), args: z.tuple([id, z.string().max(500)]) }),
  z.strictObject({ name: z.literal('deleteClient'), args: z.tuple([id]) }),
  z.strictObject({
    name: z.literal('saveNote'),
    args: z.tuple([id, id.nullable(), z.string().max(MAX_NOTE_LENGTH), z.uuid().optional()]),
  }),
  z.strictObject({ name: z.literal('deleteNote'), args: z.tuple([id]) }),
  z.strictObject({
    name: z.literal('saveTemplate'),
    args: z.tuple([id.nullable(), z.string().max(200), z.string().max(MAX_TEMPLATE_LENGTH)]),
  }),
  z.strictObject({ name: z.literal('deleteTemplate'), args: z.tuple([id]) }),
  z.strictObject({ name: z.literal('undo'), args: z.tuple([id]) }),
]);
