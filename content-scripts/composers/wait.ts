/** Waiting for an editor: it may commit a write much later than the call that made it. */
import { isField, type Verdict } from './read-back';

/** How long one write may take to show, in milliseconds. */
const SHOWS_WITHIN = 1000;
/** A page that is not drawn gets no frames; then a timer stands in, in milliseconds. */
const UNDRAWN_FRAME = 50;
/** A result counts when it has stood for so many frames: some editors show a write and then take it back. */
const STANDS_FOR = 3;

/** Resolves with the next frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve();
    };
    const frame = requestAnimationFrame(done);
    const timer = setTimeout(done, UNDRAWN_FRAME);
  });
}

/**
 * Waits until `judge` says `landed` for a few frames on end, at most a second, and gives the last verdict. The box is
 * read only after it changed; a field, whose changes nobody reports, at each frame.
 */
export async function settled(box: HTMLElement, judge: () => Verdict): Promise<Verdict> {
  const until = performance.now() + SHOWS_WITHIN;
  let changed = true;
  let verdict = judge();
  let stood = 0;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(box, { childList: true, characterData: true, subtree: true });
  try {
    while (stood < STANDS_FOR && (stood > 0 || performance.now() < until)) {
      // One frame after another on purpose: there is nothing to do at the same time.
      // oxlint-disable-next-line no-await-in-loop
      await nextFrame();
      if (changed || isField(box)) verdict = judge();
      changed = false;
      stood = verdict === 'landed' ? stood + 1 : 0;
    }
  } finally {
    observer.disconnect();
  }
  return judge();
}
