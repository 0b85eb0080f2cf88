/** Waiting for something to become so, instead of sleeping. */

/** How long anything is waited for, in milliseconds. */
export const PATIENCE = 10_000;

/**
 * Asks `probe` again and again until it gives something other than null, undefined or false.
 *
 * @param what says in an error what was waited for.
 * @returns what the probe gave.
 */
export async function until<T>(
  what: string | (() => string | Promise<string>),
  probe: () => Promise<T | null | undefined | false>,
  patience: number = PATIENCE,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each question waits for the answer to the one before
    const given = await probe();
    if (given !== null && given !== undefined && given !== false) return given;
    if (performance.now() > end) {
      // oxlint-disable-next-line no-await-in-loop -- the last thing the loop does
      throw new Error(
        `Not within ${patience} ms: ${typeof what === 'string' ? what : await what()}`,
      );
    }
    // oxlint-disable-next-line no-await-in-loop -- the pause between two questions
    await new Promise((done) => {
      setTimeout(done, 40);
    });
  }
}
