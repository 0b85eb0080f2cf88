/**
 * When the page shows what it was opened for. The browser answers a database's questions one after the other, so whatever
 * reads much waits until then: before, it would hold up what the seller waits for.
 */
const { promise, resolve } = Promise.withResolvers<void>();

/** Milliseconds after which what waits goes ahead: the page may be out of sight, or have nothing to show. */
const LATEST = 3000;

/** Resolves after the first card or list was painted. */
export const firstShown: Promise<void> = promise;

/** Says that the first card or list stands in the document. */
export function noteShown(): void {
  // The frame first, then whatever is asked for after it.
  requestAnimationFrame(() => setTimeout(resolve));
}

setTimeout(resolve, LATEST);
