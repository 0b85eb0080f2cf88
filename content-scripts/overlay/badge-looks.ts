/** How badges look: one style sheet and one ready-made element per look, shared by all badges of a page. */
import type { BadgeView, StatusView } from '@/domain/client/card-view';
import { STATUS_HEX } from '@/domain/status/colors';
import { SHAPES } from '@/domain/status/shapes';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { MARK_CLASS } from './left-behind';

/** What a badge of one kind shows; compared by identity. */
export interface Look {
  readonly mark: HTMLElement;
  /** Null for a mark that has all its style on itself. */
  readonly sheet: CSSStyleSheet | null;
  /** Its colour while the pointer is on its row, where it has one of its own. */
  readonly near: string | null;
}

const SVG = 'http://www.w3.org/2000/svg';
const PLUS = 'M8 4.6v6.8M4.6 8h6.8';
const SLASH = 'M3.2 3.2l9.6 9.6';
/** Stands for all those whom nobody is to write to, whatever their status. */
const SILENT = '!';

interface Ink {
  readonly ink: string;
  readonly faint: string;
  readonly text: string;
  readonly accent: string;
  /** The ring: overdue, due today, nothing planned. */
  readonly red: string;
  readonly green: string;
  readonly amber: string;
}

const INK: Readonly<Record<'light' | 'dark', Ink>> = {
  light: {
    ink: '#5c6370',
    faint: '#5c637066',
    text: '#1f2328',
    accent: '#2563eb',
    red: '#d1242f',
    green: '#1a7f37',
    amber: '#9a6700',
  },
  dark: {
    ink: '#a8b0bd',
    faint: '#a8b0bd66',
    text: '#e6e8eb',
    accent: '#7aa7ff',
    red: '#ff7b72',
    green: '#56d364',
    amber: '#e3b341',
  },
};

/** Even numbers of pixels all through, so that the plus stands exactly in the middle. */
const SIZE = 'round(clamp(12px, 1em, 20px), 2px)';
const ARM = `round(0.45 * ${SIZE}, 2px)`;

/**
 * The host has no box of its own, so that a badge is one box in the page's line, whatever rules the page has for spans.
 * This stands on the host itself: a rule in its root would need a style sheet there, which costs more than the box.
 */
const HOST_STYLE = 'display: contents !important';

/** All marks. The padding takes no room: badges are easier to hit than to see. */
const MARK_STYLE = `
  flex: none;
  align-self: center;
  block-size: ${SIZE};
  padding: 5px;
  margin-block: -5px;
  margin-inline: calc(0.28em - 5px) -5px;
  line-height: 0;
  cursor: pointer;
  pointer-events: auto;
  visibility: visible;
`;

/**
 * The plus of people who are not clients, which most badges are, is the least that a line can hold: an empty inline box,
 * painted by gradients, with its style on itself. A button, with a box within a box, and a style sheet for its root would
 * each cost a page as much again (docs/performance.md). So would custom properties, which every badge would have to work
 * out for itself: values are written in here.
 */
const plusStyle = (faint: string, accent: string): string => `
  ${MARK_STYLE}
  padding-inline: calc(5px + ${SIZE} / 2);
  color: ${faint};
  border-radius: 999px;
  outline-color: ${accent};
  outline-offset: -2px;
  background:
    linear-gradient(currentColor, currentColor) center / ${ARM} 2px no-repeat,
    linear-gradient(currentColor, currentColor) center / 2px ${ARM} no-repeat,
    radial-gradient(closest-side, transparent calc(100% - 2px), currentColor calc(100% - 1.5px) calc(100% - 0.5px), transparent) center / ${SIZE} ${SIZE} no-repeat;
`;

