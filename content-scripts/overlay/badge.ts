/**
 * One badge: a nameless element with a closed shadow root. Nothing about it tells the page whose it is, and the page
 * can neither read what it says nor press it by script.
 */
import type { Sighting } from '@/content-scripts/network';
import type { BadgeView } from '@/domain/client/card-view';
import type { Look, LookBook } from './badge-looks';
import { putAt, type Spot } from './placement';

/** Events that stop at a badge: the page must not take a press on it for one on its own link. */
const HELD_BACK = [
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
] as const;

/** Put back at most this often: a page that insists on an untouched name gets its way. */
const MAX_RETURNS = 8;

export class Badge {
  host: HTMLElement | null = null;
  #shadow: ShadowRoot | null = null;
  #look: Look | null = null;
  #returns = 0;
  view: BadgeView | null | undefined;

  constructor(
    public sighting: Sighting,
    private readonly pressed: (badge: Badge) => void,
  ) {}

  /** True for the places that get the full pill. */
  get isPill(): boolean {
    return this.sighting.place === 'profile' || this.sighting.place === 'chat';
  }

  /** Draws the badge as its view says and puts it into its spot; takes it away when it has nothing to show. */
  draw(looks: LookBook, spot: Spot): void {
    const look = looks.lookOf(this.view ?? null, this.isPill);
    if (!look) {
      this.remove();
      return;
    }
    const host = this.host ?? this.#createHost();
    if (look !== this.#look && this.#shadow) {
      this.#shadow.adoptedStyleSheets = [looks.sheet];
      this.#shadow.replaceChildren(look.content.cloneNode(true));
      this.#look = look;
    }
    const button = this.#shadow?.firstElementChild;
    const caption = looks.captionOf(this.view ?? null, this.sighting.name ?? '');
    button?.setAttribute('aria-label', caption);
    button?.setAttribute('title', caption);
    putAt(host, spot);
  }

  /** Notes that the page took the badge out; says whether to put it back. */
  mayReturn(): boolean {
    this.#returns += 1;
    return this.#returns <= MAX_RETURNS;
  }

  /** Makes the faint plus of people who are not clients stronger, while the pointer is on their row. */
  emphasise(on: boolean): void {
    this.#shadow?.firstElementChild?.classList.toggle('near', on);
  }

  remove(): void {
    const host = this.host;
    this.host = null;
    this.#shadow = null;
    this.#look = null;
    host?.remove();
  }

  #createHost(): HTMLElement {
    const host = document.createElement('span');
    const shadow = host.attachShadow({ mode: 'closed' });
    for (const type of HELD_BACK) shadow.addEventListener(type, this.#hold);
    this.host = host;
    this.#shadow = shadow;
    return host;
  }

  readonly #hold = (event: Event): void => {
    event.stopPropagation();
    if (event.type === 'click' || event.type === 'auxclick') {
      // Inside a link the press would also follow the link.
      event.preventDefault();
      if (event.type === 'click' && event.isTrusted) this.pressed(this);
    }
  };
}
