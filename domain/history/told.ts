/** Which entries readers of the history are told of. */
import type { HistoryEntry } from './schema';

/**
 * Not of whose word is the last one: with every message it goes to and fro, and the chat itself says it better. What
 * follows from it, such as a task that comes back, is told.
 */
export function isTold({ action }: Pick<HistoryEntry, 'action'>): boolean {
  return action !== 'client.reply';
}
