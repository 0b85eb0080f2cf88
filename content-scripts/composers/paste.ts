/** Editors that own their content and take a paste: ProseMirror with TipTap, Draft.js, CKEditor 5, Quill 2. */
import { typeText } from './contenteditable';
import { inPage, type Method } from './method';

/**
 * The ways into such an editor, best first. Several lines are never typed: these editors see a new paragraph as the
 * Enter key, and a site may send on that.
 */
export function pasteMethods(text: string): readonly Method[] {
  return text.includes('\n') ? [inPage('paste')] : [inPage('paste'), typeText];
}
