/** Where in the page a badge goes: right after the name, without moving anything but the text behind it. */
import type { Sighting } from '@/content-scripts/network';

/** Either at the end of `inside`, or right after `after`. */
export type Spot = { readonly inside: Element } | { readonly after: Element };

/** The most kinds of place that are remembered. */
const MEMORY = 500;

/**
 * Finds spots. Asking for a style makes the browser work out everything that changed, so the answer is remembered for
 * elements of the same tags and classes: lists repeat them.
 */
export class Placement {
  readonly #isInside = new Map<string, boolean>();

  /** The spot for a sighting's badge. May read styles, never layout. */
  spotFor({ anchor, nameElement }: Sighting): Spot {
    if (nameElement && nameElement !== anchor) return { inside: nameElement };
    const kind = `${kindOf(anchor)} < ${kindOf(anchor.parentElement)}`;
    let isInside = this.#isInside.get(kind);
    if (isInside === undefined) {
      isInside = belongsInside(anchor);
      if (this.#isInside.size >= MEMORY) this.#isInside.clear();
      this.#isInside.set(kind, isInside);
    }
    return isInside ? { inside: anchor } : { after: anchor };
  }
}

function kindOf(element: Element | null): string {
  return element ? `${element.tagName} ${element.getAttribute('class') ?? ''}` : '';
}

/** Whether a badge right after this element would stand on a line of its own. */
function belongsInside(anchor: Element): boolean {
  const { display } = getComputedStyle(anchor);
  if (!display.startsWith('inline') && display !== 'contents') return true;
  const parent = anchor.parentElement;
  if (!parent) return true;
  const around = getComputedStyle(parent);
  return (
    (around.display.endsWith('flex') && around.flexDirection.startsWith('column')) ||
    around.display.endsWith('grid')
  );
}

/** Whether a badge's host already is where it belongs. */
export function isAt(host: Element, spot: Spot): boolean {
  return 'inside' in spot ? host.parentNode === spot.inside : host.previousSibling === spot.after;
}

/** Puts a badge's host into its spot. One that stands there stays untouched: moving it would lose its focus and a press. */
export function putAt(host: Element, spot: Spot): void {
  if (isAt(host, spot)) return;
  if ('inside' in spot) spot.inside.append(host);
  else spot.after.after(host);
}
