/**
 * Editable elements without an editor library: LinkedIn's `.msg-form__contenteditable` (a paragraph per line) and VK's
 * `.ComposerInput__input` (an inline element with line breaks), both seen 2026-08. The browser's own editing commands
 * reach them: the page gets trusted events, and whatever is written otherwise is thrown away.
 */
import { inPage, type Method } from './method';
import { isBlock } from './read-back';

/** How a line is ended. Never a synthetic Enter: sites send on it. */
type Break = 'insertLineBreak' | 'insertParagraph';

/** Types text at the caret, in one go. */
export const typeText: Method = async (box, text) => {
  const paragraphs = Array.from(box.childNodes).some(isBlock);
  // LinkedIn takes its placeholder away, and looks at what was typed, only after an input event.
  if (paragraphs) box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  const lines = text.split('\n');
  // Chromium makes the paragraphs of a text with several lines itself; Firefox does not.
  if (lines.length === 1 || (paragraphs && !import.meta.env.FIREFOX))
    box.ownerDocument.execCommand('insertText', false, text);
  else typeLines(box.ownerDocument, lines, paragraphs ? 'insertParagraph' : 'insertLineBreak');
  return 'written';
};

/** Types line by line, with the break that the box's own lines have. */
export function typeLines(page: Document, lines: readonly string[], lineEnd: Break): void {
  lines.forEach((line, index) => {
    if (index > 0) page.execCommand(lineEnd);
    if (line !== '') page.execCommand('insertText', false, line);
  });
}

/** The ways into such a box, best first. */
export function contenteditableMethods(): readonly Method[] {
  return [typeText, inPage('paste')];
}
