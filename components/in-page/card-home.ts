/** Where in the page's document the card belongs. */

/**
 * A modal dialog makes everything outside of itself dead to presses, in whatever layer: a card for somebody in it has to
 * stand in it, too. Everywhere else it belongs to the document itself.
 *
 * @param beside the badge's rectangle in viewport pixels
 */
export function homeFor(page: Document, { left, right, top, bottom }: DOMRect): Element {
  let root: DocumentOrShadowRoot | null = page;
  let modal: Element | null = null;
  while (root) {
    const at: Element | null = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    modal = at?.closest('dialog:modal') ?? modal;
    root = at?.shadowRoot && at.shadowRoot !== root ? at.shadowRoot : null;
  }
  return modal ?? [...page.querySelectorAll('dialog:modal')].at(-1) ?? page.documentElement;
}
