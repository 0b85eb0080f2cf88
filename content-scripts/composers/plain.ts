/** Text fields: `<textarea>` and `<input>` (Sales Navigator, X chat, older pages; seen 2026-08). */
import type { Method } from './method';
import { isField } from './read-back';

/** The text as a field can hold it: an `<input>` has one line. */
export function fitToField(box: HTMLElement, text: string): string {
  return box instanceof HTMLInputElement ? text.replace(/\s*\n\s*/gu, ' ') : text;
}

/**
 * Replaces the selection of a field and tells the page as typing would. `setRangeText` is the field's own, not the
 * `value` that a framework may have wrapped to see who wrote it; so a controlled field takes the text as typed.
 */
export const writeIntoField: Method = async (box, text) => {
  if (!isField(box) || box.selectionEnd === null) return 'nothing';
  if (box.maxLength >= 0 && box.value.length + text.length > box.maxLength) return 'nothing';
  const at = box.selectionEnd;
  box.setRangeText(text, at, at, 'end');
  announce(box, 'insertText', text);
  return 'written';
};

/** Takes the characters from `start` to `end` out of a field. */
export function cutFromField(
  box: HTMLInputElement | HTMLTextAreaElement,
  start: number,
  end: number,
): void {
  box.setRangeText('', start, end, 'end');
  announce(box, 'deleteContentBackward', null);
}

function announce(box: HTMLElement, inputType: string, data: string | null): void {
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
