/** Message templates. How their text is read: render.ts. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

export const MAX_TEMPLATE_LENGTH = 20_000;

export const templateSchema = z.object({
  ...recordShape,
  title: z.string().min(1).max(200),
  /** Text with variables: `Hi {{first_name|there}}`. */
  text: z.string().max(MAX_TEMPLATE_LENGTH),
  order: z.number(),
});

export type Template = z.infer<typeof templateSchema>;
