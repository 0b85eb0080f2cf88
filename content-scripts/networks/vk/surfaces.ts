/**
 * Where on a page a link stands, whose number stands beside it, and so whether it can name a person.
 *
 * A number in the address settles it. A screen name is a person's only where lists hold people alone, and where a post
 * or a comment has an author whom nothing near it calls a community. What remains uncertain: a community that comments
 * under a video or answers a stranger's post by its screen name looks like a person to this file.
 */
import type { Place } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import { linksIn } from '@/content-scripts/dom/name-links';
import { numberOfMask, numberOfRow, numberOnLink, wallOf } from './numbers';
import * as s from './selectors';
import {
  isPersonNumber,
  isScreenName,
  listsCommunities,
  pageKind,
  peerFromUrl,
  personFromUrl,
} from './urls';

export interface Spot {
  readonly place: Place;
  /** The peer id shown for this very link: negative for a community, null when none is shown. */
  readonly number: number | null;
  /** Whether a screen name without a number can only, or almost only, be a person's here. */
  readonly takesScreenNames: () => boolean;
}

const UNITS = [
  s.CONVO_ROW,
  s.CONVO_HEAD,
  s.MESSAGE,
  s.COMMENT,
  s.PERSON_ROW,
  s.POST_HEAD,
  s.MENTION_TIP,
  s.PROFILE_HEAD,
  s.POST,
].join(', ');

/** The element around `node` that has to be read as a whole, or null in none of the known ones. */
export function unitOf(node: Element): Element | null {
  return node.closest(UNITS);
}

/** The same for what changes: a message that comes or goes is read with its whole dialog, whose head says who had the last word. */
export function changedUnit(node: Element): Element {
  return node.closest(s.HISTORY)?.closest(s.CONVO) ?? unitOf(node) ?? node;
}

/** Where a link stands; `unit` is the element around it that is read as a whole. */
export function spotOf(link: Element, unit: Element, page: URL): Spot {
  const own = numberOnLink(link);
  if (unit.matches(`${s.POST_HEAD}, ${s.POST}`)) return postSpot(link, own);
  if (unit.matches(s.COMMENT)) return commentSpot(link, own, page);
  if (unit.matches(s.PERSON_ROW)) return rowSpot(link, unit, own, page);
  if (unit.matches(s.MESSAGE)) return messageSpot(link, own, page);
  if (unit.matches(s.MENTION_TIP)) return spot('mention', own ?? numberOfRow(unit));
  if (own !== null) return spot('mention', own);
  return spot(link.closest(s.OLD_CONVO_HEAD) ? 'chat' : 'row', null);
}

function spot(place: Place, number: number | null, takesScreenNames = () => false): Spot {
  return { place, number, takesScreenNames };
}

/** Whether an element is, holds or stands in what a selector means: VK puts its test ids on either side of links. */
function marks(link: Element, selector: string): boolean {
  return link.closest(selector) !== null || link.querySelector(selector) !== null;
}

function messageSpot(link: Element, own: number | null, page: URL): Spot {
  if (!link.matches(s.MESSAGE_AUTHOR)) return spot('mention', own);
  // With a person there are only oneself and the person. Among several a community may speak, and in a community's own
  // messages (`/gim1`) it does.
  return spot('chat', own ?? numberOfAuthor(link, page), () => {
    const partner = peerFromUrl(page);
    return partner !== null && isPersonNumber(partner) && !page.pathname.startsWith('/gim');
  });
}

/** The number in the mask of the picture that leads to the same address as the author's link. */
export function numberOfAuthor(link: Element, page: URL): number | null {
  const key = keyOfHref(link, page);
  const stack = link.closest('.ConvoStack') ?? link.closest(s.MESSAGE);
  const avatar = [...(stack?.querySelectorAll(s.MESSAGE_AVATAR) ?? [])].find(
    (picture) => key !== null && keyOfHref(picture, page) === key,
  );
  return numberOfMask(avatar ?? null);
}

function commentSpot(link: Element, own: number | null, page: URL): Spot {
  const isOwner = marks(link, s.COMMENT_OWNER);
  return spot(
    isOwner ? 'comment' : 'mention',
    own,
    () => (isOwner || link.closest(s.COMMENT_TARGET) !== null) && !isCommunityOfPost(link, page),
  );
}

/** Whether a link leads to the community whose post it stands under. */
function isCommunityOfPost(link: Element, page: URL): boolean {
  const post = link.closest(s.POST);
  const wall = wallOf(link);
  if (!post || wall === null || wall > 0) return false;
  const authors = post.querySelectorAll(s.POST_AUTHOR);
  const author = [...authors].find((each) => each.closest(s.POST) === post);
  const authorLink = author?.closest('a[href]') ?? author?.querySelector('a[href]');
  const key = keyOfHref(link, page);
  return authorLink !== null && authorLink !== undefined && keyOfHref(authorLink, page) === key;
}

function rowSpot(link: Element, row: Element, own: number | null, page: URL): Spot {
  const asks = pageKind(page) === 'requests' || row.querySelector(s.ACCEPT_REQUEST) !== null;
  return spot(
    asks ? 'request' : 'row',
    own ?? (isWhoseRow(link, row, page) ? numberOfRow(row) : null),
    () => !listsCommunities(page),
  );
}

/** Whether the row is about the link's person, and not about somebody it names further down (a friend in common). */
function isWhoseRow(link: Element, row: Element, page: URL): boolean {
  for (const each of linksIn(row)) {
    const key = peerOfHref(each, page) === null ? keyOfHref(each, page) : null;
    if (key) return key === keyOfHref(link, page);
  }
  return false;
}

function postSpot(link: Element, own: number | null): Spot {
  if (marks(link, s.POST_AUTHOR)) {
    return spot('post', own, () => {
      const wall = wallOf(link);
      return wall === null || wall > 0;
    });
  }
  return marks(link, s.POST_SIGNER) ? spot('post', own, () => true) : spot('mention', own);
}

function peerOfHref(link: Element, page: URL): number | null {
  const url = URL.parse(link.getAttribute('href') ?? '', page);
  return url && peerFromUrl(url);
}

/** Whom a link leads to, or null. */
export function keyOfHref(link: Element, page: URL): PersonKey | null {
  const url = URL.parse(link.getAttribute('href') ?? '', page);
  return url && personFromUrl(url);
}

/** Whether a link with this key, at this spot, can name a person. */
export function canBePerson(key: PersonKey, spotOfLink: () => Spot): boolean {
  if (!isScreenName(key)) return true;
  const { number, takesScreenNames } = spotOfLink();
  return number === null ? takesScreenNames() : isPersonNumber(number);
}
