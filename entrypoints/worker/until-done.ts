/**
 * Keeps the worker until a listener's work is done. Firefox puts its event page to sleep after 30 seconds in which nobody
 * has asked it anything, work under way or not, unless a listener has given back a promise that is still open.
 */

/** The listener that hands its promise to the browser, whose types know of listeners without one only. */
export function untilDone<Args extends readonly unknown[]>(
  work: (...args: Args) => Promise<unknown>,
): (...args: Args) => void {
  // oxlint-disable-next-line typescript/no-misused-promises -- that is what it is for
  return work;
}
