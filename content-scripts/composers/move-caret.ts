/** Moving the caret of an editor that keeps a selection of its own. */
import { placeCaret, readCaret, type Caret } from './caret';
import { isField } from './read-back';
import { nextFrame } from './wait';

/** How long a browser may take to announce a new selection, in milliseconds. */
const ANNOUNCED_WITHIN = 300;

/**
 * Moves the caret of the focused box, or selects up to `end`, and waits until the editor has learnt of it: editors keep a
 * selection of their own, and some restore an older one just after they get the focus. Gives where the caret really is.
 */
export async function moveCaret(
  box: HTMLElement,
  start: number,
  end = start,
): Promise<Caret | null> {
  /* oxlint-disable no-await-in-loop -- each look has to wait for the editor's answer to the one before */
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const caret = readCaret(box);
    const isThere = caret?.start === start && caret.end === end;
    if (isThere && attempt > 0) break;
    if (!isThere) await placed(box, start, end);
    await nextFrame();
    await nextFrame();
  }
  /* oxlint-enable no-await-in-loop */
  return readCaret(box);
}

/** Places the caret; resolves once editors were told, which on a busy machine takes longer than some frames. */
function placed(box: HTMLElement, start: number, end: number): Promise<void> {
  if (isField(box)) {
    placeCaret(box, start, end);
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      box.ownerDocument.removeEventListener('selectionchange', done);
      resolve();
    };
    const timer = setTimeout(done, ANNOUNCED_WITHIN);
    box.ownerDocument.addEventListener('selectionchange', done);
    placeCaret(box, start, end);
  });
}
