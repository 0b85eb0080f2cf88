/** Where in a page an element stands, read in one walk upwards. */
import {
  ANY_BOX,
  AUTHOR_PART,
  PART_ATTRIBUTE,
  POPUP_ROOT,
  POST_ATTRIBUTE,
  TEXT_ATTRIBUTES,
  TEXT_PART,
} from './selectors';

type PartKind = 'post' | 'article' | 'row' | 'dialog';

/** What stands around a part of the page. */
interface Areas {
  /** Within a post: an article there is a comment. */
  readonly withinPost: boolean;
  readonly main: boolean;
  /** The site's own bars: menus left and on top, and lists that stand there. */
  readonly navigation: boolean;
  readonly banner: boolean;
  readonly dialog: boolean;
  /** Footers, tool bars, tab bars and menus: nobody's name is there. */
  readonly isControl: boolean;
}

export interface Surroundings extends Areas {
  /** The post, comment, row, dialog or chat pop-up that is read as a whole: the innermost one. */
  readonly unit: Element | null;
  readonly unitKind: PartKind | 'popup' | null;
  /** The nearest list entry, with or without a role. */
  readonly entry: Element | null;
}

const CONTROL_AREAS: ReadonlySet<string> = new Set(['contentinfo', 'toolbar', 'tablist', 'menu']);

/** Reads the ancestors of an element, itself included. The answer depends on nothing else. */
export function surroundingsOf(element: Element): Surroundings {
  let unit: Element | null = null;
  let unitKind: Surroundings['unitKind'] = null;
  let entry: Element | null = null;
  let isControl = false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const role = at.getAttribute('role');
    const kind = partKind(at, role);
    if (kind === 'row' || at.localName === 'li') entry ??= at;
    if (kind) {
      unit = at;
      unitKind = kind;
      break;
    }
    if (role !== null && CONTROL_AREAS.has(role)) isControl = true;
  }
  const around = areasOf(unit ?? element);
  const within = unit ? areasOf(unit.parentElement) : around;
  if (!unit && !around.main) {
    unit = popupAround(element);
    unitKind = unit && 'popup';
  }
  return {
    unit,
    unitKind,
    entry,
    ...around,
    withinPost: within.withinPost,
    isControl: isControl || around.isControl,
  };
}

const areas = new WeakMap<Element, Areas>();
const NOWHERE: Areas = {
  withinPost: false,
  main: false,
  navigation: false,
  banner: false,
  dialog: false,
  isControl: false,
};

/** What an element stands in, itself included. Kept until the running script ends: posts share their surroundings. */
function areasOf(element: Element | null): Areas {
  if (!element) return NOWHERE;
  const known = areas.get(element);
  if (known) return known;
  const above = element.parentElement ? areasOf(element.parentElement) : NOWHERE;
  const role = element.getAttribute('role');
  const kind = partKind(element, role);
  const found: Areas =
    role === null && kind === null
      ? above
      : {
          withinPost: above.withinPost || kind === 'post' || kind === 'article',
          main: above.main || role === 'main',
          navigation: above.navigation || role === 'navigation',
          banner: above.banner || role === 'banner',
          dialog: above.dialog || role === 'dialog',
          isControl: above.isControl || (role !== null && CONTROL_AREAS.has(role)),
        };
  areas.set(element, found);
  kept.push(element);
  if (kept.length === 1) queueMicrotask(forget);
  return found;
}

const kept: Element[] = [];

function forget(): void {
  for (const element of kept) areas.delete(element);
  kept.length = 0;
}

function partKind(element: Element, role: string | null): PartKind | null {
  switch (role) {
    case 'article':
      // A post of the feed may be both; as a post it is never a comment.
      return element.hasAttribute(POST_ATTRIBUTE) ? 'post' : 'article';
    case 'row':
    case 'listitem':
      return 'row';
    case 'dialog':
      return 'dialog';
    case null:
    case 'presentation':
    case 'group':
    case 'region':
      return element.hasAttribute(POST_ATTRIBUTE) ? 'post' : null;
    default:
      return null;
  }
}

/** The chat pop-up around an element: it holds a message box, and neither the page nor a post. */
export function popupAround(element: Element): Element | null {
  for (
    let at = element.closest(POPUP_ROOT);
    at;
    at = at.parentElement?.closest(POPUP_ROOT) ?? null
  ) {
    if (at.querySelector(`[role="main"], [${POST_ATTRIBUTE}], [role="article"]`)) return null;
    if (at.querySelector(ANY_BOX)) return at;
  }
  return null;
}

/** The line of a post or comment in which a name stands. */
interface Line {
  readonly heading: Element | null;
  /** The author's line of a post. */
  readonly isAuthor: boolean;
  /** The text of a post. */
  readonly isText: boolean;
}

/** Reads the elements between a name and the unit around it. */
export function lineOf(element: Element, unit: Element | null): Line {
  let heading: Element | null = null;
  let isAuthor = false;
  let isText = false;
  for (let at: Element | null = element; at && at !== unit; at = at.parentElement) {
    if (isHeading(at)) heading ??= at;
    const part = at.getAttribute(PART_ATTRIBUTE);
    if (part === AUTHOR_PART) isAuthor = true;
    else if (part === TEXT_PART) isText = true;
    else if (TEXT_ATTRIBUTES.some((name) => at.getAttribute(name) === 'message')) isText = true;
  }
  return { heading, isAuthor, isText };
}

/** `h1` to `h6`. */
function isHeading({ localName }: Element): boolean {
  return localName.length === 2 && localName.startsWith('h') && localName !== 'hr';
}
