/** Reading a name: what of an element is the name, without pictures, icons, initials and hidden words. */
import { foldText } from '@/content-scripts/dom/text';
import { AVATAR, NAME_PART } from './selectors';

/** Elements within a name that are none of it: pictures, "online", "verified", words for screen readers only. */
const NOT_NAME =
  'svg, img, style, script, time, button, [hidden], [aria-hidden="true"], [class*="VisuallyHidden"], ' +
  `[class*="mageStatus"], [class*="image_status"], ${AVATAR}`;

/** Elements that stand in a line of text. Others begin a line of their own. */
const INLINE = /^(?:SPAN|B|STRONG|I|EM|BR|WBR|FONT)$/u;

/** An element that does not. Only links that hold one can show more than a name. */
const BLOCK = ':not(span, b, strong, i, em, br, wbr, font, svg, svg *, img)';

/** The name that an element shows, white space folded; empty when it shows none. A line break counts as a space. */
export function shownName(element: Element): string {
  return foldText(textOf(element));
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return ' ';
  let text = '';
  for (const child of node.childNodes) {
    if (!(child instanceof Element) || !child.matches(NOT_NAME)) text += textOf(child);
  }
  return node instanceof HTMLElement && !INLINE.test(node.tagName) ? ` ${text} ` : text;
}

/**
 * The element within a link that shows just the name (the link itself when it shows nothing else), or null when the
 * link shows none: a picture alone, or an address written out.
 */
export function nameElement(link: Element): Element | null {
  if (foldText(link.textContent) === '' || link.matches(AVATAR)) return null;
  const whole = shownName(link);
  if (whole === '' || isAddress(whole)) return null;
  if (link.childElementCount === 0) return link;
  const part = link.querySelector(NAME_PART);
  if (part && shownName(part) !== '') return part;
  if (!link.querySelector(BLOCK)) return link;
  const inner = firstLine(link);
  return shownName(inner) === whole ? link : inner;
}

/** The first line of a card: down through blocks until the text is the element's own or stands in one line. */
function firstLine(element: Element): Element {
  let current = element;
  for (;;) {
    const own = [...current.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && foldText(node.nodeValue) !== '',
    );
    const shown = [...current.children].filter(
      (child) => !child.matches(NOT_NAME) && shownName(child) !== '',
    );
    const [first] = shown;
    if (own || !first) return current;
    if (shown.length > 1 && shown.every((child) => INLINE.test(child.tagName))) return current;
    current = first;
  }
}

/** Whether a link's text is its address: a link that somebody wrote, not a name. */
function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|(?:www\.|m\.)?vk\.(?:com|ru|me)\/)/iu.test(text);
}
