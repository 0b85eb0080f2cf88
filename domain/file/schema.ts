/** Files kept with a client. Their bytes lie beside, under their hash, so that history never holds them twice. */
import '@/domain/zod-setup';
import * as z from 'zod';
import { recordShape } from '@/domain/sync/record-schema';
import { MAX_FILE_SIZE } from './limits';

export const fileSchema = z.object({
  ...recordShape,
  clientId: z.string(),
  /** The client whom it was made for, while another one has taken it over. */
  homeId: z.string().optional(),
  name: z.string().min(1).max(255),
  /** Media type as the browser told it; shown, never trusted. */
  type: z.string().max(255),
  /** Bytes. */
  size: z.number().int().min(0).max(MAX_FILE_SIZE),
  /** SHA-256 of the bytes in lower-case hexadecimal: their key in the table `blobs`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});

export type ClientFile = z.infer<typeof fileSchema>;
