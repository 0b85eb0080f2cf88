/** The half of an insertion that only works in the page's own world, where editors keep their objects. */

/**
 * Writes text at the caret of the focused editor. The worker hands this function's source to the page
 * (`scripting.executeScript` with `world: 'MAIN'`), so it uses nothing from outside of itself, and it leaves nothing
 * behind. Gives false only when nothing was written; true says that the editor was asked, not that it took the text.
 */
export function insertInPage(editor: 'lexical' | 'quill' | 'paste', text: string): boolean {
  let box = document.activeElement;
  while (box?.shadowRoot?.activeElement) box = box.shadowRoot.activeElement;
  if (!(box instanceof HTMLElement) || !box.isContentEditable) return false;

  // The selection in a shadow root: Chromium's roots answer for themselves, Firefox tells when it is given the root.
  interface Owner {
    getSelection?: () => Selection | null;
  }
  const root: Node & Owner = box.getRootNode();
  let inShadow: Selection | null = null;
  if (root !== document) {
    inShadow = root.getSelection?.() ?? null;
    const whole = root.getSelection ? null : document.getSelection();
    const shadowRoots = root instanceof ShadowRoot ? [root] : [];
    const range = whole?.getComposedRanges?.({ shadowRoots })[0];
    if (whole && range) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const told: Record<string | symbol, unknown> = {
        anchorNode: live.startContainer,
        anchorOffset: live.startOffset,
        focusNode: live.endContainer,
        focusOffset: live.endOffset,
        isCollapsed: live.collapsed,
        rangeCount: 1,
        getRangeAt: () => live,
      };
      inShadow = new Proxy(whole, {
        get: (target, name) => {
          const value: unknown = name in told ? told[name] : Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    }
  }

  if (editor === 'quill') {
    interface Quill {
      readonly constructor: { find?(node: Node, bubble: boolean): unknown };
      getIndex(blot: unknown): number;
      getLength(): number;
      getSelection(focus: boolean): { index: number; length: number } | null;
      insertText(index: number, text: string, source: 'user'): unknown;
      setSelection(index: number, length: number, source: 'user'): void;
    }
    // Quill 1 leaves itself on its container (1.3.7, core/quill.js).
    const container: (Element & { __quill?: Quill }) | null = box.closest('.ql-container');
    // oxlint-disable-next-line no-underscore-dangle -- Quill's own name for it
    const quill = container?.__quill;
    if (!quill) return false;
    const { focusNode = null, focusOffset = 0 } = inShadow ?? {};
    let index = Math.max(0, quill.getLength() - 1);
    if (focusNode && quill.constructor.find) {
      // Quill asks the document for its selection, which does not see into shadow roots.
      const line = focusNode instanceof Text ? null : focusNode.childNodes[focusOffset];
      const blot = quill.constructor.find(line ?? focusNode, true);
      if (blot) index = quill.getIndex(blot) + (focusNode instanceof Text ? focusOffset : 0);
    } else {
      const selected = quill.getSelection(true);
      if (selected) index = selected.index + selected.length;
    }
    quill.insertText(index, text, 'user');
    quill.setSelection(index + text.length, 0, 'user');
    return true;
  }

  const data = new DataTransfer();
  data.setData('text/plain', text);
  const asked = { bubbles: true, cancelable: true, composed: true };
  // Slate learns of the caret up to 100 ms late, but looks at once when it is told of an input.
  const slate = box.hasAttribute('data-slate-editor');
  if (editor === 'lexical' || slate) {
    const inputType = slate ? 'insertFromPaste' : 'insertReplacementText';
    const event = new InputEvent('beforeinput', { ...asked, inputType, dataTransfer: data });
    // Firefox makes a transfer of its own: that one has to be filled.
    event.dataTransfer?.setData('text/plain', text);
    box.dispatchEvent(event);
    return true;
  }

  const ckeditor = box.classList.contains('ck-editor__editable');
  // Quill 1 fails on a paste that no person made.
  const inQuill1: (Element & { __quill?: unknown }) | null = box.closest('.ql-container');
  // oxlint-disable-next-line no-underscore-dangle -- Quill's own name for it
  if (inQuill1?.__quill) return false;
  // ProseMirror and CKEditor 5 drop the blank lines of plain text; of paragraphs they keep them.
  const proseMirror = box.classList.contains('ProseMirror');
  let html = '';
  if ((ckeditor || proseMirror) && text.includes('\n')) {
    const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
    const lines = text.replace(/[&<>]/gu, (sign) => entities[sign] ?? sign).split('\n');
    html = lines.map((line) => `<p>${line || (ckeditor ? '&nbsp;' : '')}</p>`).join('');
  }
  const event = new ClipboardEvent('paste', { ...asked, clipboardData: data });
  event.clipboardData?.setData('text/plain', text);
  if (html) event.clipboardData?.setData('text/html', html);
  if (!inShadow) {
    box.dispatchEvent(event);
    return true;
  }
  // Editors ask the document where focus and caret are. While they take the text, it answers for the shadow root.
  const answers = [
    { owner: document, name: 'activeElement', value: box },
    { owner: document, name: 'getSelection', value: () => inShadow },
    { owner: window, name: 'getSelection', value: () => inShadow },
  ].map((it) => ({ ...it, own: Object.getOwnPropertyDescriptor(it.owner, it.name) }));
  try {
    for (const { owner, name, value } of answers)
      Object.defineProperty(owner, name, { configurable: true, writable: true, value });
    box.dispatchEvent(event);
  } finally {
    for (const { owner, name, own } of answers) {
      Reflect.deleteProperty(owner, name);
      if (own) Object.defineProperty(owner, name, own);
    }
  }
  return true;
}
