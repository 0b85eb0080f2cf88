/**
 * Facebook and Messenger: www, m, web and the language hosts, messenger.com.
 *
 * Limits, known and accepted: Pages have the same addresses as people, so a Page that posts or is found looks like a
 * person, except on its own profile (told by its tabs) and in searches for Pages. End-to-end chats have numbers of their
 * own: their rows in the chat list are nobody's until the chat's header shows the profile's link.
 */
import type { Expectation, NetworkAdapter, PageKind, Sighting } from '@/content-scripts/network';
import { composer } from './composer';
import { itemUrl } from './item';
import { people, Reader } from './people';
import site from './site';
import { surroundingsOf } from './surroundings';
import { pageKind, personAddress } from './urls';

const facebook: NetworkAdapter = {
  ...site,
  // `aria-hidden` and `hidden` decide what is shown; `aria-label` changes with a recycled photo but names nobody.
  watchedAttributes: ['aria-hidden', 'hidden'],

  unit(node) {
    return surroundingsOf(node).unit ?? node.closest('a[href], h1') ?? node;
  },
  people,
  composer,
  subject,
  itemUrl,
  expects,
};

export default facebook;

/** The open profile's owner, the open chat's partner, or the member whose page within a group is open. */
function subject(root: Document, url: URL): Sighting | null {
  const reader = new Reader(root, url);
  const heading = reader.profileSighting();
  if (heading) return heading;
  const main = root.querySelector('[role="main"]');
  if (!main) return null;
  if (pageKind(url) === 'messages') {
    const partner = reader.partnerIn(main);
    return partner && reader.sighting(partner);
  }
  const open = personAddress(url);
  if (open?.form !== 'profile' || !url.pathname.startsWith('/groups/')) return null;
  for (const found of reader.namesIn(main)) {
    if (found.key === open.key) return reader.sighting(found);
  }
  return null;
}

/** Only a feed is sure to name somebody: profiles may be one's own, chats closed, requests none. */
function expects(kind: PageKind): Expectation | null {
  return kind === 'feed' ? { people: 1 } : null;
}
