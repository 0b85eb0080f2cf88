/** Tasks: what the seller has to do, and when they want to be reminded of it. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { repeatFits } from '@/domain/repeat/next-occurrence';
import { recordShape } from '@/domain/sync/record-schema';
import { isZone } from '@/domain/zone/wall-time';
import { MAX_REMINDERS, MAX_REMINDER_MINUTES, TASK_STATES } from './states';

const moment = z.number().int();

export const taskSchema = z.object({
  ...recordShape,
  /** Whom it is about, or null. */
  clientId: z.string().nullable(),
  /** The client whom it was made for, while another one has taken it over. */
  homeId: z.string().optional(),
  /** The deal that it brings further, or null. */
  dealId: z.string().nullable(),
  text: z.string().min(1).max(1000),
  /** Milliseconds since 1970, or null for some day. Of a task without a time the start of its day in `zone`. */
  dueAt: moment.nullable(),
  /** Due on a day, at no time of it in particular. */
  isAllDay: z.boolean(),
  /** The IANA time zone in which the seller meant it: a repeated task keeps its wall time there. */
  zone: z.string().max(64).refine(isZone),
  /** An RRULE value of RFC 5545 without its start, which is `dueAt`; null for once. */
  repeat: z.string().max(500).refine(repeatFits).nullable(),
  /** Minutes before `dueAt` (0 is at it); of a task without a time before the start of the seller's day (domain/task/moments.ts). */
  reminders: z.array(z.number().int().min(0).max(MAX_REMINDER_MINUTES)).max(MAX_REMINDERS),
  /** Put off until then, milliseconds since 1970, or null. */
  snoozedUntil: moment.nullable(),
  /** Put off until they write, or until `snoozedUntil` where they don't. */
  isUntilReply: z.boolean(),
  /** When a reply of theirs brought it back, milliseconds since 1970: the same as `snoozedUntil` then. */
  repliedAt: moment.nullable().optional(),
  state: z.enum(TASK_STATES),
  /** When it was done, milliseconds since 1970, or null. */
  doneAt: moment.nullable(),
  /** The member who is to do it, or null for nobody in particular. */
  ownerId: z.string().nullable(),
  /** Address of the chat or post that it came from, http(s) only, or null. */
  link: z.string().max(4000).nullable(),
});

export type Task = z.infer<typeof taskSchema>;
