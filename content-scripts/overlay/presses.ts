/**
 * Presses on badges. Caught on the window before anything of the page sees them: a badge may stand within a link, and
 * the page must take a press on it neither for one on its own link nor as a sign of us. One set of listeners serves all
 * badges of a page.
 */
const KINDS = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'dragstart',
] as const;

/**
 * Watches for presses on elements of ours.
 *
 * @param isOwn tells whether an element of the page is a badge's host
 * @param pressed called for a click by the person, never for one that a script made
 */
export function catchPresses<Host>(
  page: Document,
  signal: AbortSignal,
  isOwn: (node: Node) => Host | undefined,
  pressed: (host: Host) => void,
): void {
  const hold = (event: Event): void => {
    // The badge's own root is closed, so that the target is its host for everybody, us included.
    const target = event.composedPath()[0];
    const own = target instanceof Node ? isOwn(target) : undefined;
    if (own === undefined) return;
    event.stopImmediatePropagation();
    if (event.type === 'click' || event.type === 'auxclick' || event.type === 'dragstart') {
      // Within a link the press would also follow or drag the link.
      event.preventDefault();
    }
    if (event.type === 'click' && event.isTrusted) pressed(own);
  };
  for (const kind of KINDS) {
    page.defaultView?.addEventListener(kind, hold, { capture: true, signal, passive: false });
  }
}
