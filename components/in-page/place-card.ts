/** Where the card stands in a page: beside the badge, inside the viewport, off the message box. Pure. */

/** A rectangle in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The card's place in viewport pixels. One of `top` and `bottom` holds it, so that it grows away from the badge and never
 * jumps while its content changes.
 */
export interface CardPlace {
  readonly left: number;
  readonly width: number;
  /** Distance of the upper edge from the viewport's upper edge, or null. */
  readonly top: number | null;
  /** Distance of the lower edge from the viewport's lower edge, or null. */
  readonly bottom: number | null;
  readonly maxHeight: number;
}

export interface PlaceRequest {
  readonly anchor: Box;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The card's wished width. */
  readonly width: number;
  /** Message boxes that should stay in sight. */
  readonly obstacles: readonly Box[];
  readonly direction: 'ltr' | 'rtl';
}

/** Space kept to the viewport's edges and to the badge. */
const MARGIN = 8;
/** Taller than this the card scrolls inside. */
const TALLEST = 620;
/** What the card needs to be of use. */
const SHORTEST = 340;

/** Takes the place that hides the least of the message boxes; among equals the one nearest to habit. */
export function placeCard(request: PlaceRequest): CardPlace {
  const { anchor, viewport, obstacles, direction } = request;
  const width = Math.min(request.width, viewport.width - 2 * MARGIN);
  const fits = (left: number): boolean => left >= MARGIN && left + width <= viewport.width - MARGIN;
  const keepIn = (left: number): number =>
    Math.max(MARGIN, Math.min(left, viewport.width - MARGIN - width));

  const after = anchor.right + MARGIN;
  const before = anchor.left - MARGIN - width;
  const sides = (direction === 'ltr' ? [after, before] : [before, after]).filter(fits);
  const under = keepIn(direction === 'ltr' ? anchor.left : anchor.right - width);

  const places = [
    ...sides.flatMap((left) => besidePlaces(left, width, anchor, viewport.height, obstacles)),
    hangFrom(anchor.bottom + MARGIN, under, width, viewport.height),
    standOn(anchor.top - MARGIN, under, width, viewport.height),
  ];
  let best: CardPlace | undefined;
  let least = Infinity;
  for (const place of places) {
    const hidden = hiddenBy(boxOf(place, viewport.height), [...obstacles, anchor]);
    if (hidden >= least) continue;
    [best, least] = [place, hidden];
  }
  return best ?? hangFrom(MARGIN, keepIn(after), width, viewport.height);
}

/** Level with the badge; or ending above a message box; or beginning below it. */
function besidePlaces(
  left: number,
  width: number,
  anchor: Box,
  height: number,
  obstacles: readonly Box[],
): CardPlace[] {
  const level =
    anchor.top < height / 2
      ? hangFrom(Math.min(anchor.top - MARGIN, height - MARGIN - SHORTEST), left, width, height)
      : standOn(Math.max(anchor.bottom + MARGIN, MARGIN + SHORTEST), left, width, height);
  const inTheWay = obstacles.filter((box) => box.left < left + width && box.right > left);
  return [
    level,
    ...inTheWay.flatMap((box) => [
      standOn(box.top - MARGIN, left, width, height),
      hangFrom(box.bottom + MARGIN, left, width, height),
    ]),
  ];
}

/** A card whose upper edge is at `y`. */
function hangFrom(y: number, left: number, width: number, height: number): CardPlace {
  const top = Math.max(
    MARGIN,
    Math.min(y, height - MARGIN - Math.min(SHORTEST, height - 2 * MARGIN)),
  );
  return { left, width, top, bottom: null, maxHeight: Math.min(TALLEST, height - MARGIN - top) };
}

/** A card whose lower edge is at `y`. */
function standOn(y: number, left: number, width: number, height: number): CardPlace {
  const bottom = hangFrom(height - y, left, width, height);
  return { ...bottom, top: null, bottom: bottom.top };
}

/** The most that a card in this place can cover. */
function boxOf({ left, width, top, bottom, maxHeight }: CardPlace, height: number): Box {
  const upper = top ?? height - (bottom ?? 0) - maxHeight;
  return { left, top: upper, right: left + width, bottom: upper + maxHeight };
}

/** Area of `boxes` behind `card`, in square pixels. */
function hiddenBy(card: Box, boxes: readonly Box[]): number {
  let area = 0;
  for (const box of boxes) {
    const wide = Math.min(card.right, box.right) - Math.max(card.left, box.left);
    const high = Math.min(card.bottom, box.bottom) - Math.max(card.top, box.top);
    if (wide > 0 && high > 0) area += wide * high;
  }
  return area;
}
