/** Everyone whose name a VK page shows. */
import type { Sighting } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import {
  linksIn,
  nameLinks,
  type NameLink,
  type NameLinkRules,
} from '@/content-scripts/dom/name-links';
import { photoAddress } from '@/content-scripts/dom/text';
import { isOwn } from './last-word';
import { dialogNames, openDialog } from './messenger';
import { nameElement, shownName } from './names';
import { ownKeys } from './oneself';
import { profileNames } from './profile';
import * as s from './selectors';
import { canBePerson, spotOf, unitOf, type Spot } from './surfaces';
import { isScreenName, keyOfNumber, pageKind, personFromUrl } from './urls';

/** Every name within `root`, itself included. See `NetworkAdapter.people`. */
export function* peopleWithin(
  root: Element | Document | ShadowRoot,
  page: URL,
): Generator<Sighting> {
  const own = ownKeys(root instanceof Document ? root : root.ownerDocument, page);
  yield* linkedNames(root, page, own);
  for (const sighting of [...dialogNames(root, page), ...profileNames(root, page)]) {
    if (!isOneself(sighting, own)) yield sighting;
  }
}

/** The profile's owner or the open dialog's partner. See `NetworkAdapter.subject`. */
export function subjectOf(root: Document, page: URL): Sighting | null {
  const kind = pageKind(page);
  const [profile = null] = kind === 'profile' ? profileNames(root, page) : [];
  const sighting = kind === 'messages' ? openDialog(root, page) : profile;
  return sighting && !isOneself(sighting, ownKeys(root, page)) ? sighting : null;
}

function isOneself(sighting: Sighting, own: ReadonlySet<PersonKey>): boolean {
  return [sighting.key, ...(sighting.aliases ?? [])].some((key) => own.has(key));
}

function* linkedNames(
  root: Element | Document | ShadowRoot,
  page: URL,
  own: ReadonlySet<PersonKey>,
): Generator<Sighting> {
  const units = remembered((link: Element) => unitOf(link) ?? loneUnit(link, page));
  const spots = remembered((link: Element) => spotOf(link, units(link), page));
  const names = remembered(nameElement);
  const rules: NameLinkRules = {
    personFromUrl,
    unit: units,
    // The cheapest question first: most links that lead to people are pictures.
    isLeftOut: (link, key) =>
      names(link) === null || isNoName(link, units(link)) || !canBePerson(key, () => spots(link)),
    nameIn: (link) => {
      const element = names(link);
      return element && { element, name: shownName(element) };
    },
  };
  for (const found of nameLinks(root, page, rules)) {
    const sighting = sightingOf(found, spots(found.link), units(found.link), page);
    if (!isOneself(sighting, own)) yield sighting;
  }
}

/** A function that works out its answer for a link once. */
function remembered<Link extends Element, Answer>(
  answer: (link: Link) => Answer,
): (link: Link) => Answer {
  const answers = new Map<Link, Answer>();
  return (link) => {
    const known = answers.get(link);
    if (known !== undefined || answers.has(link)) return known as Answer;
    const fresh = answer(link);
    answers.set(link, fresh);
    return fresh;
  };
}

/**
 * Addresses that lead to a person and are no profile: "write a message", and windows over a profile (a photo, a post,
 * the members). Told by the text of the address, which is all that is needed and much cheaper than taking it apart.
 */
const NO_PROFILE =
  /\/(?:im|gim\d+)(?:[/?]|$)|\/write\d|\/convo\/|\/\/vk\.me\/|[?&](?:w|z|act|section)=/u;

/** Links that lead to a person and yet never show a name. */
function isNoName(link: HTMLAnchorElement, unit: Element): boolean {
  return (
    NO_PROFILE.test(link.getAttribute('href') ?? '') ||
    unit.matches(`${s.CONVO_ROW}, ${s.CONVO_HEAD}`) ||
    isOwnMessage(link, unit) ||
    link.closest(s.NO_NAMES) !== null
  );
}

/** One's own message says so even where no menu tells who one is (web.vk.me). */
function isOwnMessage(link: Element, message: Element): boolean {
  if (!link.matches(s.MESSAGE_AUTHOR) || !message.matches(s.MESSAGE)) return false;
  return isOwn(message);
}

function sightingOf(found: NameLink, spot: Spot, unit: Element, page: URL): Sighting {
  const { link, nameElement: part } = found;
  // The address knows best. A number shown beside a screen name makes the name an alias.
  const byNumber = isScreenName(found.key) ? keyOfNumber(spot.number) : null;
  const photo = spot.place === 'mention' ? undefined : photoOf(found, unit, page);
  return {
    anchor: link,
    ...(part ? { nameElement: part } : {}),
    key: byNumber ?? found.key,
    ...(byNumber ? { aliases: [found.key] } : {}),
    name: found.name,
    ...(photo ? { photo } : {}),
    place: spot.place,
  };
}

/** The picture in the link, or in another link of the unit to the same address. */
function photoOf(found: NameLink, unit: Element, page: URL): string | undefined {
  for (const image of unit.querySelectorAll('a[href] img')) {
    const link = image.closest('a');
    if (!link || found.nameElement?.contains(image)) continue;
    if (link !== found.link && pathOfLink(link) !== pathOfLink(found.link)) continue;
    const photo = photoAddress(image, page);
    if (photo) return photo;
  }
  return undefined;
}

function pathOfLink(link: Element): string {
  return /^[^?#]*/u.exec(link.getAttribute('href') ?? '')?.[0] ?? '';
}

/** How far up a card may reach that no selector knows. */
const CARD_DEPTH = 4;

/** The card around a link that stands in none of the known units: as far up as all people's links are to this one. */
function loneUnit(link: Element, page: URL): Element {
  const keys = (element: Element) => {
    const found = new Set<PersonKey>();
    for (const each of linksIn(element)) {
      const url = URL.parse(each.getAttribute('href') ?? '', page);
      const key = url && personFromUrl(url);
      if (key && !isScreenName(key)) found.add(key);
    }
    return found;
  };
  let unit = link;
  for (let depth = 0; depth < CARD_DEPTH; depth += 1) {
    const parent = unit.parentElement;
    if (!parent || parent.tagName === 'BODY' || keys(parent).size > 1) break;
    unit = parent;
  }
  return unit;
}
