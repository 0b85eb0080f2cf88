/** Which post, comment or dialog a name stands in, as an address of LinkedIn's. */
import type { Sighting } from '@/content-scripts/network';
import { chatAround, partnerLink } from './chat';
import { Addresses } from './links';
import { CHAT_BUBBLE, COMMENT_WITH_URN, DIALOG_LIST, POST_WITH_URN } from './selectors';
import { selfKeys } from './self';
import { chatUrl, commentAddress, postAddress, threadAddress } from './urls';

/** See `NetworkAdapter.itemUrl`. The server-driven feed shows no post's number: there only comments have an address. */
export function itemUrl(sighting: Sighting, page: URL): string | null {
  const { anchor, place } = sighting;
  if (place === 'chat') return dialogOf(sighting, page);
  const comment = anchor.closest(COMMENT_WITH_URN);
  const post = anchor.closest(POST_WITH_URN);
  return (
    (comment && saidBy(comment, ['data-id', 'componentkey'], commentAddress)) ??
    (post && saidBy(post, ['data-urn', 'data-id'], postAddress))
  );
}

function saidBy(
  element: Element,
  attributes: readonly string[],
  read: (urn: string) => string | null,
): string | null {
  for (const name of attributes) {
    const address = read(element.getAttribute(name) ?? '');
    if (address) return address;
  }
  return null;
}

/** On the messaging page the open thread, which has the page's address; elsewhere the chat with the bubble's one partner. */
function dialogOf({ anchor, key, aliases = [] }: Sighting, page: URL): string | null {
  const chat = anchor.closest(DIALOG_LIST) ? null : chatAround(anchor, page);
  if (!chat) return null;
  const thread = threadAddress(page);
  if (thread && !chat.matches(CHAT_BUBBLE)) return thread;
  const self = selfKeys(anchor.ownerDocument, page);
  const partner = partnerLink(chat, new Addresses(page), self)?.key;
  const keys = [key, ...aliases];
  if (!partner || !keys.includes(partner)) return null;
  return keys.map((each) => chatUrl(each)).find((address) => address !== null) ?? null;
}
