/**
 * The adapter of the practice workspace: a make-believe network in an extension page, marked up as the real ones are.
 * It has no match pattern, since the practice page starts the overlay itself.
 */
import type { PersonKey } from '@/domain/person/person-key';
import type {
  Composer,
  NetworkAdapter,
  PageKind,
  Place,
  Sighting,
} from '@/content-scripts/network';
import { idOf } from '@/domain/person/person-key';
import { nameLinks } from '@/content-scripts/dom/name-links';
import { foldText } from '@/content-scripts/dom/text';

const ID = 'practice';
const PAGE = '/practice.html';
const OWN_SCHEMES = /^(?:chrome|moz)-extension:$/u;

/** `#/p/<slug>` is a person, `#/m/<slug>` the dialog with them (2026-11). */
const PERSON_HASH = /^#\/p\/([a-z0-9-]{1,64})$/u;
const DIALOG_HASH = /^#\/m\/([a-z0-9-]{1,64})$/u;
/** The slug of oneself: never a client. */
const ONESELF = 'me';

/** The groups of the page's markup, each read as a whole, with the place its names are at (2026-11). */
const PLACES: Readonly<Record<string, Place>> = {
  'profile-head': 'profile',
  'post-head': 'post',
  'post-text': 'mention',
  comment: 'comment',
  'person-row': 'row',
  'dialog-row': 'message-list',
  'chat-head': 'chat',
};
const UNITS = Object.keys(PLACES)
  .map((id) => `[data-testid="${id}"]`)
  .join(', ');
const COMMENT_TEXT = '[data-testid="comment-text"]';
const NAME = '[data-testid="name"]';
const DIALOG_LINKS = '[data-testid="dialog-row"] a[href]';
const CHAT = '[data-testid="chat"]';
const POST = '[data-testid="post"]';
const MESSAGE_BOX = '[contenteditable="true"][role="textbox"]';
const COMMENT_BOX = 'textarea';

const KINDS: Readonly<Record<string, PageKind>> = {
  '': 'feed',
  feed: 'feed',
  p: 'profile',
  g: 'group',
  search: 'search',
  people: 'people',
  m: 'messages',
};

function isOwnPage(url: URL): boolean {
  return OWN_SCHEMES.test(url.protocol) && url.pathname === PAGE;
}

function keyFromHash(url: URL, form: RegExp): PersonKey | null {
  const slug = isOwnPage(url) ? form.exec(url.hash)?.[1] : undefined;
  return slug === undefined || slug === ONESELF ? null : `${ID}:${slug}`;
}

function personFromUrl(url: URL): PersonKey | null {
  return keyFromHash(url, PERSON_HASH);
}

function unit(node: Element): Element {
  return node.closest(UNITS) ?? node;
}

function placeOf(link: Element): Place {
  if (link.closest(COMMENT_TEXT)) return 'mention';
  return PLACES[unit(link).getAttribute('data-testid') ?? ''] ?? 'row';
}

/** Dialog rows lead to the dialog, not to the person, as on the real networks. */
function* dialogRows(root: Element | Document | ShadowRoot, page: URL): Generator<Sighting> {
  const own = root instanceof Element && root.matches(DIALOG_LINKS) ? [root] : [];
  for (const link of [...own, ...root.querySelectorAll(DIALOG_LINKS)]) {
    const url = URL.parse(link.getAttribute('href') ?? '', page);
    const key = url && keyFromHash(url, DIALOG_HASH);
    const nameElement = link.querySelector(NAME);
    const name = foldText(nameElement?.textContent);
    if (key && nameElement && name !== '') {
      yield { anchor: link, nameElement, key, name, place: 'message-list' };
    }
  }
}

function* people(root: Element | Document | ShadowRoot, page: URL): Generator<Sighting> {
  if (!isOwnPage(page)) return;
  const links = nameLinks(root, page, {
    personFromUrl,
    unit,
    protocols: OWN_SCHEMES,
    isLeftOut: (link) => !link.closest(UNITS),
    nameElement: (link) => link.querySelector(NAME) ?? link,
  });
  for (const { link, key, name, nameElement } of links) {
    yield { anchor: link, key, name, place: placeOf(link), ...(nameElement && { nameElement }) };
  }
  yield* dialogRows(root, page);
}

function composer(root: Document | ShadowRoot, url: URL, from?: Element): Composer | null {
  const comment = from?.closest(POST)?.querySelector<HTMLElement>(COMMENT_BOX);
  if (comment) return { element: comment, editor: 'plain' };
  const element = root.querySelector<HTMLElement>(`${CHAT} ${MESSAGE_BOX}`);
  const partner = keyFromHash(url, DIALOG_HASH);
  return element && { element, editor: 'contenteditable', ...(partner && { partner }) };
}

function subject(root: Document, url: URL): Sighting | null {
  const key = personFromUrl(url) ?? keyFromHash(url, DIALOG_HASH);
  if (!key) return null;
  for (const place of ['profile-head', 'chat-head']) {
    const head = root.querySelector(`[data-testid="${place}"]`);
    const found = head && [...people(head, url)].find((sighting) => sighting.key === key);
    if (found) return found;
  }
  return null;
}

const adapter: NetworkAdapter = {
  id: ID,
  label: 'Fernway',
  matches: [],
  personFromUrl,
  profileUrl: (key) => `${PAGE}#/p/${idOf(key)}`,
  chatUrl: (key) => `${PAGE}#/m/${idOf(key)}`,
  pageKind: (url) =>
    isOwnPage(url) ? (KINDS[/^#\/([a-z]*)/u.exec(url.hash)?.[1] ?? ''] ?? 'other') : null,
  unit,
  people,
  composer,
  subject,
  expects: (kind) => (kind === 'profile' || kind === 'feed' ? { people: 1 } : null),
};

export default adapter;
