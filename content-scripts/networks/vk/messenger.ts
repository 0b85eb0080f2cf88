/**
 * Names in the messenger that are no links: rows of the message list and the open dialog's head. Both carry the peer's
 * number, in an attribute or in the page's address.
 */
import type { Sighting } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import { foldText, photoAddress } from '@/content-scripts/dom/text';
import { lastWordOfDialog, lastWordOfRow } from './last-word';
import { shownName } from './names';
import { asNumber, numberOfMask } from './numbers';
import * as s from './selectors';
import { isScreenName, keyOfNumber, peerFromUrl, personFromUrl } from './urls';

/** The rows and heads that a name element within `root`, itself included, belongs to. */
export function* dialogNames(
  root: Element | Document | ShadowRoot,
  page: URL,
): Generator<Sighting> {
  const names = s.CONVO_NAME.join(', ');
  const found = [...root.querySelectorAll(names)];
  if (root instanceof Element && root.matches(names)) found.unshift(root);
  for (const name of found) {
    const row = name.closest(s.CONVO_ROW);
    const head = row ? null : name.closest(s.CONVO_HEAD);
    const sighting = row ? rowSighting(row, page) : head && headSighting(head, page);
    if (sighting?.anchor === name) yield sighting;
  }
}

/** The open dialog's partner, shown in its head. */
export function openDialog(root: Document | ShadowRoot, page: URL): Sighting | null {
  for (const head of root.querySelectorAll(s.CONVO_HEAD)) {
    const sighting = headSighting(head, page);
    if (sighting) return sighting;
  }
  return null;
}

/** Whether a dialog's head is there, with a partner or without. */
export function hasDialogHead(root: Document | ShadowRoot): boolean {
  return root.querySelector(s.CONVO_HEAD) !== null;
}

function rowSighting(row: Element, page: URL): Sighting | null {
  if (row.querySelector(s.NO_PARTNER)) return null;
  const key = keyOfNumber(peerOfRow(row));
  const sighting = key && named(row, key, 'message-list', page);
  return sighting && { ...sighting, lastWord: lastWordOfRow(row, key, page) };
}

/**
 * The peer of a row. While rows are reused, its elements may name two: then it has none. Mobile rows carry their place
 * in the list instead of the peer (seen 2026-06); there the picture's mask tells.
 */
function peerOfRow(row: Element): number | null {
  const outer = row.closest('.ConvoList__item') ?? row;
  const peers = new Set<number | null>();
  for (const element of [outer, ...outer.querySelectorAll(s.CONVO_PEER)]) {
    const item = /^convo_(-?\d+)$/u.exec(element.getAttribute('data-itemkey') ?? '');
    if (item) peers.add(asNumber(item[1]));
    if (element.hasAttribute('data-peer-id')) {
      peers.add(asNumber(element.getAttribute('data-peer-id')));
    }
  }
  if (peers.size === 0) return numberOfMask(outer);
  const [peer = null] = peers;
  return peers.size === 1 ? peer : null;
}

/**
 * The partner in a dialog's head: the address says who, unless the head's own link or picture says somebody else, as it
 * does for a moment while the page goes from one dialog to the next.
 */
function headSighting(head: Element, page: URL): Sighting | null {
  if (head.querySelector(s.NO_PARTNER)) return null;
  const href = head.querySelector(s.CONVO_HEAD_LINK)?.getAttribute('href');
  const url = href ? URL.parse(href, page) : null;
  const linked = url && personFromUrl(url);
  // A link that leads to no person: a community, or the window of a chat.
  if (url && !linked) return null;
  const masked = numberOfMask(head);
  const byLink = linked && !isScreenName(linked) ? linked : null;
  const peers = new Set<PersonKey | null>();
  const open = peerFromUrl(page);
  if (open !== null) peers.add(keyOfNumber(open));
  if (masked !== null) peers.add(keyOfNumber(masked));
  if (byLink) peers.add(byLink);
  const [key = null] = peers;
  if (key === null || peers.size !== 1) return null;
  // The screen name is this person's only when the head itself shows the number beside it.
  const alias = linked && isScreenName(linked) && masked !== null ? linked : null;
  const sighting = named(head, key, 'chat', page, alias);
  return sighting && { ...sighting, lastWord: lastWordOfDialog(head, [key, linked], page) };
}

/** The sighting of a row or head: anchored at the best of its name elements. */
function named(
  around: Element,
  key: PersonKey,
  place: 'message-list' | 'chat',
  page: URL,
  alias: PersonKey | null = null,
): Sighting | null {
  for (const selector of s.CONVO_NAME) {
    const anchor = around.querySelector(selector);
    if (!anchor) continue;
    const name = foldText(anchor.getAttribute('title')) || shownName(anchor);
    const photo = photoAddress(around.querySelector('[class*="vatar"] img'), page);
    if (name === '') return null;
    return {
      anchor,
      key,
      ...(alias ? { aliases: [alias] } : {}),
      name,
      ...(photo ? { photo } : {}),
      place,
    };
  }
  return null;
}
