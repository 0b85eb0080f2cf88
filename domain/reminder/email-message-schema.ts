/** The message that the sync endpoint will take to send a reminder by e-mail (docs/reminders.md). Nothing sends it yet. */
import * as z from 'zod';

/** Longest address (RFC 5321 §4.5.3.1.3, without its brackets). */
export const MAX_EMAIL_ADDRESS = 254;
/** Longest subject: one line of a mail (RFC 5322 §2.1.1) with room for its name and for encoding. */
export const MAX_EMAIL_SUBJECT = 200;
export const MAX_EMAIL_TEXT = 10_000;
export const MAX_EMAIL_LINK = 2000;

/** No line break: what follows one would be a header of the mail. */
const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text) && text.isWellFormed());

/** One plain address, without a name, a comment or a second one. */
const address = z
  .string()
  .max(MAX_EMAIL_ADDRESS)
  .regex(/^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u);

const webAddress = z
  .string()
  .max(MAX_EMAIL_LINK)
  .refine((text) => /^https?:\/\//u.test(text) && URL.canParse(text) && !/[\s\p{Cc}]/u.test(text));

export const emailMessageSchema = z.strictObject({
  /**
   * The reminder: the same each time that it is tried. The endpoint sends one mail for it, however often it comes, and
   * answers the later ones as it did the first.
   */
  reminderId: z.string().regex(/^[\w:.-]{1,200}$/u),
  taskId: z.string().regex(/^[\w-]{1,64}$/u),
  /** The seller's own address. The endpoint sends only to addresses that their owner has confirmed to it. */
  to: address,
  subject: oneLine(MAX_EMAIL_SUBJECT),
  /** Plain text; the endpoint makes no markup of it. */
  text: z
    .string()
    .min(1)
    .max(MAX_EMAIL_TEXT)
    .refine((text) => text.isWellFormed()),
  /** Tag of the language that it is written in, for the mail's own heading and the endpoint's footer. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u)
    .max(35),
  /** The chat or post that the task is about; null for none. */
  link: webAddress.nullable(),
});

export type EmailMessage = z.infer<typeof emailMessageSchema>;
