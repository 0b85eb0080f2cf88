/** Scrolling at the edges while something is carried by a finger. */

/** How near to an edge it begins, and how far it goes in a frame at the very edge, both in CSS pixels. */
const NEAR = 56;
const FASTEST = 18;

/** How far to go for a point `at` between `start` and `end`: nothing in the middle, the more the nearer to an edge. */
function pace(at: number, start: number, end: number): number {
  const before = NEAR - (at - start);
  const after = NEAR - (end - at);
  const share = after > 0 && after >= before ? after / NEAR : before > 0 ? -before / NEAR : 0;
  return Math.round(Math.max(-1, Math.min(1, share)) * FASTEST);
}

/**
 * One frame's worth of scrolling for a finger at `point`: `area` along the line, and the cards of the column under the
 * finger up and down.
 */
export function scrollAtEdges(
  area: HTMLElement,
  point: { readonly x: number; readonly y: number },
): void {
  const { left, right } = area.getBoundingClientRect();
  const across = pace(point.x, left, right);
  if (across !== 0) area.scrollBy(across, 0);
  const column = document.elementFromPoint(point.x, point.y)?.closest('[data-stage]');
  const scroller = column?.querySelector('[data-scroller]');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const down = pace(point.y, top, bottom);
  if (down !== 0) scroller.scrollBy(0, down);
}
