/** The card's place in a site's document: one plain element with a closed root, without a trace of whose it is. */

/** What a shadow host gives: where to render, and what to take away again. */
export interface ShadowHost {
  readonly host: HTMLElement;
  /** The element inside the closed root that React renders into. */
  readonly root: HTMLElement;
}

/** Events that end at the root, so that the site's hotkeys, focus traps and click handlers don't answer for ours. */
const KEPT_INSIDE = (
  'pointerdown pointerup pointermove pointercancel pointerover pointerout mousedown mouseup mousemove mouseover ' +
  'mouseout click dblclick auxclick contextmenu wheel touchstart touchmove touchend touchcancel focusin focusout ' +
  'focus blur keydown keyup keypress beforeinput input change compositionstart compositionupdate compositionend ' +
  'copy cut paste selectstart dragstart dragover drop submit'
).split(' ');

/** Of those, the ones that do something: only the reader's own hand may cause them. */
const NEEDS_A_HAND = ['pointerdown', 'mousedown', 'click', 'keydown', 'keyup', 'submit'] as const;

/**
 * Makes the host, not yet in the document, with `css` as its root's one style sheet. It is a popover: shown as one, it
 * stands above everything of the page, whose effects don't reach it there.
 *
 * @param mayPress asked about each press and each key by hand, before anything answers to it
 */
export function makeShadowHost(
  page: Document,
  css: string,
  mayPress: (event: Event) => boolean,
): ShadowHost {
  const host = page.createElement('div');
  host.popover = 'manual';
  const rules = {
    all: 'initial',
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '0',
    height: '0',
    'z-index': '2147483647',
  };
  for (const [name, value] of Object.entries(rules)) {
    host.style.setProperty(name, value, 'important');
  }
  const shadow = host.attachShadow({ mode: 'closed' });
  adoptStyles(shadow, css);
  const root = page.createElement('div');
  root.className = 'tc-root';
  root.dataset['mantineColorScheme'] = 'light';
  shadow.append(root);

  for (const name of NEEDS_A_HAND) {
    shadow.addEventListener(
      name,
      (event) => {
        if (!event.isTrusted || !mayPress(event)) refuse(event);
      },
      { capture: true },
    );
  }
  for (const name of KEPT_INSIDE) shadow.addEventListener(name, stop);
  return { host, root };
}

function stop(event: Event): void {
  event.stopPropagation();
}

function refuse(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

/**
 * A constructed sheet where the browser lets content scripts have one; Firefox does not (Mozilla bug 1751346), there a
 * style element inside the closed root does.
 */
function adoptStyles(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

/** 16 pixels in the site's root em, for `--mantine-scale`: sites set their root font to 10 px and the like. */
export function scaleOf(page: Document): number {
  const size = Number.parseFloat(getComputedStyle(page.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? 16 / size : 1;
}

/** The message boxes in sight, which the card keeps off. A layout read: once per opening. */
export function messageBoxes(page: Document): DOMRect[] {
  const boxes = page.querySelectorAll('[contenteditable="true"], textarea, [role="textbox"]');
  return [...boxes]
    .slice(0, 30)
    .map((box) => box.getBoundingClientRect())
    .filter(
      ({ width, height, bottom, top }) =>
        width > 60 && height > 12 && bottom > 0 && top < innerHeight,
    );
}