/** Of marks that are buttons: clients' marks, and pills. */
const sheetIn = ({ ink, text, accent, red, green, amber }: Ink): string => `
button {
  ${MARK_STYLE}
  color: ${ink};
  appearance: none;
  box-sizing: content-box;
  display: inline-block;
  inline-size: ${SIZE};
  border: 0;
  background: none;
  font-size: inherit;
  vertical-align: -0.16em;
}
button:focus-visible { outline: 2px solid ${accent}; outline-offset: -2px; border-radius: 999px; }
svg { inline-size: 100%; block-size: 100%; display: block; overflow: visible; }
.mark { fill: currentColor; }
.line { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
.pill {
  inline-size: fit-content;
  max-inline-size: 28em;
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
.pill:hover { background: color-mix(in srgb, currentColor 20%, transparent); }
.pill:focus-visible { outline-offset: 2px; }
.pill svg { inline-size: 13px; block-size: 13px; flex: none; }
.overdue svg, .today svg, .unplanned svg { outline: 1.5px solid ${red}; outline-offset: 1.5px; border-radius: 50%; }
.today svg { outline-color: ${green}; }
.unplanned svg { outline: 1.5px dashed ${amber}; }
.pill i { color: ${ink}; font-style: normal; font-weight: 400; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.pill i::before { content: '· '; }
.pill span { flex: none; max-inline-size: 14em; color: ${text}; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;

export class LookBook {
  /** The element that a badge stands in, to be cloned. */
  readonly host = document.createElement('span');
  readonly #sheet = new CSSStyleSheet();
  /** By status (empty: none, {@link SILENT}), ring and next step; `null`: not a client. */
  readonly #marks = new Map<string | null, Look>();
  readonly #pills = new Map<string | null, Look>();
  readonly #statuses: ReadonlyMap<string, StatusView>;
  readonly #ink: Ink;

  constructor(
    statuses: readonly StatusView[],
    private readonly language: string,
    private readonly dark: boolean,
  ) {
    this.#ink = INK[dark ? 'dark' : 'light'];
    this.host.style.cssText = HOST_STYLE;
    this.#sheet.replaceSync(sheetIn(this.#ink));
    this.#statuses = new Map(statuses.map((status) => [status.id, status]));
  }

  /** The look for a client, or for nobody's client (null); null when nothing is to be shown. */
  lookOf(view: BadgeView | null, pill: boolean): Look | null {
    const status = this.#statusOf(view);
    if (status?.hiddenOnPage || view?.isQuiet) return null;
    const looks = pill ? this.#pills : this.#marks;
    const kind = view && (view.isSilent ? SILENT : (status?.id ?? ''));
    // What is next stands on pills alone: a page has few of them.
    const name = kind && `${kind} ${view?.urgency ?? ''} ${(pill && view?.next) || ''}`;
    let look = looks.get(name);
    if (!look) {
      look = this.#build(kind, view?.isSilent ? undefined : status, pill);
      look.mark.classList.add(MARK_CLASS);
      if (view?.urgency) look.mark.classList.add(view.urgency);
      if (pill && view?.next) look.mark.append(nextStep(view.next));
      looks.set(name, look);
    }
    return look;
  }

  /** What the badge says to screen readers and on hover. */
  captionOf(view: BadgeView | null, name: string): string {
    if (!view) return name ? m.overlay_add_named({ name }) : m.overlay_add();
    if (view.isSilent) return m.overlay_silent({ name: view.name });
    const status = this.#statusOf(view);
    const caption = status ? captionIn(status.captions, this.language) : m.overlay_no_status();
    const { name: known, next } = view;
    return next
      ? m.overlay_client_next({ name: known, status: caption, next })
      : m.overlay_client({ name: known, status: caption });
  }

  #statusOf(view: BadgeView | null): StatusView | undefined {
    return view?.statusId ? this.#statuses.get(view.statusId) : undefined;
  }

  #build(kind: string | null, status: StatusView | undefined, pill: boolean): Look {
    if (kind === null && !pill) return { mark: plus(this.#ink), sheet: null, near: this.#ink.ink };
    return { mark: this.#button(kind, status, pill), sheet: this.#sheet, near: null };
  }

  #button(kind: string | null, status: StatusView | undefined, pill: boolean): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    if (pill) button.classList.add('pill');
    // A page of two thousand names must not put two thousand stops into the page's own tab order.
    else button.tabIndex = -1;
    if (status) button.style.color = STATUS_HEX[status.color][this.dark ? 'dark' : 'light'];
    button.append(this.#icon(kind, status));
    if (pill) {
      const text = document.createElement('span');
      if (kind === null) text.textContent = m.overlay_add_short();
      else if (kind === SILENT) text.textContent = m.overlay_silent_short();
      else {
        text.textContent = status
          ? captionIn(status.captions, this.language)
          : m.overlay_no_status();
      }
      button.append(text);
    }
    return button;
  }

  #icon(kind: string | null, status: StatusView | undefined): SVGElement {
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
    if (kind !== '') {
      const arms = document.createElementNS(SVG, 'path');
      arms.setAttribute('d', kind === null ? PLUS : SLASH);
      arms.setAttribute('class', 'line');
      icon.append(arms);
    }
    return icon;
  }
}

/** The second part of a pill: stage and next task. */
function nextStep(text: string): HTMLElement {
  const next = document.createElement('i');
  next.textContent = text;
  return next;
}

/** The mark of people who are not clients. What a button does by itself is done in presses.ts. */
function plus({ faint, accent }: Ink): HTMLElement {
  const mark = document.createElement('span');
  mark.style.cssText = plusStyle(faint, accent);
  mark.setAttribute('role', 'button');
  mark.tabIndex = -1;
  return mark;
}
