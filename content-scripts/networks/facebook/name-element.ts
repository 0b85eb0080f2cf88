/** Which part of a link shows a name, and whether any does. */
import { foldText } from '@/content-scripts/dom/text';
import { NOT_TEXT, PICTURE, TEXT_BLOCK } from './selectors';

const HAS_LETTER = /\p{L}/u;

/** Whatever can stand in a link beside a name. Most links to people hold the name and nothing else. */
const NOT_PLAIN = `img, ${TEXT_BLOCK}, ${NOT_TEXT}`;

/**
 * The element that shows just the name: the link itself, or in a link around a whole row (photo, name, last message)
 * its first line. Null when the link shows no name: a photo alone, a count, a photo whose text says something else.
 */
export function nameElement(link: HTMLAnchorElement): Element | null {
  // Names have letters; counts of comments lead to somebody too and have none (2024-08).
  if (!HAS_LETTER.test(link.textContent)) return null;
  if (!link.querySelector(NOT_PLAIN)) return link;
  const text = firstText(link);
  const parent = text?.parentElement;
  if (!parent) return null;
  const picture = link.querySelector(PICTURE);
  const block = parent.closest(TEXT_BLOCK);
  const line = block && link.contains(block) ? block : picture ? parent : link;
  const name = nameText(line);
  if (!HAS_LETTER.test(name)) return null;
  // A labelled photo is labelled with the name; its text may say "active now" (2024-08).
  const label = picture && foldText(link.getAttribute('aria-label'));
  if (label && !label.includes(name)) return null;
  return !picture && nameText(link) === name && !link.querySelector('svg') ? link : line;
}

/** An element's text without icons' titles and what is hidden. */
export function nameText(element: Element): string {
  if (element.childElementCount === 0 || !element.querySelector(NOT_TEXT)) {
    return foldText(element.textContent);
  }
  let text = '';
  for (const node of shownTexts(element)) text += node.data;
  return foldText(text);
}

/** The photos shown before the name: several stand for a group of people. */
export function picturesBefore(link: Element, name: Element): number {
  return [...link.querySelectorAll(PICTURE)].filter(
    (picture) => picture.compareDocumentPosition(name) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).length;
}

function firstText(link: Element): Text | null {
  for (const node of shownTexts(link)) if (foldText(node.data) !== '') return node;
  return null;
}

function* shownTexts(element: Element): Generator<Text> {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node !== element && node.matches(NOT_TEXT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
  }
}
