/** Who uses the page: never a client. Learnt from the links that only ever lead to oneself. */
import type { PersonKey } from '@/domain/person/person-key';
import { CLASSIC_LEFT_COLUMN, COMMENT, MAIN_FEED, POST, SELF_LINK } from './selectors';
import { aliasFromUrl, pageKind, personFromUrl } from './urls';

/** The SDUI left column shows one's own picture, name and headline, each a link (2026-05). */
const LINKS_OF_OWN_CARD = 3;
const PERSON_LINK = 'a[href*="/in/"]';

interface Known {
  readonly path: string;
  readonly keys: ReadonlySet<PersonKey>;
}

/**
 * What each document has told so far. Oneself stays the same while one walks from page to page without a reload, though
 * not every page says who that is.
 */
const known = new WeakMap<Document, Known>();

/**
 * The keys of the person who is signed in, as far as the page says. Looks anew when the page is another one or when
 * `root` holds a link to oneself; else it costs nothing.
 */
export function selfKeys(root: Element | Document | ShadowRoot, page: URL): ReadonlySet<PersonKey> {
  const document = root instanceof Document ? root : root.ownerDocument;
  const before = known.get(document);
  const mayTellMore =
    !before || root === document || before.path !== page.pathname || saysSelf(root);
  if (before && !mayTellMore) return before.keys;
  const keys = new Set<PersonKey>();
  for (const link of selfLinks(document, page)) {
    for (const key of keysOf(link, page)) keys.add(key);
  }
  const now = { path: page.pathname, keys: keys.size > 0 || !before ? keys : before.keys };
  known.set(document, now);
  return now.keys;
}

function saysSelf(root: Element | Document | ShadowRoot): boolean {
  // A feed brings many of these, and none of them is where one's own links are.
  if (root instanceof Element && root.matches(`${COMMENT}, ${POST}`)) return false;
  if (root.querySelector(SELF_LINK)) return true;
  return root instanceof Element && (root.closest('aside') ?? root.querySelector('aside')) !== null;
}

function* selfLinks(document: Document, page: URL): Generator<HTMLAnchorElement> {
  yield* document.querySelectorAll<HTMLAnchorElement>(SELF_LINK);
  const kind = pageKind(page);
  if (kind !== 'feed' && kind !== 'post') return;
  yield* document.querySelectorAll<HTMLAnchorElement>(CLASSIC_LEFT_COLUMN);
  yield* ownCard(document, page);
}

/**
 * The SDUI card of oneself, and whatever else leads to the same person: outside of the feed it is the only one linked three
 * times (2026-05, H), or all that stands before the feed. Without a feed, a column that leads to nobody else says it.
 */
function* ownCard(document: Document, page: URL): Generator<HTMLAnchorElement> {
  const feed = document.querySelector(MAIN_FEED);
  if (feed) {
    const outside = personLinks(document, page, feed);
    const before = outside.filter((link) => precedes(link, feed));
    yield* onePerson(before, page) ?? often(outside, page) ?? often(before, page) ?? [];
    return;
  }
  for (const column of document.querySelectorAll('aside')) {
    const links = onePerson(personLinks(column, page), page);
    if (links && links.length >= LINKS_OF_OWN_CARD) {
      yield* links;
      return;
    }
  }
}

function personLinks(root: Document | Element, page: URL, but?: Element): HTMLAnchorElement[] {
  return [...root.querySelectorAll<HTMLAnchorElement>(PERSON_LINK)].filter(
    (link) => !but?.contains(link) && keysOf(link, page).length > 0,
  );
}

/** The links, when all lead to one person. */
function onePerson(links: readonly HTMLAnchorElement[], page: URL): HTMLAnchorElement[] | null {
  const people = byPerson(links, page);
  return people.length === 1 ? (people[0] ?? null) : null;
}

/** The links to the only person who is linked as often as one's own card links oneself. */
function often(links: readonly HTMLAnchorElement[], page: URL): HTMLAnchorElement[] | null {
  const [only, another] = byPerson(links, page).filter(
    (theirs) => theirs.length >= LINKS_OF_OWN_CARD,
  );
  return only && !another ? only : null;
}

function byPerson(links: readonly HTMLAnchorElement[], page: URL): HTMLAnchorElement[][] {
  return [...Map.groupBy(links, (link) => keysOf(link, page)[0]).values()];
}

function precedes(link: Element, feed: Element): boolean {
  return (link.compareDocumentPosition(feed) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function keysOf(link: HTMLAnchorElement, page: URL): PersonKey[] {
  const url = URL.parse(link.getAttribute('href') ?? '', page);
  const key = url && personFromUrl(url);
  const alias = url && aliasFromUrl(url);
  return [...(key ? [key] : []), ...(key && alias ? [alias] : [])];
}
