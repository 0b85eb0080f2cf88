/** Editors that own their content and take a paste: ProseMirror with TipTap, Draft.js, CKEditor 5, Quill 2. */
import { typeText } from './contenteditable';
import { inPage, type Method } from './method';

/** Editors that fail in a shadow root, whatever writes there: they walk the tree up to the page and take all for elements. */
const FAILS_IN_SHADOW = '.ck-editor__editable, .public-DraftEditor-content';

/**
 * The ways into such an editor, best first. Several lines are never typed: these editors see a new paragraph as the
 * Enter key, and a site may send on that.
 */
export function pasteMethods(text: string, box: HTMLElement): readonly Method[] {
  if (box.getRootNode() instanceof ShadowRoot && box.matches(FAILS_IN_SHADOW)) return [];
  // What is typed into Slate by command shows, but Chromium does not announce it, and Slate does not know of it.
  const isTyped = !text.includes('\n') && !box.hasAttribute('data-slate-editor');
  return isTyped ? [inPage('paste'), typeText] : [inPage('paste')];
}
