/** What the Bot API answers (https://core.telegram.org/bots/api#making-requests), as much of it as is used. */
import * as z from 'zod';

import { updateSchema, type Update } from '@/domain/telegram/update-schema';

export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number().int(),
    description: z.string().optional(),
    parameters: z.object({ retry_after: z.number().positive().optional() }).optional(),
  }),
]);

/** The bot itself. */
export const botSchema = z.object({
  id: z.number().int(),
  is_bot: z.literal(true),
  first_name: z.string().max(1000),
  username: z.string().regex(/^\w{3,64}$/u),
});

export const sentSchema = z.object({ message_id: z.number().int() });

/** An edited message, or true where it is none of the bot's chats. */
export const editedSchema = z.union([sentSchema, z.literal(true)]);

export const doneSchema = z.literal(true);

/** Updates of a form that is not known keep their number, so that they can be put behind, and nothing else. */
export const updatesSchema = z.array(
  z
    .looseObject({ update_id: z.number().int() })
    .transform(
      (update): Update => updateSchema.safeParse(update).data ?? { update_id: update.update_id },
    ),
);
