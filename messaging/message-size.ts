/** How big a message to the worker may be, whoever sends it. */

/** The most that one message may hold, in UTF-16 code units of text and keys, with a little for each value: 256 K. */
export const MAX_MESSAGE_SIZE = 256 * 1024;

/** What a value counts without its text: an answer to a million empty lists costs too. */
const COST_OF_VALUE = 4;

/**
 * Tells whether a message's data is bigger than {@link MAX_MESSAGE_SIZE}. Stops counting there, and goes down no call
 * stack, so that neither a big nor a deep message costs more than a good one.
 */
export function isOversized(data: unknown): boolean {
  const waiting: unknown[] = [data];
  let size = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    size += COST_OF_VALUE;
    if (typeof value === 'string') size += value.length;
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!Array.isArray(value)) size += key.length;
        waiting.push(inner);
        if (size + waiting.length * COST_OF_VALUE > MAX_MESSAGE_SIZE) return true;
      }
    }
    if (size > MAX_MESSAGE_SIZE) return true;
  }
  return false;
}
