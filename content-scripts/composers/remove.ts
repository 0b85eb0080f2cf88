/** Taking an insertion out of a box again: after a half-landed write, and for undo. */
import { holdsFocus, selectedRange } from './caret';
import { moveCaret } from './move-caret';
import { cutFromField } from './plain';
import { between, even, isField, readBox } from './read-back';
import { settled } from './wait';

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
    const end = now.length - tail.length;
    const selected = await moveCaret(box, start, end);
    // With another selection than this, something else would be deleted.
    if (selected?.start !== start || selected.end !== end) return false;
    if (!holdsFocus(box) || selected.text !== now) return false;
    deleteSelected(box);
  }
  const verdict = await settled(box, () =>
    even(readBox(box)) === even(before) ? 'landed' : 'partial',
  );
  return verdict === 'landed';
}

/**
 * Deletes what is selected. Editors that own their content take the key (Lexical, Draft.js, ProseMirror, Quill) or what
 * a browser says before it deletes (Slate, CKEditor 5), and prevent what it would do; a deletion behind their back would
 * break them. The range is said, too: CKEditor 5 goes by it, and sees no selection in shadow roots.
 */
function deleteSelected(box: HTMLElement): void {
  const asked = { bubbles: true, cancelable: true, composed: true };
  const key = { key: 'Backspace', code: 'Backspace', keyCode: 8 };
  if (!box.dispatchEvent(new KeyboardEvent('keydown', { ...asked, ...key }))) return;
  const range = selectedRange(box);
  const targetRanges = range ? [new StaticRange(range)] : [];
  const inputType = 'deleteContentBackward';
  if (box.dispatchEvent(new InputEvent('beforeinput', { ...asked, inputType, targetRanges })))
    box.ownerDocument.execCommand('delete');
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}
