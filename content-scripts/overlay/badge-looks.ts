/** How badges look: one style sheet and one ready-made button per look, shared by all badges of a page. */
import type { BadgeView, StatusView } from '@/domain/client/card-view';
import { STATUS_HEX } from '@/domain/status/colors';
import { SHAPES } from '@/domain/status/shapes';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';

/** What a badge of one kind shows; compared by identity. */
export interface Look {
  readonly button: HTMLElement;
}

const SVG = 'http://www.w3.org/2000/svg';
const PLUS = 'M8 4.6v6.8M4.6 8h6.8';

/**
 * The host has no box of its own, so that a badge is one box in the page's line. The plus of people who are not clients,
 * which most badges are, is painted by gradients: no elements of its own, no opacity, which would give each a layer.
 */
const SHEET = `
:host { display: contents !important; }
button {
  appearance: none;
  box-sizing: content-box;
  display: inline-block;
  flex: none;
  align-self: center;
  /* Even numbers of pixels all through, so that the plus stands exactly in the middle. */
  --size: round(clamp(12px, 1em, 20px), 2px);
  --arm: round(0.45 * var(--size), 2px);
  inline-size: var(--size);
  block-size: var(--size);
  /* Easier to hit than to see: the padding takes no room. */
  padding: 5px;
  margin: -5px -5px -5px calc(0.28em - 5px);
  border: 0;
  background: none;
  font-size: inherit;
  line-height: 0;
  vertical-align: -0.16em;
  color: var(--ink);
  cursor: pointer;
  pointer-events: auto;
  visibility: visible;
}
button:dir(rtl) { margin: -5px calc(0.28em - 5px) -5px -5px; }
svg { inline-size: 100%; block-size: 100%; display: block; overflow: visible; }
.mark { fill: currentColor; }
.line { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
.add {
  color: var(--faint);
  background:
    linear-gradient(currentColor, currentColor) center / var(--arm) 2px no-repeat content-box,
    linear-gradient(currentColor, currentColor) center / 2px var(--arm) no-repeat content-box,
    radial-gradient(closest-side, transparent calc(100% - 2px), currentColor calc(100% - 1.5px) calc(100% - 0.5px), transparent) content-box;
}
.add.near, .add:hover, .add:focus-visible { color: var(--ink); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 999px; }
.pill, .pill:dir(rtl) {
  inline-size: fit-content;
  max-inline-size: 16em;
  block-size: auto;
  display: inline-flex;
  align-items: center;
  gap: 5px;
  margin: 0;
  margin-inline-start: 8px;
  padding: 3px 10px 3px 8px;
  border-radius: 999px;
  font: 600 13px/18px system-ui, sans-serif;
  letter-spacing: normal;
  text-transform: none;
  vertical-align: middle;
  background: color-mix(in srgb, currentColor 12%, transparent);
}
.pill.add { color: var(--ink); }
.pill:hover { background: color-mix(in srgb, currentColor 20%, transparent); }
.pill:focus-visible { outline-offset: 2px; }
.pill svg { inline-size: 13px; block-size: 13px; flex: none; }
.pill span { color: var(--text); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
@media print { button { display: none; } }
`;

const INK = {
  light: ':host { --ink: #5c6370; --faint: #5c637066; --text: #1f2328; --accent: #2563eb; }',
  dark: ':host { --ink: #a8b0bd; --faint: #a8b0bd66; --text: #e6e8eb; --accent: #7aa7ff; }',
};

export class LookBook {
  readonly sheet = new CSSStyleSheet();
  readonly #looks = new Map<string, Look>();
  readonly #statuses: ReadonlyMap<string, StatusView>;

  constructor(
    statuses: readonly StatusView[],
    private readonly language: string,
    private readonly dark: boolean,
  ) {
    this.sheet.replaceSync(SHEET + INK[dark ? 'dark' : 'light']);
    this.#statuses = new Map(statuses.map((status) => [status.id, status]));
  }

  /** The look for a client, or for nobody's client (null); null when nothing is to be shown. */
  lookOf(view: BadgeView | null, pill: boolean): Look | null {
    const status = this.#statusOf(view);
    if (status?.hiddenOnPage) return null;
    const name = `${view ? (status?.id ?? 'none') : 'add'} ${pill}`;
    let look = this.#looks.get(name);
    if (!look) {
      look = { button: this.#build(view !== null, status, pill) };
      this.#looks.set(name, look);
    }
    return look;
  }

  /** What the badge says to screen readers and on hover. */
  captionOf(view: BadgeView | null, name: string): string {
    if (!view) return name ? m.overlay_add_named({ name }) : m.overlay_add();
    const status = this.#statusOf(view);
    const caption = status ? captionIn(status.captions, this.language) : m.overlay_no_status();
    return m.overlay_client({ name: view.name, status: caption });
  }

  #statusOf(view: BadgeView | null): StatusView | undefined {
    return view?.statusId ? this.#statuses.get(view.statusId) : undefined;
  }

  #build(isClient: boolean, status: StatusView | undefined, pill: boolean): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    // A page of two thousand names must not put two thousand stops into the page's own tab order.
    button.tabIndex = pill ? 0 : -1;
    if (!isClient) button.classList.add('add');
    if (pill) button.classList.add('pill');
    if (status) button.style.color = STATUS_HEX[status.color][this.dark ? 'dark' : 'light'];
    if (isClient || pill) button.append(this.#icon(isClient, status));
    if (pill) {
      const text = document.createElement('span');
      if (!isClient) text.textContent = m.overlay_add_short();
      else {
        text.textContent = status
          ? captionIn(status.captions, this.language)
          : m.overlay_no_status();
      }
      button.append(text);
    }
    return button;
  }

  #icon(isClient: boolean, status: StatusView | undefined): SVGElement {
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 16 16');
    icon.setAttribute('aria-hidden', 'true');
    if (status) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', SHAPES[status.icon]);
      path.setAttribute('class', 'mark');
      path.setAttribute('fill-rule', 'evenodd');
      icon.append(path);
      return icon;
    }
    const ring = document.createElementNS(SVG, 'circle');
    ring.setAttribute('cx', '8');
    ring.setAttribute('cy', '8');
    ring.setAttribute('r', '7');
    ring.setAttribute('class', 'line');
    icon.append(ring);
    if (!isClient) {
      const plus = document.createElementNS(SVG, 'path');
      plus.setAttribute('d', PLUS);
      plus.setAttribute('class', 'line');
      icon.append(plus);
    }
    return icon;
  }
}
