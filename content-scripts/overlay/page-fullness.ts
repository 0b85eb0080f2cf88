/** Whether a page shows as much as one with people on it does: an empty list, a log-in or a page in loading does not. */

/** Around what a page is about, on any site. */
const AROUND = 'nav, header, footer, aside, [role="navigation"], [role="banner"], [role="dialog"]';
/** A log-in form in place of the page, and a page that says it is still at work. */
const NOT_YET = 'input[type="password"], main[aria-busy="true"], [role="main"][aria-busy="true"]';
/** What a few posts or rows have at least: characters of text, and links. */
const LEAST_TEXT = 300;
const LEAST_LINKS = 6;
/** Looked at no further than this many nodes. */
const MOST_NODES = 4000;

/** Tells whether there is enough on the page; a bounded walk, without layout. */
export function isFull(page: Document): boolean {
  if (!page.body || page.querySelector(NOT_YET)) return false;
  const nodes = page.createTreeWalker(
    page.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      return node.matches(`${AROUND}, script, style, template, svg`)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT;
    },
  );
  let text = 0;
  let links = 0;
  for (let count = 0; count < MOST_NODES && nodes.nextNode(); count += 1) {
    const node = nodes.currentNode;
    if (node instanceof Text) text += node.data.trim().length;
    else if (node instanceof Element && node.matches('a[href]')) links += 1;
    if (text >= LEAST_TEXT && links >= LEAST_LINKS) return true;
  }
  return false;
}
