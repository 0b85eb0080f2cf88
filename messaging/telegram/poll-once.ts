/** Reading what was sent to the bot. */
import type { Update } from '@/domain/telegram/update-schema';
import type { Line } from './call';
import { getUpdates } from './client';

export interface Poll {
  readonly line: Line;
  /** One more than the number of the last update that was handled; 0 at the beginning. */
  readonly offset: number;
  /** Seconds to wait for an update, up to {@link LONGEST_POLL}; 0 for what is there. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
  /** Does what an update asks for. It may come again with the same one: it has to make no difference then. */
  readonly handle: (update: Update) => Promise<void>;
  /** Stores the offset for the next call. */
  readonly keepOffset: (offset: number) => Promise<void>;
}

/** A worker that waits longer may be stopped meanwhile. */
export const LONGEST_POLL = 25;

/**
 * Asks once, and handles what came in order. After each update the offset is stored: a worker that is stopped before
 * that gets the update again, one that is stopped after it does not. An update that can't be handled now (the client base
 * does not open) stays for the next time; Telegram keeps it for a day. Gives how many were handled.
 * Rejects as the calls do, and with what `handle` and `keepOffset` reject with. One poll at a time: Telegram ends the
 * earlier of two.
 */
export async function pollOnce(poll: Poll): Promise<number> {
  const { line, offset, signal, handle, keepOffset } = poll;
  const timeout = Math.min(Math.max(0, Math.floor(poll.timeout)), LONGEST_POLL);
  const updates = await getUpdates(line, { offset, timeout, signal });
  for (const update of updates) {
    await handle(update);
    // Also when that is less than before: after a week without any, Telegram begins to count anew somewhere.
    await keepOffset(update.update_id + 1);
  }
  return updates.length;
}
