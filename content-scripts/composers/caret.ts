/** The caret of message boxes: where it is, where it was, and how to put it back. Open shadow roots included. */
import { isField, scanBox, type Point } from './read-back';

/** The ends of a selection within a box, as offsets into the box's text. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  /** The box's whole text at that moment. */
  readonly text: string;
}

const remembered = new WeakMap<Element, Caret>();

/** The focused element, looked for within open shadow roots too. */
function deepActiveElement(page: Document): Element | null {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** True when the caret's keystrokes would go into this box. */
export function holdsFocus(box: HTMLElement): boolean {
  const active = deepActiveElement(box.ownerDocument);
  return active !== null && box.contains(active);
}

/** The field, or the outermost editable element that `element` is part of or contains; null when nothing can be written. */
export function editableBox(element: HTMLElement): HTMLElement | null {
  if (isField(element)) return element.readOnly || element.disabled ? null : element;
  if (!element.isContentEditable) {
    const inner = element.querySelector('textarea, input, [contenteditable]');
    return inner instanceof HTMLElement && (isField(inner) || inner.isContentEditable)
      ? editableBox(inner)
      : null;
  }
  let box = element;
  while (box.parentElement?.isContentEditable) box = box.parentElement;
  return box;
}

/** Where the caret or selection is in a box, or null when it is elsewhere or the browser does not tell. */
export function readCaret(box: HTMLElement): Caret | null {
  if (isField(box)) {
    const { selectionStart, selectionEnd, value } = box;
    if (selectionStart === null || selectionEnd === null) return null;
    return { start: selectionStart, end: selectionEnd, text: value };
  }
  const range = selectedRange(box);
  if (!range || !box.contains(range.startContainer) || !box.contains(range.endContainer))
    return null;
  const { text, offsets } = scanBox(box, [
    { node: range.startContainer, offset: range.startOffset },
    { node: range.endContainer, offset: range.endOffset },
  ]);
  const [start, end] = offsets;
  return start === null || start === undefined || end === null || end === undefined
    ? null
    : { start, end, text };
}

/** Puts the caret, or with `end` a selection, at offsets into the box's text. The box has to have the focus. */
export function placeCaret(box: HTMLElement, start: number, end = start): void {
  if (isField(box)) {
    box.setSelectionRange(start, end);
    return;
  }
  const from = pointAt(box, start);
  const to = end === start ? from : pointAt(box, end);
  selectionOf(box)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/**
 * Remembers where the caret was in every box that loses the focus: browsers forget it for editable elements, and a card
 * that takes the focus would send all templates to the start. Call once per frame; ends with the signal.
 */
export function rememberCarets(signal: AbortSignal): void {
  window.addEventListener(
    'focusout',
    (event) => {
      const left = event.composedPath()[0];
      const box = left instanceof HTMLElement ? editableBox(left) : null;
      const caret = box && readCaret(box);
      if (box && caret) remembered.set(box, caret);
    },
    { capture: true, passive: true, signal },
  );
}

/** The offset at which an insertion into a box without focus belongs: where its caret was, else its end. */
export function lastCaret(box: HTMLElement, text: string): number {
  const known = remembered.get(box);
  if (known?.text === text) return known.end;
  const own = isField(box) ? box.selectionEnd : null;
  return own === null || own === 0 ? text.length : own;
}

function pointAt(box: HTMLElement, offset: number): Point {
  const { pieces } = scanBox(box);
  const piece =
    pieces.find(({ start, length }) => start <= offset && offset <= start + length) ??
    pieces.at(-1);
  if (!piece) return { node: box, offset: box.childNodes.length };
  if (piece.node instanceof Text)
    return { node: piece.node, offset: Math.min(offset - piece.start, piece.length) };
  const parent = piece.node.parentNode ?? box;
  const index = Array.from(parent.childNodes).findIndex((child) => child === piece.node);
  return { node: parent, offset: offset > piece.start ? index + 1 : index };
}

/** What Chromium adds: there a shadow root answers for itself, elsewhere the document's selection does. */
interface SelectionOwner {
  getSelection?: () => Selection | null;
}

function selectionOf(box: HTMLElement): Selection | null {
  const root: Node & SelectionOwner = box.getRootNode();
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}

/** The page's selection where `box` is, shadow root or not; null when there is none. */
export function selectedRange(box: HTMLElement): StaticRange | Range | null {
  const root: Node & SelectionOwner = box.getRootNode();
  const selection = selectionOf(box);
  if (!selection || selection.rangeCount === 0) return null;
  const answersItself = root.getSelection !== undefined;
  if (root instanceof ShadowRoot && !answersItself && 'getComposedRanges' in selection)
    return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
  return selection.getRangeAt(0);
}
