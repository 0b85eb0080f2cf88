/** Quill 1 (`.ql-editor`; LinkedIn's older comment and share boxes, seen 2026-08): a paste does nothing there, its own methods do. */
import { inPage, type Method } from './method';
import { pasteMethods } from './paste';

/** The ways into Quill, best first; a Quill 2, which hides its methods from the page, takes a paste. */
export function quillMethods(text: string, box: HTMLElement): readonly Method[] {
  return [inPage('quill'), ...pasteMethods(text, box)];
}
