/** Where in the page a badge goes: right after the name, without moving anything but the text behind it. */
import type { Sighting } from '@/content-scripts/network';

/** Either at the end of `inside`, or right after `after`. */
export type Spot = { readonly inside: Element } | { readonly after: Element };

/**
 * The spot for a sighting's badge. Reads styles but no layout; do all reads of a batch before its first write, so that
 * the browser works the styles out once.
 */
export function spotFor({ anchor, nameElement }: Sighting): Spot {
  if (nameElement && nameElement !== anchor) return { inside: nameElement };
  const { display } = getComputedStyle(anchor);
  if (!display.startsWith('inline') && display !== 'contents') return { inside: anchor };
  const parent = anchor.parentElement;
  if (!parent) return { inside: anchor };
  const around = getComputedStyle(parent);
  const isColumn =
    (around.display.endsWith('flex') && around.flexDirection.startsWith('column')) ||
    around.display.endsWith('grid');
  return isColumn ? { inside: anchor } : { after: anchor };
}

/** Whether a badge's host already is where it belongs. */
export function isAt(host: Element, spot: Spot): boolean {
  return 'inside' in spot ? host.parentNode === spot.inside : host.previousSibling === spot.after;
}

/** Puts a badge's host into its spot. */
export function putAt(host: Element, spot: Spot): void {
  if ('inside' in spot) spot.inside.append(host);
  else spot.after.after(host);
}
