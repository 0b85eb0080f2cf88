/** Dragging by a finger, which browsers do not do by themselves: one that rests lifts what is under it, then carries it. */
import { scrollAtEdges } from './edge-scroll';

/** How long a finger rests before it lifts, in milliseconds, and how far it may stray till then, in CSS pixels. */
const RESTS = 400;
const STRAYS = 10;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What can be lifted, and where it may be put down. */
export interface TouchDrag {
  /** What a finger that comes down on `target` would lift, if anything. */
  readonly liftable: (target: Element) => HTMLElement | null;
  readonly onLift: (lifted: HTMLElement) => void;
  /** Where `lifted` would go if let go over `target`, if anywhere. */
  readonly goal: (lifted: HTMLElement, target: Element) => HTMLElement | null;
  readonly onDrop: (lifted: HTMLElement, goal: HTMLElement) => void;
  /** It was lifted and let go where it was: the finger asks for something. */
  readonly onHold: (lifted: HTMLElement) => void;
}

interface Finger {
  readonly id: number;
  readonly element: HTMLElement;
  readonly from: Point;
  at: Point;
  timer: number;
  /** There once it is lifted. */
  ghost: HTMLElement | null;
  hasMoved: boolean;
  goal: HTMLElement | null;
}

const NOTHING_YET = { ghost: null, hasMoved: false, goal: null };

/**
 * Lets fingers drag within `area`. A finger that moves at once scrolls as ever; one that rests lifts, and from then on
 * nothing scrolls but at the edges it comes near to. A second finger, Escape, or the loss of what was lifted ends it, and
 * nothing has happened. What is lifted bears `data-lifted`, what it would go to `data-under-finger`.
 * @returns takes all of it away again
 */
export function dragByTouch(area: HTMLElement, drag: TouchDrag): () => void {
  let finger: Finger | null = null;
  /** What presses now, or did last, is a finger. */
  let isTouch = false;
  /** It has lifted something: till it is gone it neither scrolls nor presses, even when that came to nothing. */
  let hasLifted = false;

  const end = () => {
    if (!finger) return;
    const { timer, ghost, element, goal } = finger;
    finger = null;
    clearTimeout(timer);
    ghost?.remove();
    element.removeAttribute('data-lifted');
    goal?.removeAttribute('data-under-finger');
  };

  const aim = () => {
    if (!finger?.hasMoved) return;
    const { element, at } = finger;
    // What is carried lets presses through: what is found is what lies under it.
    const under = document.elementFromPoint(at.x, at.y);
    const goal = under ? drag.goal(element, under) : null;
    if (goal === finger.goal) return;
    finger.goal?.removeAttribute('data-under-finger');
    goal?.setAttribute('data-under-finger', '');
    finger.goal = goal;
  };

  const carry = () => {
    if (!finger?.ghost) return;
    if (!finger.element.isConnected) return end();
    const { ghost, at, from } = finger;
    ghost.style.translate = `${at.x - from.x}px ${at.y - from.y}px`;
    if (finger.hasMoved) scrollAtEdges(area, at);
    aim();
    requestAnimationFrame(carry);
  };

  const lift = () => {
    if (!finger) return;
    const { element } = finger;
    hasLifted = true;
    finger.ghost = ghostOf(element);
    // Within the area, where it looks as it did.
    area.append(finger.ghost);
    element.setAttribute('data-lifted', '');
    // The hand feels it where the device can; a browser that can't has no such function.
    navigator.vibrate?.(15);
    drag.onLift(element);
    requestAnimationFrame(carry);
  };

  const onPointerDown = (event: PointerEvent) => {
    const { target, pointerType, isPrimary, pointerId, clientX: x, clientY: y } = event;
    end();
    isTouch = pointerType === 'touch';
    if (!isTouch || !isPrimary || !(target instanceof Element)) return;
    hasLifted = false;
    const element = drag.liftable(target);
    if (!element) return;
    const from = { x, y };
    const timer = window.setTimeout(lift, RESTS);
    finger = { id: pointerId, element, from, at: from, timer, ...NOTHING_YET };
  };
  const onPointerMove = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
    if (finger?.id !== pointerId) return;
    finger.at = { x, y };
    if (Math.hypot(x - finger.from.x, y - finger.from.y) <= STRAYS) return;
    finger.hasMoved = true;
    if (!finger.ghost) end();
  };
  const onPointerUp = ({ pointerId }: PointerEvent) => {
    if (finger?.id !== pointerId) return;
    aim();
    const { element, ghost, hasMoved, goal } = finger;
    end();
    if (!ghost) return;
    if (goal) drag.onDrop(element, goal);
    else if (!hasMoved) drag.onHold(element);
  };
  const keep = (event: Event) => {
    if (hasLifted) event.preventDefault();
  };
  /** Browsers that do drag by touch would begin now, others open a menu of the link: both take the finger from us. */
  const refuse = (event: Event) => {
    if (isTouch) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !finger?.ghost) return;
    event.stopPropagation();
    end();
  };

  const listening = new AbortController();
  const { signal } = listening;
  area.addEventListener('pointerdown', onPointerDown, { signal });
  // Listened to from the start: a browser that finds no such listener when the finger comes down scrolls without asking.
  area.addEventListener('touchmove', keep, { signal, passive: false });
  area.addEventListener('touchend', keep, { signal, passive: false, capture: true });
  area.addEventListener('dragstart', refuse, { signal, capture: true });
  area.addEventListener('contextmenu', refuse, { signal });
  window.addEventListener('pointermove', onPointerMove, { signal });
  window.addEventListener('pointerup', onPointerUp, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  window.addEventListener('blur', end, { signal });
  return () => {
    end();
    listening.abort();
  };
}

/** A likeness of `element` where it stands, for the finger to carry: nothing of it is found, read out or pressed. */
function ghostOf(element: HTMLElement): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const ghost = element.cloneNode(true) as HTMLElement;
  for (const named of ghost.querySelectorAll('[id]')) named.removeAttribute('id');
  ghost.setAttribute('data-ghost', '');
  ghost.ariaHidden = 'true';
  ghost.inert = true;
  Object.assign(ghost.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    pointerEvents: 'none',
  });
  return ghost;
}
