import type { LinkOf } from '@/components/client/card-context';
import type { SeenPerson } from '@/domain/client/card-view';
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
 * The address of the chat, the post or the profile that a person was met in; null where the page is none of these, or the
 * network has no address for it. In a list of chats the page's own address may be somebody else's chat.
 */
export function placeOf({ key, aliases, url }: SeenPerson): string | null {
  const site = siteOfKey(key);
  const at = URL.parse(url);
  if (!site || !at || siteOfUrl(at) !== site) return null;
  const kind = site.pageKind(at);
  if (kind === 'messages') {
    return (
      [key, ...aliases].map((each) => site.chatUrl(each)).find((chat) => chat !== null) ?? null
    );
  }
  return kind === 'post' || kind === 'profile' ? url : null;
}
