/** One insertion at a time: two at once would read each other's text back. */

let last: Promise<unknown> = Promise.resolve();

/** Runs `job` when all earlier ones are done. A job that fails does not stop the next. */
export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const mine = last.then(job);
  last = mine.catch(() => undefined);
  return mine;
}
