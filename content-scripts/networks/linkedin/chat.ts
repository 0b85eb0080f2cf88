/** Open dialogs: where they begin and end, and with whom they are. */
import type { PersonKey } from '@/domain/person/person-key';
import type { LastWord } from '@/domain/reply/last-word';
import type { Addresses } from './links';
import {
  CHAT,
  CHAT_PARTNER,
  MESSAGE,
  MESSAGE_AUTHOR,
  MESSAGE_OF_OTHER,
  REBUILT_BOX,
} from './selectors';
import { pageKind } from './urls';

/**
 * The whole of the open dialog that a node is in, or null. Rebuilt messaging (2026-07) has no names of its own: there it is
 * the smallest part with one heading and one text box.
 */
export function chatAround(node: Element, page: URL): Element | null {
  return markedChatAround(node) ?? rebuiltChatAround(node, page);
}

/** The same where the dialog has a name of its own. */
export function markedChatAround(node: Element): Element | null {
  let chat: Element | null = null;
  for (let next = node.closest(CHAT); next; next = next.parentElement?.closest(CHAT) ?? null) {
    chat = next;
  }
  return chat;
}

function rebuiltChatAround(node: Element, page: URL): Element | null {
  if (!(node.getRootNode() instanceof ShadowRoot) && pageKind(page) !== 'messages') return null;
  for (let part: Element | null = node; part; part = part.parentElement) {
    const boxes = part.querySelectorAll(REBUILT_BOX).length;
    const headings = part.querySelectorAll('h2').length;
    if (boxes > 1 || headings > 1) return null;
    if (boxes === 1 && headings === 1) return part;
  }
  return null;
}

/** The link in a dialog's head that leads to the one partner; null for groups and when nothing says who it is. */
export function partnerLink(
  chat: Element,
  addresses: Addresses,
  self: ReadonlySet<PersonKey>,
): { link: Element; key: PersonKey } | null {
  const partners = new Map<PersonKey, Element>();
  for (const link of chat.querySelectorAll(CHAT_PARTNER)) {
    const { person, isProfile } = addresses.of(link);
    if (!person || !isProfile || self.has(person) || link.closest(MESSAGE)) continue;
    if (!partners.has(person)) partners.set(person, link);
  }
  const [only] = partners;
  return only && partners.size === 1 ? { key: only[0], link: only[1] } : null;
}

/**
 * Who had the last word in a dialog with one partner. None while messages of others lead to nobody or to anybody else, as
 * they may on the way from one dialog to the next. Rebuilt messaging marks no message: none there either.
 */
export function lastWordWith(
  partner: PersonKey,
  chat: Element,
  addresses: Addresses,
): LastWord | undefined {
  const messages = [...chat.querySelectorAll(MESSAGE)];
  const last = messages.at(-1);
  const theirs = messages.filter((message) => message.matches(MESSAGE_OF_OTHER));
  const authors = theirs
    .flatMap((message) => [...message.querySelectorAll(MESSAGE_AUTHOR)])
    .map((link) => addresses.of(link));
  const isSure = authors.every(({ person, alias }) => person === partner || alias === partner);
  if (!last || !isSure || (theirs.length > 0 && authors.length === 0)) return undefined;
  return last === theirs.at(-1) ? 'theirs' : 'ours';
}
