/**
 * Whether a badge was in sight when it was pressed. A page may shrink it, fade it or cover all but a sliver of it, to have
 * it pressed in place of something else.
 *
 * What lies over it and lets presses through is not found: networks lay see-through layers of that kind over whole rows,
 * and a browser doesn't tell those from ones that hide. A press on a badge writes nothing; it opens the card and gives it
 * the focus. The card stands above the page in plain sight and judges each press on it by itself.
 */

/** The least width and height in pixels; drawn as they should be, badges have 22. */
const SMALLEST = 8;
/** Less than this of its strength is not seen. */
const FAINTEST = 0.2;
/** Pixels of blur that leave nothing to recognise. */
const BLURRED = 4;

/** @param box the badge's rectangle in viewport pixels */
export function isInSight(host: Element, box: DOMRect): boolean {
  return (
    box.width >= SMALLEST && box.height >= SMALLEST && isReached(host, box) && isShown(host, 1)
  );
}

/** Of the middle and four points around it, two must answer: half a badge under a bar at the edge is still one. */
function isReached(host: Element, box: DOMRect): boolean {
  const root = host.getRootNode() as Document | ShadowRoot;
  const points = [
    [0.5, 0.5],
    [0.3, 0.3],
    [0.7, 0.3],
    [0.3, 0.7],
    [0.7, 0.7],
  ] as const;
  const reached = points.filter(
    ([x, y]) => root.elementFromPoint(box.left + x * box.width, box.top + y * box.height) === host,
  );
  return reached.length >= 2;
}

/** Follows the effects up to the document. */
function isShown(element: Element, strength: number): boolean {
  const { opacity, filter, mixBlendMode, maskImage } = getComputedStyle(element);
  const left = strength * Number(opacity) * strengthAfter(filter);
  if (left < FAINTEST || mixBlendMode !== 'normal' || isMaskedAway(maskImage)) return false;
  const parent = element.assignedSlot ?? element.parentElement ?? hostOf(element);
  return parent === null || isShown(parent, left);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What filters leave of an element: nothing after ones that are drawn elsewhere, or a strong blur. */
function strengthAfter(filter: string): number {
  if (filter === 'none') return 1;
  if (filter.includes('url(')) return 0;
  let strength = 1;
  for (const [, name, value = '1'] of filter.matchAll(
    /(opacity|brightness|contrast|blur)\(([\d.]+)/gu,
  )) {
    if (name === 'blur') strength *= Number(value) < BLURRED ? 1 : 0;
    else strength *= Math.min(1, Number(value));
  }
  return strength;
}

/** A mask of gradients without any colour; lists that fade out at their edges have one of black. */
function isMaskedAway(mask = 'none'): boolean {
  return mask !== 'none' && !/rgb\(|rgba\([^)]*, (?:1|0?\.[2-9]\d*)\)|url\(/u.test(mask);
}
