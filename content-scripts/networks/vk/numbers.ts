/**
 * Peer ids that a page shows beside a name: positive for a person, negative for a community. They tell communities from
 * people and give a screen name's number. Only the element's own evidence counts; two numbers that differ count as none.
 */
import { peerFromUrl } from './urls';
import { ACCEPT_REQUEST, DIALOG_LINK, PEER_MASK, POST, POST_DATE, REPOST } from './selectors';

/** A whole number, or null for anything else. */
export function asNumber(text: string | null | undefined): number | null {
  return text && /^-?[1-9]\d{0,14}$/u.test(text) ? Number(text) : null;
}

/** The author's number that a link carries itself: `data-from-id`, or `mention_id` (`id1`, `club1`). */
export function numberOnLink(link: Element): number | null {
  const from = asNumber(link.getAttribute('data-from-id'));
  if (from !== null) return from;
  const mention = /^(id|club|public|event)([1-9]\d{0,14})$/u.exec(
    link.getAttribute('mention_id') ?? '',
  );
  if (!mention) return null;
  return mention[1] === 'id' ? Number(mention[2]) : -Number(mention[2]);
}

/** The number of the one person whom a cell of a list shows: its own, or that of its dialog link or request button. */
export function numberOfRow(row: Element): number | null {
  const own =
    asNumber(row.getAttribute('data-id')) ??
    asNumber(/^friends_user_row(\d+)$/u.exec(row.id)?.[1]) ??
    asNumber(/(?:^|\s)unew(\d+)(?:\s|$)/u.exec(row.getAttribute('class') ?? '')?.[1]);
  return own ?? numberWithin(row);
}

/** The number that the dialog links and request buttons within an element agree on. */
export function numberWithin(element: Element): number | null {
  const numbers = new Set<number>();
  for (const link of element.querySelectorAll(DIALOG_LINK)) {
    const url = URL.parse(link.getAttribute('href') ?? '', 'https://vk.com/');
    const peer = url && peerFromUrl(url);
    if (peer !== null) numbers.add(peer);
  }
  for (const button of element.querySelectorAll(ACCEPT_REQUEST)) {
    const number = asNumber(/_(\d+)$/u.exec(button.id)?.[1]);
    if (number !== null) numbers.add(number);
  }
  return theOne(numbers);
}

/** The peer that the mask over a messenger's picture names (`#mePeerFrameOffline36Mask1`). Seen 2026-09, M. */
export function numberOfMask(scope: Element | null): number | null {
  const masked = scope?.matches(PEER_MASK) ? scope : scope?.querySelector(PEER_MASK);
  return asNumber(/#mePeerFrame\w*?Mask(-?\d+)/u.exec(masked?.getAttribute('style') ?? '')?.[1]);
}

/** Whose wall the post around an element is on. Not who wrote it: a wall may be open to others. */
export function wallOf(element: Element): number | null {
  const shared = asNumber(element.getAttribute('data-item-owner-id'));
  if (shared !== null) return shared;
  for (let post = element.closest(POST); post;) {
    const own =
      asNumber(/^(-?\d+)_\d+$/u.exec(post.getAttribute('data-post-id') ?? '')?.[1]) ??
      asNumber(/^post(-?\d+)_\d+$/u.exec(post.id)?.[1]) ??
      wallOfDate(post);
    if (own !== null || post.matches(REPOST)) return own;
    post = post.parentElement?.closest(POST) ?? null;
  }
  return null;
}

function wallOfDate(post: Element): number | null {
  const date = [...post.querySelectorAll(POST_DATE)].find((link) => link.closest(POST) === post);
  return asNumber(/\/wall(-?\d+)_\d+/u.exec(date?.getAttribute('href') ?? '')?.[1]);
}

function theOne(numbers: ReadonlySet<number>): number | null {
  const [first = null] = numbers;
  return numbers.size === 1 ? first : null;
}
