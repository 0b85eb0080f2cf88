/** Clients: the people whom the seller keeps. Who they are on the networks is in identities (identity-schema.ts). */
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';

export const clientSchema = z.object({
  ...recordShape,
  name: z.string().max(500),
  statusId: z.string().nullable(),
  /** When the status was last changed, milliseconds since 1970. */
  statusSince: z.number().int(),
  /** Address of the photo as captured, http(s) only, or null. */
  photo: z.string().max(4000).nullable(),
  /** Where and when the person was captured (GDPR): the page's address without its query. */
  capturedFrom: z.string().max(4000).nullable(),
});

export type Client = z.infer<typeof clientSchema>;
