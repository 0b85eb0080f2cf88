/** The adapter of the practice workspace: a make-believe network in an extension page, marked up as the real ones are. */
import type { Composer, NetworkAdapter, Place, Sighting } from '@/content-scripts/network';
import type { LastWord } from '@/domain/reply/last-word';
import { nameLinks } from '@/content-scripts/dom/name-links';
import { foldText } from '@/content-scripts/dom/text';
import site, { isOwnPage, OWN_SCHEMES, partnerFromUrl, personFromUrl } from './site';

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
const HEADLINE = '[data-testid="profile-head"] [data-testid="headline"]';
const ORGANISATION = '[data-testid="profile-head"] [data-testid="organisation"]';
const DIALOG_LINKS = '[data-testid="dialog-row"] a[href]';
const UNREAD = '[data-testid="unread"]';
const CHAT = '[data-testid="chat"]';
const MESSAGES = '[data-testid="own-message"], [data-testid="their-message"]';
const POST = '[data-testid="post"]';
const MESSAGE_BOX = '[contenteditable="true"][role="textbox"]';
const COMMENT_BOX = 'textarea';

/** A message is read with its chat, whose head says who had the last word. */
function unit(node: Element): Element {
  return node.closest(MESSAGES)?.closest(CHAT) ?? node.closest(UNITS) ?? node;
}

function lastWordIn(chat: Element | null): LastWord | undefined {
  const last = [...(chat?.querySelectorAll(MESSAGES) ?? [])].at(-1);
  return last && (last.matches('[data-testid="own-message"]') ? 'ours' : 'theirs');
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
    const key = url && partnerFromUrl(url);
    const nameElement = link.querySelector(NAME);
    const name = foldText(nameElement?.textContent);
    if (key && nameElement && name !== '') {
      // Of the chat that is open its own messages tell.
      const isUnread = key !== partnerFromUrl(page) && link.querySelector(UNREAD) !== null;
      const lastWord = isUnread ? 'unread' : undefined;
      yield { anchor: link, nameElement, key, name, place: 'message-list', lastWord };
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
    nameIn: (link) => {
      const element = link.querySelector(NAME) ?? link;
      return { element, name: foldText(element.textContent) };
    },
  });
  for (const { link, key, name, nameElement } of links) {
    const place = placeOf(link);
    const shown = (what: string) =>
      place === 'profile' ? foldText(unit(link).querySelector(what)?.textContent) : '';
    const [headline, organisation] = [shown(HEADLINE), shown(ORGANISATION)];
    yield {
      anchor: link,
      key,
      name,
      place,
      ...(nameElement && { nameElement }),
      ...(headline && { headline }),
      ...(organisation && { organisation }),
      ...(place === 'chat' && { lastWord: lastWordIn(link.closest(CHAT)) }),
    };
  }
  yield* dialogRows(root, page);
}

function composer(root: Document | ShadowRoot, url: URL, from?: Element): Composer | null {
  const comment = from?.closest(POST)?.querySelector<HTMLElement>(COMMENT_BOX);
  if (comment) return { element: comment, editor: 'plain' };
  const element = root.querySelector<HTMLElement>(`${CHAT} ${MESSAGE_BOX}`);
  const partner = partnerFromUrl(url);
  return element && { element, editor: 'contenteditable', ...(partner && { partner }) };
}

function subject(root: Document, url: URL): Sighting | null {
  const key = personFromUrl(url) ?? partnerFromUrl(url);
  if (!key) return null;
  for (const place of ['profile-head', 'chat-head']) {
    const head = root.querySelector(`[data-testid="${place}"]`);
    const found = head && [...people(head, url)].find((sighting) => sighting.key === key);
    if (found) return found;
  }
  return null;
}

const adapter: NetworkAdapter = {
  ...site,
  unit,
  people,
  composer,
  subject,
  expects: (kind) => (kind === 'profile' || kind === 'feed' ? { people: 1 } : null),
};

export default adapter;
