/** Taking an insertion out of a box again: after a half-landed write, and for undo. */
import { holdsFocus, placeCaret } from './caret';
import { cutFromField } from './plain';
import { between, even, isField, readBox } from './read-back';
import { nextFrame, settled } from './wait';

/**
 * Removes what stands in the focused box beyond `before`, when that is one piece and nothing else changed: at offset
 * `at` or, when it went elsewhere, wherever it is. True when the box shows `before` again; on false it may show less than
 * it did, but never less than `before`.
 */
export async function removeAdded(box: HTMLElement, before: string, at: number): Promise<boolean> {
  const now = readBox(box);
  if (even(now) === even(before)) return true;
  const expected = between(now, before.slice(0, at), before.slice(at)) !== null;
  const start = expected ? at : commonStart(even(now), even(before));
  const tail = before.slice(start);
  if (between(now, before.slice(0, start), tail) === null || !holdsFocus(box)) return false;
  if (isField(box)) {
    cutFromField(box, start, now.length - tail.length);
  } else {
    placeCaret(box, start, now.length - tail.length);
    // Editors learn of a new selection from an event of its own.
    await nextFrame();
    await nextFrame();
    if (!holdsFocus(box) || readBox(box) !== now) return false;
    deleteSelected(box);
  }
  const verdict = await settled(box, () =>
    even(readBox(box)) === even(before) ? 'landed' : 'partial',
  );
  return verdict === 'landed';
}

/**
 * Deletes what is selected. Editors that own their content (Lexical, Draft.js, ProseMirror, Quill) take the key and
 * prevent what the browser would do; a deletion behind their back, over several lines, would break them.
 */
function deleteSelected(box: HTMLElement): void {
  const pressed = new KeyboardEvent('keydown', {
    key: 'Backspace',
    code: 'Backspace',
    keyCode: 8,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (box.dispatchEvent(pressed)) box.ownerDocument.execCommand('delete');
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}
