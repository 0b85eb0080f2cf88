/**
 * Whether a press in the card may count: only when what was pressed had been in plain sight, where it was, for a moment.
 * A page can't press by script; it could lay something over the card, make it transparent, shrink it, or move it under a
 * pointer that is about to press something else.
 *
 * Three things are looked at. The host's style, which is all that a page can reach: it has to be as it was made. The place
 * and size of the card. And what the browser says of its visibility (Intersection Observer v2: nothing over it, even if
 * it lets presses through; no opacity, filter, blending or scaling on the way). Firefox says nothing of that: there the
 * points of the card are asked about, and whatever the page has raised above the card counts as covering it.
 */

import { isCovered, RaisedBefore } from './covering';

/** So long, in milliseconds, the card must have been in sight and at rest before a press: no hand is faster. */
const SETTLE = 300;
/** Pixels that the card's edges may differ from where they were: a scroll bar more or less. */
const SLACK = 18;
/** The least part of its width that the card may have. */
const LEAST_WIDTH = 0.7;

/** `early`: the card has only just appeared, as on a second press of a double click. */
type Judgement = 'seen' | 'early' | 'unseen';

interface VisibilityOptions extends IntersectionObserverInit {
  /** Milliseconds between two answers, 100 at least. */
  readonly delay: number;
  readonly trackVisibility: true;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}

const tellsVisibility = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

export class PressGuard {
  readonly #style: string | null;
  readonly #touches: MutationObserver;
  #watching: IntersectionObserver | null = null;
  #frame: HTMLElement | null = null;
  #box: DOMRect | null = null;
  #placedAt = 0;
  #touchedAt = -Infinity;
  /** Since when the browser has found the card in plain sight; null while it does not. */
  #visibleSince: number | null = null;
  #wasHidden = false;
  /** What the page had raised before the card was: it lies below. Of no use where the browser tells of visibility. */
  #below: RaisedBefore | null = null;

  /** Whether the press that a click will end was refused. */
  #refusedPress = false;

  /**
   * @param host in the form that it has to keep
   * @param refused told of each press that a page has spoilt
   */
  constructor(
    private readonly host: HTMLElement,
    private readonly refused: () => void,
  ) {
    this.#style = host.getAttribute('style');
    this.#touches = new MutationObserver(() => this.#touched());
    this.#touches.observe(host, { attributes: true });
  }

  /** Puts right what the page has changed about the host, and raises it above everything in the page that is there now. */
  raise(): void {
    const { host } = this;
    if (host.getAttribute('style') !== this.#style) host.setAttribute('style', this.#style ?? '');
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    this.#below?.end();
    this.#below = tellsVisibility() ? null : new RaisedBefore(host.ownerDocument);
  }

  /** Follows the card's frame from now on; null when there is none any more. */
  readonly watch = (frame: HTMLElement | null): void => {
    this.#watching?.disconnect();
    this.#watching = null;
    this.#frame = frame;
    if (!frame) this.#below?.end();
    this.#visibleSince = null;
    this.#wasHidden = false;
    if (!frame) return;
    this.placed();
    this.#box = frame.getBoundingClientRect();
    if (!tellsVisibility()) return;
    const options: VisibilityOptions = { delay: 100, trackVisibility: true };
    this.#watching = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const { isVisible, time } = entry as VisibilityEntry;
        if (isVisible) this.#visibleSince ??= time;
        else {
          this.#visibleSince = null;
          this.#wasHidden = true;
        }
      }
    }, options);
    this.#watching.observe(frame);
  };

  /** Notes that the card was put somewhere by ourselves. */
  placed(): void {
    this.#placedAt = performance.now();
    this.#box = null;
  }

  /** Whether a press or a key may have its effect. After one that may not, the card is raised for the next. */
  permits(event: Event): boolean {
    if (isHarmless(event)) return true;
    const judgement = this.#judge(event);
    if (event.type === 'pointerdown') this.#refusedPress = judgement !== 'seen';
    if (judgement === 'unseen') {
      this.raise();
      this.refused();
    }
    return judgement === 'seen' && !(this.#refusedPress && isByPointer(event));
  }

  /** Judges a press as it arrives. */
  #judge(event: Event): Judgement {
    const frame = this.#frame;
    if (!frame) return 'unseen';
    if (this.#touches.takeRecords().length > 0) this.#touched();
    if (!this.#isAsMade() || !this.#isInPlace(frame)) return 'unseen';
    if (event.timeStamp - this.#touchedAt < SETTLE) return 'unseen';
    return this.#watching ? this.#judgeTold(event) : this.#judgeLooked(event, frame);
  }

  #judgeTold(event: Event): Judgement {
    const since = this.#visibleSince;
    const inSight = since === null ? 0 : event.timeStamp - since;
    if (this.#wasHidden && inSight < SETTLE) return 'unseen';
    return isByPointer(event) && Math.min(inSight, this.#standing(event)) < SETTLE
      ? 'early'
      : 'seen';
  }

  #judgeLooked(event: Event, frame: HTMLElement): Judgement {
    if (!this.#below || isCovered(this.host, frame, this.#below)) return 'unseen';
    return isByPointer(event) && this.#standing(event) < SETTLE ? 'early' : 'seen';
  }

  /** How long the card has been where it is. */
  #standing({ timeStamp }: Event): number {
    return timeStamp - this.#placedAt;
  }

  /** In its style, and still in the layer above the page, from which a page can take it down. */
  #isAsMade(): boolean {
    return this.host.matches(':popover-open') && this.host.getAttribute('style') === this.#style;
  }

  #touched(): void {
    this.#touchedAt = performance.now();
  }

  /** The first look after the card was placed says where that is. */
  #isInPlace(frame: HTMLElement): boolean {
    const box = frame.getBoundingClientRect();
    const card = frame.firstElementChild?.getBoundingClientRect();
    if (!card || card.width < LEAST_WIDTH * box.width) return false;
    const before = (this.#box ??= box);
    const isThere =
      same(box.left, before.left) &&
      same(box.width, before.width) &&
      (same(box.top, before.top) || same(box.bottom, before.bottom));
    if (!isThere) this.placed();
    return isThere;
  }
}

const same = (one: number, other: number): boolean => Math.abs(one - other) <= SLACK;

const isByPointer = (event: Event): boolean =>
  event instanceof MouseEvent && (event.type !== 'click' || event.detail > 0);

/** Keys that do nothing but move, and keys that write: a text is in its box for everybody to see. */
function isHarmless(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return event.type === 'submit';
  if (event.type === 'keyup') return true;
  const target = event.composedPath()[0];
  const writes = target instanceof Element && target.matches('input, textarea');
  return writes || /^(?:Tab|Escape|Shift|Control|Alt|Meta)$/u.test(event.key);
}
