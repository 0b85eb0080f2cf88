/** What of a page lies over the card, for browsers that don't tell whether an element is in plain sight. */

/** What the page has in the layer above everything else. */
function raised(page: Document): Element[] {
  return [...page.querySelectorAll(':popover-open, :modal, :fullscreen')];
}

/** What the page had raised at one moment, but for what it has lowered since: raised anew, that may lie above. */
export class RaisedBefore {
  readonly #elements: Set<Element>;
  readonly #ended = new AbortController();

  constructor(page: Document) {
    this.#elements = new Set(raised(page));
    if (this.#elements.size === 0) return;
    const lowered = (node: unknown): void => {
      for (const element of this.#elements) {
        if (node instanceof Node && node.contains(element)) this.#elements.delete(element);
      }
    };
    const { signal } = this.#ended;
    page.addEventListener('beforetoggle', ({ target }) => lowered(target), {
      capture: true,
      signal,
    });
    // What leaves the document is lowered without a word.
    const removals = new MutationObserver((records) => {
      for (const { removedNodes } of records) for (const node of removedNodes) lowered(node);
    });
    removals.observe(page, { childList: true, subtree: true });
    signal.addEventListener('abort', () => removals.disconnect());
  }

  has(element: Element): boolean {
    return this.#elements.has(element);
  }

  /** Stops looking. */
  end(): void {
    this.#ended.abort();
  }
}

/**
 * Whether something does: at the card's corners, sides and middle, or raised by the page after the card. What lets presses
 * through is not found unless it was raised: as a popover, the card is above all else.
 *
 * @param below what the page had raised before
 */
export function isCovered(host: HTMLElement, frame: HTMLElement, below: RaisedBefore): boolean {
  const box = frame.getBoundingClientRect();
  const xs = [box.left + 16, (box.left + box.right) / 2, box.right - 16];
  const ys = [box.top + 16, (box.top + box.bottom) / 2, box.bottom - 16];
  const page = host.ownerDocument;
  if (xs.some((x) => ys.some((y) => page.elementFromPoint(x, y) !== host))) return true;
  // Wherever its own box is: what is in it may lie anywhere, and so may its backdrop.
  return raised(page).some((each) => !below.has(each) && !each.contains(host));
}
