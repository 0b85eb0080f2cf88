/**
 * Presses on badges. Caught on the window before anything of the page sees them: a badge may stand within a link, and
 * the page must take a press on it neither for one on its own link nor as a sign of us. One set of listeners serves all
 * badges of a page.
 */
import { isInSight } from './in-sight';

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

/** So long, in milliseconds, a badge must have been under a pointer that did not move to it: no hand is faster. */
const SETTLE = 350;
/** Pixels that a badge drawn anew may stand beside its old place. */
const SAME_PLACE = 4;

interface Pressable {
  /** Where it is drawn, in viewport pixels. */
  readonly box: DOMRect;
}

/**
 * Watches for presses on elements of ours.
 *
 * @param isOwn tells whether an element of the page is a badge's host
 * @param pressed called for a click by the person on a badge in plain sight, never for one that a script made, nor for one
 *   on a badge that the page has only just put under the pointer
 */
export function catchPresses<Host extends Pressable>(
  page: Document,
  signal: AbortSignal,
  isOwn: (node: Node) => Host | undefined,
  pressed: (host: Host) => void,
): void {
  const arrivals = new Arrivals();
  let wasFresh = false;
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
    if (event.type === 'pointerdown') wasFresh = arrivals.isFresh(event);
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && /^(?:Enter| )$/u.test(event.key)) {
      // Most badges are no buttons, which would do this by themselves; those that are must not do it twice.
      event.preventDefault();
      if (event.type === 'keydown' && !event.repeat) pressed(own);
    }
    if (event.type !== 'click') return;
    // A screen reader's press has no place.
    const hasPlace = (event as MouseEvent).detail !== 0;
    if (!hasPlace || (!wasFresh && isInSight(target as Element, own.box))) pressed(own);
  };
  const over = (event: PointerEvent): void => {
    const [target] = event.composedPath();
    const own = target instanceof Node ? isOwn(target) : undefined;
    if (own) arrivals.note(event, own.box);
    else arrivals.left(event);
  };
  const passive = { capture: true, signal, passive: true };
  page.defaultView?.addEventListener('pointerover', over, passive);
  page.defaultView?.addEventListener('pointermove', (event) => arrivals.moved(event), passive);
  for (const kind of KINDS) {
    page.defaultView?.addEventListener(kind, hold, { capture: true, signal, passive: false });
  }
}

/** How the badge under the pointer came there: the pointer to it, or it to the pointer. */
class Arrivals {
  #x = Number.NaN;
  #y = Number.NaN;
  #box: DOMRect | null = null;
  /** When the pointer was last over a badge; infinite while it is. */
  #until = -Infinity;
  /** When a badge last came to a pointer at rest. */
  #at = -Infinity;

  moved({ clientX, clientY }: PointerEvent): void {
    this.#x = clientX;
    this.#y = clientY;
  }

  left({ timeStamp }: Event): void {
    this.#until = Math.min(this.#until, timeStamp);
  }

  note({ clientX, clientY, timeStamp }: PointerEvent, box: DOMRect): void {
    const isAtRest = clientX === this.#x && clientY === this.#y;
    // Lists draw a row anew under the pointer: the badge is where it was a moment ago.
    const before = this.#box;
    const isAnew =
      before !== null &&
      timeStamp - this.#until < SETTLE &&
      Math.abs(before.left - box.left) < SAME_PLACE &&
      Math.abs(before.top - box.top) < SAME_PLACE;
    this.#at = isAtRest && !isAnew ? timeStamp : -Infinity;
    this.#box = box;
    this.#until = Infinity;
  }

  /** Whether a badge came to the resting pointer just before this press. */
  isFresh({ timeStamp }: Event): boolean {
    return timeStamp - this.#at < SETTLE;
  }
}
