/**
 * How browsers say that a page, or they themselves, went away while something was done for it (Chromium 156, Firefox 140,
 * seen 2026-11): nobody waits for the answer, and it is nobody's error.
 */
const GONE =
  /^Frame with ID \d+ was removed\.|^The frame was removed\.|^No tab with id|^Invalid tab ID|^The tab was closed|^The browser is shutting down\./u;

/** Tells whether a failure only says that the asker is gone. */
export function isAskerGone(error: unknown): boolean {
  return error instanceof Error && GONE.test(error.message);
}
