import type { LinkOf } from '@/components/client/card-context';
import { MAX_ITEM_LENGTH, type SeenPerson } from '@/domain/client/card-view';
import type { NetworkSite } from '@/content-scripts/network';
import { siteOfKey, siteOfUrl } from '@/content-scripts/networks/registry';

/** A key's network and its addresses there. */
export const linkOf: LinkOf = (key) => {
  const site = siteOfKey(key);
  return (
    site && {
      network: site.label,
      profile: site.profileUrl(key),
      chat: site.chatUrl(key),
    }
  );
};

/**
 * The address of the chat, the post or the profile that a person was met in: the one that the page has for the very
 * place, else the page's own where it is one of these; null for none. In a list of chats the page's own address may be
 * somebody else's chat.
 */
export function placeOf({ key, aliases, url, item }: SeenPerson): string | null {
  const site = siteOfKey(key);
  if (!site) return null;
  const place = addressOn(site, item);
  if (place) return place.href;
  const at = addressOn(site, url);
  if (!at) return null;
  const kind = site.pageKind(at);
  if (kind === 'messages') {
    return (
      [key, ...aliases].map((each) => site.chatUrl(each)).find((chat) => chat !== null) ?? null
    );
  }
  return kind === 'post' || kind === 'profile' ? url : null;
}

/** An address that a page gave, when it is one of its network's own. */
function addressOn(site: NetworkSite, address = ''): URL | null {
  const url = address.length <= MAX_ITEM_LENGTH ? URL.parse(address) : null;
  return url?.protocol === 'https:' && siteOfUrl(url) === site ? url : null;
}
