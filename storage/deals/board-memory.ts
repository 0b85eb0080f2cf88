/** How the board was left: which funnel, as a board or a list, which columns are folded. Per project. */
import { storage } from '@wxt-dev/storage';
import * as z from 'zod';

const memorySchema = z.object({
  funnelId: z.string().nullable(),
  view: z.enum(['board', 'list']),
  /** By the stage's id, what the seller chose; stages that are not here are open, and folded when they close deals. */
  folded: z.record(z.string(), z.boolean()),
});

export type BoardMemory = z.infer<typeof memorySchema>;

const NOTHING: BoardMemory = { funnelId: null, view: 'board', folded: {} };

const item = storage.defineItem<Record<string, unknown>>('local:board', { fallback: {} });

/** What is remembered for a project. */
export async function readBoardMemory(projectId: string): Promise<BoardMemory> {
  const all = await item.getValue();
  return memorySchema.safeParse(all[projectId]).data ?? NOTHING;
}

/** Remembers it for a project. */
export async function writeBoardMemory(projectId: string, memory: BoardMemory): Promise<void> {
  await item.setValue({ ...(await item.getValue()), [projectId]: memory });
}
