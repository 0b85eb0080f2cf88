/**
 * One badge: a nameless element with a closed shadow root. Nothing about it tells the page whose it is, and the page
 * can neither read what it says nor press it by script (presses.ts).
 */
import type { Sighting } from '@/content-scripts/network';
import type { BadgeView } from '@/domain/client/card-view';
import type { LastWord } from '@/domain/reply/last-word';
import type { Look, LookBook } from './badge-looks';
import { putAt, type Spot } from './placement';

/** Put back at most this often: a page that insists on an untouched name gets its way. */
const MAX_RETURNS = 8;

export class Badge {
  host: HTMLElement | null = null;
  view: BadgeView | null | undefined;
  /** Number of the last reading of the page that found its name. */
  reading = 0;
  /** The last word, from a reading that has changed it until the worker knows. */
  word: LastWord | undefined;
  #mark: HTMLElement | null = null;
  #shadow: ShadowRoot | null = null;
  #look: Look | null = null;
  #returns = 0;

  constructor(public sighting: Sighting) {
    this.word = sighting.lastWord;
  }

  /** True for the places that get the full pill. */
  get isPill(): boolean {
    return this.sighting.place === 'profile' || this.sighting.place === 'chat';
  }

  /** Where the badge is drawn, in viewport pixels. Reads layout: on a press only. */
  get box(): DOMRect {
    return (this.#mark ?? this.sighting.anchor).getBoundingClientRect();
  }

  /** Draws the badge as its view says and puts it into its spot; takes it away when it has nothing to show. */
  draw(looks: LookBook, spot: Spot): void {
    const look = looks.lookOf(this.view ?? null, this.isPill);
    if (!look) {
      this.remove();
      return;
    }
    const host = this.host ?? this.#createHost(looks.host);
    if (look !== this.#look) this.#dress(look);
    const caption = looks.captionOf(this.view ?? null, this.sighting.name ?? '');
    this.#mark?.setAttribute('aria-label', caption);
    putAt(host, spot);
  }

  /** Notes that the page took the badge out; says whether to put it back. */
  mayReturn(): boolean {
    this.#returns += 1;
    return this.#returns <= MAX_RETURNS;
  }

  /** While the pointer is on the name's row: the faint plus of people who are not clients is stronger. */
  emphasise(on: boolean): void {
    const mark = this.#mark;
    if (!mark) return;
    if (this.#look?.near) mark.style.color = on ? this.#look.near : this.#look.mark.style.color;
    // The tooltip is needed under a pointer only: two thousand of them need not be there before.
    mark.title = on ? (mark.getAttribute('aria-label') ?? '') : '';
  }

  /** While the page is printed no mark is there. */
  printed(on: boolean): void {
    if (this.#mark) this.#mark.style.display = on ? 'none' : '';
  }

  remove(): void {
    const host = this.host;
    this.host = null;
    this.#shadow = null;
    this.#mark = null;
    this.#look = null;
    host?.remove();
  }

  #dress(look: Look): void {
    const mark = look.mark.cloneNode(true) as HTMLElement;
    const { sheet } = look;
    if (this.#shadow && sheet !== (this.#look?.sheet ?? null)) {
      this.#shadow.adoptedStyleSheets = sheet ? [sheet] : [];
    }
    this.#shadow?.replaceChildren(mark);
    this.#mark = mark;
    this.#look = look;
  }

  #createHost(bare: HTMLElement): HTMLElement {
    const host = bare.cloneNode() as HTMLElement;
    this.#shadow = host.attachShadow({ mode: 'closed' });
    this.host = host;
    return host;
  }
}
