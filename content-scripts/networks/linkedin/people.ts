/** Who is named on a page of LinkedIn, in both front ends. */
import type { LastWord } from '@/domain/reply/last-word';
import type { PersonKey } from '@/domain/person/person-key';
import type { NameLink } from '@/content-scripts/dom/name-links';
import type { PageKind, Place, Sighting } from '@/content-scripts/network';
import type { ProfileHead } from './profile-head';
import { nameLinks } from '@/content-scripts/dom/name-links';
import { photoAddress } from '@/content-scripts/dom/text';
import { chatAround, lastWordWith, markedChatAround, partnerLink } from './chat';
import { Addresses, aliasesIn, personImage, photoIn } from './links';
import { nameIn, nameInLink } from './name-in-link';
import { headlineOf, organisationOf, profileHead } from './profile-head';
import { selfKeys } from './self';
import {
  CHAT,
  COMMENT,
  DIALOG_LIST,
  MESSAGE,
  MESSAGE_OF_OTHER,
  MESSAGE_PLACE,
  NAME_ELEMENT,
  NEVER_NAMES,
  POST,
  REQUEST,
  ROW,
  TOP_CARD,
  WRITTEN,
} from './selectors';
import { pageKind, personFromUrl } from './urls';

/** What is read as a whole: small enough to be read anew at each change. */
const UNITS = [COMMENT, WRITTEN, MESSAGE, REQUEST, POST, ROW, CHAT, TOP_CARD].join(', ');
/** Larger parts, in which people stand without a row that could be told: only links of one person are compared there. */
const COLUMNS = 'aside, dialog, [role="dialog"]';
const SECTIONS = `${COLUMNS}, main section`;
/** Parts that no dialog is in. */
const IN_FEED = `${COMMENT}, ${POST}`;
/** Pages that are a stream of marked parts: what is in none of them is not understood. */
const STREAMS = new Set<PageKind>(['feed', 'search', 'messages', 'requests']);

/** A message that comes or goes is read with its whole dialog, whose head says who had the last word. */
export function unit(node: Element): Element {
  const part = node.closest(UNITS);
  if (part?.matches(IN_FEED)) return part;
  const message = node.closest(MESSAGE_PLACE);
  return (message && markedChatAround(message)) ?? part ?? node;
}

export function* people(root: Element | Document | ShadowRoot, page: URL): Generator<Sighting> {
  const kind = pageKind(page);
  if (kind === null) return;
  const addresses = new Addresses(page, root);
  const self = selfKeys(root, page);
  const head = profileHead(root instanceof Document ? root : root.ownerDocument, addresses);
  const parts = new Map<Element, Element | null>();
  const partOf = (link: Element): Element | null => {
    const known = parts.get(link);
    const part = known === undefined ? link.closest(UNITS) : known;
    parts.set(link, part);
    return part;
  };
  const groups = new Map<Element, Element | null>();
  const group = (link: Element): Element | null => {
    const known = groups.get(link);
    const found = known === undefined ? groupOf(link, partOf(link), page, kind) : known;
    groups.set(link, found);
    return found;
  };
  const found = nameLinks(root, page, {
    personFromUrl,
    personOf: (link) => addresses.of(link).person,
    mayLead: PERSON_ADDRESS,
    unit: (link) => group(link) ?? link,
    isLeftOut: (link) => isLeftOut(link, partOf(link), addresses, self) || !group(link),
    neverWithin: NEVER_NAMES,
    nameIn: nameInLink,
  });
  for (const each of found) {
    const sighting = sightingOf(each, partOf(each.link), addresses, kind, head);
    yield sighting.place === 'chat' ? withLastWord(sighting, addresses, self) : sighting;
  }
  if (head && !head.isLinked && !self.has(head.key) && root.contains(head.heading)) {
    const sighting = headSighting(head, page);
    if (sighting) yield sighting;
  }
}

/** The owner of a profile, at the heading. */
export function headSighting(head: ProfileHead, page: URL): Sighting | null {
  const name = nameIn(head.heading);
  if (!name) return null;
  const photo = photoAddress(personImage(head.card), page);
  return {
    anchor: head.heading,
    key: head.key,
    name: name.name,
    place: 'profile',
    ...(name.element === head.heading ? {} : { nameElement: name.element }),
    ...(head.aliases.length > 0 ? { aliases: head.aliases } : {}),
    ...(photo === undefined ? {} : { photo }),
    headline: headlineOf(head),
    organisation: organisationOf(head),
  };
}

/** The only addresses of people, before anything is parsed (urls.ts). */
const PERSON_ADDRESS = /\/(?:in|sales|talent)\//iu;

