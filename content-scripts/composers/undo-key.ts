/** The undo key in a message box, right after a text of ours was put there. */
import { editableBox } from './caret';
import { showsInsertion, takeBack } from './insert';

/**
 * Answers Ctrl+Z (Cmd+Z) in a box that still shows just what our insertion made of it: the box then shows exactly what it
 * did before, whichever way the text went in. An editor's own undo may take half of a text, or more than it, and fields
 * forget theirs. Any other undo stays the site's. Call once per frame; ends with the signal.
 */
export function answerUndoKey(signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !isUndo(event)) return;
      const pressed = event.composedPath()[0];
      const box = pressed instanceof HTMLElement ? editableBox(pressed) : null;
      if (!box || !showsInsertion(box)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // A key that is held down repeats: the rest of it belongs to the same press.
      if (!event.repeat) void takeBack(box);
    },
    { capture: true, signal },
  );
}

/** By the key's place: interfaces have many alphabets. */
function isUndo(event: KeyboardEvent): boolean {
  const { code, ctrlKey, metaKey, shiftKey, altKey } = event;
  return code === 'KeyZ' && ctrlKey !== metaKey && !shiftKey && !altKey;
}
