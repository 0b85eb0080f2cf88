/**
 * A network read without what its adapter knows of the markup: only by links that lead to a profile itself. The step
 * below the adapter, and the cross-check of it. It finds less, and never another person than the one whom a link leads to.
 */
import { nameLinks } from '@/content-scripts/dom/name-links';
import { foldText } from '@/content-scripts/dom/text';
import type { NetworkAdapter, Sighting } from '@/content-scripts/network';

/** Links that belong together, on any site. */
const GROUP = 'article, [role="article"], li, [role="listitem"], [role="row"], tr';
/** Where links lead to people and show no names: navigation, menus, buttons. */
const NO_NAMES =
  'nav, footer, body > header, [role="navigation"], [role="banner"], [role="menu"], [role="tablist"], ' +
  '[role="button"], [role="tab"], [role="menuitem"], button';
const NO_TEXT = 'svg, style, script, template, [hidden]';

/** Adapters allow only their own addresses; a practice network has those of an extension. */
const PROTOCOLS = /^(?:https?|[a-z]+-extension):$/u;

/** A name: begins with a letter, has no digits and no marks that names have not. */
const NAME = /^\p{L}[\p{L}\p{M}\p{Zs}'’.,\-·()"“”\u200c\u200d]{1,59}$/u;

/** The same network, read by links alone. */
export function linksOnly(adapter: NetworkAdapter): NetworkAdapter {
  function* people(root: Element | Document | ShadowRoot, page: URL): Generator<Sighting> {
    const links = nameLinks(root, page, {
      personFromUrl: (url) =>
        adapter.isProfile?.(url) === false ? null : adapter.personFromUrl(url),
      unit: around,
      protocols: PROTOCOLS,
      neverWithin: NO_NAMES,
      nameIn: (link) => {
        const element = nameElement(link);
        return element && { element, name: nameIn(element.textContent) };
      },
    });
    for (const { link, key, name, nameElement: element } of links) {
      yield { anchor: link, key, name, place: 'row', ...(element && { nameElement: element }) };
    }
  }
  return {
    ...adapter,
    watchedAttributes: [],
    unit,
    people,
    subject(root, page) {
      const key = adapter.personFromUrl(page);
      if (!key) return null;
      for (const sighting of people(root, page)) if (sighting.key === key) return sighting;
      return null;
    },
    // Whose chat is open is read from the markup: nothing is put into a box that may be somebody else's.
    composer: () => null,
    // Nor what is a post, and where it begins and ends.
    itemUrl: () => null,
    expects: () => null,
    deepRoots: (root) => openRoots(adapter, root),
  };
}

function unit(node: Element): Element {
  return node.closest(GROUP) ?? node.closest('a[href]') ?? node;
}

/** So many elements up from a link that is in no group, other links to the same person are taken to go with it. */
const LEVELS = 5;

/** Around a link: within it a name comes before a headline and "see profile" of the same person. */
function around(link: Element): Element {
  const group = link.closest(GROUP);
  if (group) return group;
  let part = link;
  for (let level = 0; level < LEVELS && part.parentElement; level += 1) part = part.parentElement;
  return part;
}

/** The adapter's own roots, as long as it finds them without an error. */
function openRoots(adapter: NetworkAdapter, root: Document): Iterable<ShadowRoot> {
  try {
    return [...(adapter.deepRoots?.(root) ?? [])];
  } catch {
    return [];
  }
}

/** The first text within a link, when it reads like a name; initials in a picture come before one at times. */
function nameElement(link: HTMLAnchorElement): Element | null {
  const texts = link.ownerDocument.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = nameIn(node.nodeValue);
    const element = node.parentElement;
    if (text === '' || !element || element.closest(NO_TEXT) !== null) continue;
    if (isInitials(text) && element !== link) continue;
    return NAME.test(text) ? element : null;
  }
  return null;
}

/** A text without what stands behind a point: how well one knows the person, since when. */
function nameIn(text: string | null): string {
  return foldText(text).split(/\s*[•·|]/u, 1)[0] ?? '';
}

function isInitials(text: string): boolean {
  return /^\p{Lu}{1,3}$/u.test(text);
}
