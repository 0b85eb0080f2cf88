/** What every stored record carries besides its own fields. */
import '@/domain/zod-setup';
import * as z from 'zod';

export const recordShape = {
  /** UUID v7, so that ids sort by time of creation. */
  id: z.string().min(1).max(500),
  projectId: z.string().min(1).max(64),
  /** Milliseconds since 1970. */
  createdAt: z.number().int(),
  /** Member id of the author; `me` until there is a team. */
  createdBy: z.string().max(64),
  /** Milliseconds since 1970, or null while the record lives. A deleted record stays for undo and sync. */
  deletedAt: z.number().int().nullable(),
  /** Per field, the hybrid logical clock of its last change (domain/sync/clock.ts). */
  stamps: z.record(z.string(), z.string()),
};

const recordSchema = z.looseObject(recordShape);
/** A record of any table, as the write path sees it. */
export type StoredRecord = z.infer<typeof recordSchema>;
