/** What a page says as a whole: who the reader is, whose profile is open, what is no person. */
import type { PersonKey } from '@/domain/person/person-key';
import { nameText } from './name-element';
import { OWN_STORY, PICTURE, POST_ATTRIBUTE, TAB_ROLE } from './selectors';
import { pageKind, personAddress } from './urls';

export interface PageFacts {
  /** Oneself, and the open profile when it is a Page's. */
  readonly notPeople: ReadonlySet<PersonKey>;
  /** The heading with the name of somebody else's open profile. */
  readonly heading: Element | null;
  /** Whose profile is open, when the page and its address agree. */
  readonly profile: PersonKey | null;
}

/** All that is needed stands before the first post; a page without posts is read up to here, in elements. */
const LOOK_AT_MOST = 10_000;
/** Oneself is among the first links of the menu on the left (2026-08, medium). */
const FIRST_LINKS = 3;

const known = new WeakMap<Document, { readonly href: string; readonly facts: PageFacts }>();

/** Reads the page's facts. Kept until the running script ends: the overlay asks for many parts of a page in a row. */
export function pageFacts(document: Document, url: URL): PageFacts {
  const kept = known.get(document);
  if (kept?.href === url.href) return kept.facts;
  const facts = readFacts(document, url);
  known.set(document, { href: url.href, facts });
  queueMicrotask(() => known.delete(document));
  return facts;
}

function readFacts(document: Document, url: URL): PageFacts {
  const notPeople = new Set<PersonKey>();
  const tabs: HTMLAnchorElement[] = [];
  const headings: Element[] = [];
  const linksOfMenu = new Map<Element, number>();
  const kind = pageKind(url);
  // There the bars on the side list people.
  const hasMenu = kind !== 'people' && kind !== 'requests' && kind !== 'messages';
  let isOwn = false;

  for (const element of headOf(document)) {
    const bar = element.closest('[role="navigation"], [role="banner"], [role="dialog"]');
    if (element instanceof HTMLAnchorElement) {
      if (!bar && element.getAttribute('role') === TAB_ROLE) tabs.push(element);
      if (!bar && element.matches(OWN_STORY)) isOwn = true;
      const own = bar ? hasMenu && firstOfMenu(element, linksOfMenu) : besideStatusBox(element);
      const address = own ? addressOf(element, url) : null;
      if (address?.form === 'profile') notPeople.add(address.key);
    } else if (bar) continue;
    else if (element.tagName === 'H1') {
      if (!element.closest('[hidden], [role="complementary"]')) headings.push(element);
    } else if (headings.length === 0 && element.getAttribute('type') === 'file') {
      // Changing the cover is offered above the name on one's own profile only (2024-08, high).
      isOwn = true;
    }
  }

  const tabKeys = keysOf(tabs, url);
  const open = openProfile(url, tabKeys);
  if (isOwn || isPage(tabs, url)) {
    for (const key of tabKeys) notPeople.add(key);
    if (open && tabKeys.size === 0) notPeople.add(open);
  }
  const isSomeone = open && !notPeople.has(open) && ![...tabKeys].some((key) => notPeople.has(key));
  const profile = isSomeone ? open : null;
  const heading = profile && headings.length === 1 ? (headings[0] ?? null) : null;
  return { notPeople, profile, heading: heading && nameText(heading) !== '' ? heading : null };
}

/** Links, main headings and file inputs up to the first post. */
function* headOf(document: Document): Generator<Element> {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  for (let looked = 0; looked < LOOK_AT_MOST; looked++) {
    const node = walker.nextNode();
    if (!(node instanceof Element)) return;
    const role = node.getAttribute('role');
    if (node.hasAttribute(POST_ATTRIBUTE) || role === 'feed') return;
    // Empty articles stand for posts that are still to come (2026-08).
    if (role === 'article' && node.querySelector('a[href]')) return;
    if (node.localName === 'a' || node.localName === 'h1' || node.localName === 'input') yield node;
  }
}

/** One of the first links of the menu on the left, which is not a list of chats (2026-08, medium). */
function firstOfMenu(link: HTMLAnchorElement, counts: Map<Element, number>): boolean {
  const menu = link.closest('[role="navigation"]');
  if (!menu || link.closest('[role="row"], [role="grid"]')) return false;
  const count = (counts.get(menu) ?? 0) + 1;
  counts.set(menu, count);
  return count <= FIRST_LINKS && nameText(link) !== '';
}

/** One's own photo beside "what's on your mind", which is a button (2024-08, high). */
function besideStatusBox(link: HTMLAnchorElement): boolean {
  if (nameText(link) !== '' || !link.querySelector(PICTURE)) return false;
  const wrapper = link.parentElement;
  const next =
    link.nextElementSibling ??
    (wrapper?.childElementCount === 1 ? wrapper.nextElementSibling : null);
  return (
    next?.getAttribute('role') === 'button' && nameText(next) !== '' && !next.querySelector('a')
  );
}

/**
 * Whose profile is open. While the site moves on, the address is already the next person's and the page still the last
 * one's: the tabs in the profile's header say whose it is.
 */
function openProfile(url: URL, tabKeys: ReadonlySet<PersonKey>): PersonKey | null {
  const address = personAddress(url);
  if (!address || address.form === 'thread' || url.pathname.startsWith('/groups/')) return null;
  const { key } = address;
  const isAnothers = [...tabKeys].some((other) => isNumber(other) === isNumber(key));
  return tabKeys.has(key) || !isAnothers ? key : null;
}

function keysOf(links: readonly HTMLAnchorElement[], url: URL): Set<PersonKey> {
  const keys = new Set<PersonKey>();
  for (const link of links) {
    const { key } = addressOf(link, url) ?? {};
    if (key) keys.add(key);
  }
  return keys;
}

/** A Page's profile has tabs that a person's has not, and no friends (low: without such tabs it counts as a person). */
function isPage(tabs: readonly HTMLAnchorElement[], url: URL): boolean {
  const names = tabs.flatMap((tab) => {
    const to = URL.parse(tab.getAttribute('href') ?? '', url);
    return to ? [to.searchParams.get('sk') ?? to.pathname.split('/')[2] ?? ''] : [];
  });
  return !names.includes('friends') && names.some((name) => /^(?:mentions|reviews)$/u.test(name));
}

function addressOf(link: HTMLAnchorElement, url: URL) {
  const to = URL.parse(link.getAttribute('href') ?? '', url);
  return to && personAddress(to);
}

/** Tells a number's key from a vanity name's. */
export function isNumber(key: PersonKey): boolean {
  return key.startsWith('facebook:id');
}
