/** Milliseconds that work may take before others get their turn: half a frame. */
const SLICE = 8;

/** Runs a generator to its end, letting the page breathe in between; null when it was stopped before. */
export async function runInSlices<T>(
  work: Generator<void, T>,
  isStopped: () => boolean,
): Promise<T | null> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    // oxlint-disable-next-line no-await-in-loop -- the point of it
    await turn();
    if (isStopped()) return null;
    until = performance.now() + SLICE;
  }
}

/** Resolves in a later task. Timers would wait some milliseconds each time. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