/** The part within which links to one person belong together; null outside of everything that is known. */
function groupOf(link: Element, part: Element | null, page: URL, kind: PageKind): Element | null {
  // Each mention is a name of its own, though it may be shorter than the one before.
  if (part?.matches(WRITTEN)) return link;
  return part ?? link.closest(STREAMS.has(kind) ? COLUMNS : SECTIONS) ?? chatAround(link, page);
}

function isLeftOut(
  link: Element,
  part: Element | null,
  addresses: Addresses,
  self: ReadonlySet<PersonKey>,
): boolean {
  const { person, alias, isProfile } = addresses.of(link);
  if (!isProfile || (person && self.has(person)) || (alias && self.has(alias))) return true;
  if (isSentence(link, addresses.page)) return true;
  // One's own messages lack the mark of others' (2022 to 2026).
  if (part?.matches(IN_FEED)) return false;
  const message = link.closest(MESSAGE);
  return message !== null && !message.matches(MESSAGE_OF_OTHER);
}

/**
 * Links that lead to somebody and say something else than the name, where only a mark of the name's own tells: a lead's
 * page in Sales Navigator has links to its parts and to the public profile, notifications are sentences that have names in
 * bold (2026, M).
 */
function isSentence(link: Element, { pathname }: URL): boolean {
  if (pathname.startsWith('/sales/')) {
    return link.closest(NAME_ELEMENT) === null && link.querySelector(NAME_ELEMENT) === null;
  }
  return pathname.startsWith('/notifications/') && !nameInLink(link)?.element.closest('strong, b');
}

function sightingOf(
  { link, key, name, nameElement }: NameLink,
  unitOfLink: Element | null,
  addresses: Addresses,
  kind: PageKind,
  head: ProfileHead | null,
): LinkSighting {
  const { page } = addresses;
  const isHead = head?.key === key && (link.contains(head.heading) || head.heading.contains(link));
  const place = isHead ? 'profile' : placeOf(link, unitOfLink, page, kind);
  const part = place === 'mention' ? link : (unitOfLink ?? link);
  const isAboutOne = place === 'row' || place === 'request';
  const shown = aliasesIn(part, key, addresses, isAboutOne);
  const aliases = head?.key === key ? [...new Set([...head.aliases, ...shown])] : shown;
  const sighting = new LinkSighting(link, key, name, place, isHead ? head.card : null, part, page);
  if (unitOfLink?.matches(IN_FEED)) sighting.unit = unitOfLink;
  if (nameElement) sighting.nameElement = nameElement;
  if (aliases.length > 0) sighting.aliases = aliases;
  if (isHead) {
    sighting.headline = headlineOf(head);
    sighting.organisation = organisationOf(head);
  }
  return sighting;
}

/** A class, since a feed has thousands: a literal with a getter takes the browser far longer to make. */
class LinkSighting implements Sighting {
  unit?: Element;
  nameElement?: Element;
  aliases?: readonly PersonKey[];
  headline?: string | undefined;
  organisation?: string | undefined;
  lastWord?: LastWord | undefined;
  readonly #card: Element | null;
  readonly #part: Element;
  readonly #page: URL;

  constructor(
    readonly anchor: Element,
    readonly key: PersonKey,
    readonly name: string,
    readonly place: Place,
    card: Element | null,
    part: Element,
    page: URL,
  ) {
    this.#card = card;
    this.#part = part;
    this.#page = page;
  }

  /** Looked for when it is asked for: only an opened card shows it. */
  get photo(): string | undefined {
    return this.#card
      ? photoAddress(personImage(this.#card), this.#page)
      : photoIn(this.#part, [this.key, ...(this.aliases ?? [])], new Addresses(this.#page));
  }
}

/** The head of a dialog says who had the last word with its only partner. */
function withLastWord(
  sighting: Sighting,
  addresses: Addresses,
  self: ReadonlySet<PersonKey>,
): Sighting {
  const { anchor, key } = sighting;
  const chat = anchor.closest(MESSAGE) ? null : chatAround(anchor, addresses.page);
  if (!chat || partnerLink(chat, addresses, self)?.key !== key) return sighting;
  return Object.assign(sighting, { lastWord: lastWordWith(key, chat, addresses) });
}

function placeOf(link: Element, unitOf: Element | null, page: URL, kind: PageKind): Place {
  if (unitOf?.matches(WRITTEN)) return 'mention';
  if (unitOf?.matches(COMMENT)) return 'comment';
  if (unitOf?.matches(POST)) return kind === 'requests' ? 'request' : 'post';
  if (link.closest(DIALOG_LIST)) return 'message-list';
  if (chatAround(link, page)) return 'chat';
  const part = link.closest(`${REQUEST}, ${POST}, ${ROW}`);
  if (part?.matches(REQUEST) || (part && kind === 'requests')) return 'request';
  return part?.matches(POST) ? 'post' : 'row';
}
