/**
 * The text of a message box, as its writer sees it: what insertion compares before and after, and the offsets by which
 * it speaks of places in a box. An offset counts UTF-16 code units of the text that {@link readBox} gives.
 */

/** Elements that stand on lines of their own in the editors known here. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** What editors keep an empty line open with: Slate, CKEditor 5. */
const FILLER = /^[\ufeff\u200b\u2060]+$/u;

/** A place in the document tree, as ranges give it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** A part of the text and the node that shows it: a text node, an emoji's image, or a `<br>` (of length 0). */
interface Piece {
  readonly node: Node;
  readonly start: number;
  readonly length: number;
}

/** What {@link scanBox} gives. */
export interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The offset of each point asked for, or null for one outside of what was read. */
  readonly offsets: readonly (number | null)[];
}

/** True for the fields that hold their text themselves. */
export function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/** True for an element that stands on lines of its own. */
export function isBlock(node: Node | null): boolean {
  return node instanceof Element && BLOCKS.has(node.tagName);
}

/**
 * Reads an editable element: paragraphs and `<br>` become "\n", images their alternative text; parts that can't be
 * edited (placeholders, chips) are left out. White space and invisible marks stay as they are: see {@link fold}.
 */
export function scanBox(box: HTMLElement, points: readonly Point[] = []): Reading {
  const pieces: Piece[] = [];
  const offsets: (number | null)[] = points.map(() => null);
  let text = '';
  let begun = false;
  // A line break is written only when something follows it: the last `<br>` of a block only keeps the line open.
  let pending: 'none' | 'block' | 'br' = 'none';

  const flush = () => {
    if (pending === 'br' || (pending === 'block' && begun)) text += '\n';
    pending = 'none';
    begun = true;
  };
  const mark = (node: Node, offset: number, within: number) => {
    const breaks = pending === 'br' || (pending === 'block' && begun) ? 1 : 0;
    points.forEach((point, i) => {
      if (point.node === node && point.offset === offset)
        offsets[i] = text.length + breaks + within;
    });
  };
  const add = (node: Node, shown: string) => {
    flush();
    pieces.push({ node, start: text.length, length: shown.length });
    text += shown;
  };
  const visitText = (node: Text) => {
    if (FILLER.test(node.data)) {
      // Carets stand in it where there is no text yet.
      mark(node, 0, 0);
      mark(node, node.length, 0);
      pieces.push({ node, start: text.length, length: 0 });
      return;
    }
    const besideBlock = isBlock(node.previousSibling) || isBlock(node.nextSibling);
    if (node.data === '' || (besideBlock && node.data.trim() === '')) {
      mark(node, 0, 0);
      return;
    }
    add(node, node.data);
    points.forEach((point, i) => {
      if (point.node === node) offsets[i] = text.length - node.data.length + point.offset;
    });
  };
  const visitChildren = (parent: Node) => {
    let index = 0;
    for (const child of parent.childNodes) {
      mark(parent, index, 0);
      visit(child);
      index += 1;
    }
    mark(parent, index, 0);
  };
  const visit = (node: Node) => {
    if (node instanceof Text) visitText(node);
    if (!(node instanceof Element)) return;
    if (node.getAttribute('contenteditable') === 'false') return;
    if (node.tagName === 'BR') {
      flush();
      pieces.push({ node, start: text.length, length: 0 });
      pending = 'br';
    } else if (node instanceof HTMLImageElement) {
      if (node.alt) add(node, node.alt);
    } else if (isBlock(node)) {
      pending = 'block';
      visitChildren(node);
      pending = 'block';
    } else {
      visitChildren(node);
    }
  };
  visitChildren(box);
  return {
    text,
    pieces,
    offsets: offsets.map((offset) => (offset === null ? null : Math.min(offset, text.length))),
  };
}

/** The text of a message box, whatever its kind. */
export function readBox(box: HTMLElement): string {
  return isField(box) ? box.value : scanBox(box).text;
}

/**
 * Text for comparing: spaces of any kind and number are one space, line breaks in a row one line break, ends trimmed;
 * marks that editors add or drop (zero-width spaces, direction marks, emoji variation selectors) are gone. Joiners stay:
 * they are part of emoji and of Persian words.
 */
export function fold(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();
}

/** The same text, character by character, with all single spaces alike (editors turn spaces into non-breaking ones). */
export function even(text: string): string {
  return text.replace(/[^\S\n]/gu, ' ');
}

/** How a box looks after a write. */
export type Verdict = 'landed' | 'untouched' | 'partial';

/**
 * Judges what a box shows after a write of `text` at offset `at` of `before`. `landed` also for text in which the site
 * changed only signs (":)" into an emoji), as long as every letter and line of it is there, once, at the caret, and all
 * that was around it is unharmed. Spaces at the seams may go: browsers drop those of which nothing was to be seen.
 */
export function judge(now: string, before: string, at: number, text: string): Verdict {
  const folded = fold(now);
  const head = before.slice(0, at);
  const tail = before.slice(at);
  const heads = [head, head.replace(/[^\S\n]+$/u, '')];
  const tails = [tail, tail.replace(/^[^\S\n]+/u, '')];
  const wanted = heads.flatMap((start) => tails.map((end) => fold(start + text + end)));
  if (wanted.includes(folded)) return 'landed';
  if (folded === fold(before)) return 'untouched';
  const written = between(now, head, tail);
  const letters = onlyLetters(text);
  return written !== null && letters !== '' && onlyLetters(written) === letters
    ? 'landed'
    : 'partial';
}

/** What stands in `now` between `head` and `tail`, or null when one of them is not intact. */
export function between(now: string, head: string, tail: string): string | null {
  const shown = even(now);
  const intact =
    shown.length >= head.length + tail.length &&
    shown.startsWith(even(head)) &&
    shown.endsWith(even(tail));
  return intact ? now.slice(head.length, now.length - tail.length) : null;
}

function onlyLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}\n]/gu, '');
}
