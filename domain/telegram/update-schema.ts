/** What Telegram tells a bot (https://core.telegram.org/bots/api#update), as much of it as is used. */
import * as z from 'zod';

const name = z.string().max(1000);
const chat = z.object({
  id: z.number().int(),
  type: z.string().max(100),
  first_name: name.optional(),
  last_name: name.optional(),
  username: name.optional(),
});
const user = z.object({ id: z.number().int(), is_bot: z.boolean() });

const message = z.object({
  message_id: z.number().int(),
  from: user.optional(),
  chat,
  text: z.string().optional(),
});

/** A press on a button. Its message may be too old to be shown, but its chat is always named. */
const press = z.object({
  id: z.string().min(1).max(200),
  from: user,
  message: z.object({ message_id: z.number().int(), chat }).optional(),
  data: z.string().max(200).optional(),
});

export const updateSchema = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  callback_query: press.optional(),
});

export type Update = z.infer<typeof updateSchema>;
