/**
 * Finds the name within a link that may show more: "Anna Lee • 2nd", a headline, a picture. By structure only: no label of
 * any language is read.
 */
import type { ShownName } from '@/content-scripts/dom/name-links';
import { foldText } from '@/content-scripts/dom/text';
import { NAME_ELEMENT, NOT_NAME } from './selectors';

/** Elements that begin a line of their own. Spans that a style makes blocks can't be told. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE DIV DL DT DD FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI OL P SECTION UL'.split(
    ' ',
  ),
);

/** LinkedIn writes the same signs between name, degree and date in every language. */
const SEPARATOR = /^\s*[•·∙‧|]/u;
/** Pronouns stand in brackets, in an element of their own. */
const BRACKET = /^\s*[([（]/u;
const FROM_SEPARATOR = /\s[•·∙‧|](?:\s.*)?$/su;

/** The name that a link shows, or null when it shows none: a picture, a number, a card around a link of its own. */
export function nameInLink(link: Element): ShownName | null {
  if (!link.firstElementChild) return nameIn(link);
  for (const inner of link.querySelectorAll('a[href]')) if (isShown(inner)) return null;
  const marked = link.matches(NAME_ELEMENT) ? link : link.querySelector(NAME_ELEMENT);
  return nameIn(marked ?? link);
}

/**
 * The name that an element shows first, without what follows it, and the innermost element that shows just the name, or
 * the one that shows least beside it.
 */
export function nameIn(element: Element): ShownName | null {
  const { firstChild } = element;
  // Most links show nothing but a name.
  if (firstChild instanceof Text && firstChild === element.lastChild) {
    return named(element, firstChild.data);
  }
  const line = firstLine(element);
  const [first] = line;
  if (!first) return null;
  if (first instanceof Element) {
    // What is hidden from screen readers comes first: the rest is the same again, said for them. The badge has to
    // stay outside of it.
    if (first.getAttribute('aria-hidden') === 'true') return named(element, textOf(first));
    // Bold at the beginning of a sentence: "**Anna Lee** follows you".
    if (line.length === 1 || /^(?:STRONG|B)$/u.test(first.tagName)) return nameIn(first);
  }
  return named(element, line.map(textOf).join(''));
}

function named(element: Element, text: string): ShownName | null {
  const name = foldText(text).replace(FROM_SEPARATOR, '');
  return /\p{L}/u.test(name) ? { element, name } : null;
}

/** The nodes of the first line that shows anything: a block alone, or what stands in a row up to a separator. */
function firstLine(element: Element): Node[] {
  const line: Node[] = [];
  let shown = 0;
  for (const node of element.childNodes) {
    if (!isShown(node)) {
      if (line.length > 0) line.push(node);
      continue;
    }
    const isBlock = node instanceof Element && BLOCKS.has(node.tagName);
    if (line.length > 0 && (isBlock || isAside(node) || isRepeated(node, line))) break;
    line.push(node);
    shown = line.length;
    if (isBlock) break;
  }
  line.length = shown;
  return line;
}

function isAside(node: Node): boolean {
  const text = textOf(node);
  return SEPARATOR.test(text) || (node instanceof Element && BRACKET.test(text));
}

function isRepeated(node: Node, line: readonly Node[]): boolean {
  const text = foldText(textOf(node));
  return line.some((other) => foldText(textOf(other)) === text);
}

function isShown(node: Node): boolean {
  if (node instanceof Text) return /\S/u.test(node.data);
  if (!(node instanceof Element) || !node.hasChildNodes() || node.matches(NOT_NAME)) return false;
  for (const child of node.childNodes) if (isShown(child)) return true;
  return false;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(NOT_NAME)) return '';
  let text = '';
  for (const child of node.childNodes) text += textOf(child);
  return text;
}
