/**
 * LinkedIn, with Sales Navigator. Two front ends at once, on one page even: each part is read by its own marks. People are
 * known by addresses alone; no visible text and no label is ever read for meaning.
 */
import type { NetworkAdapter, Sighting } from '@/content-scripts/network';
import { chatAround, partnerLink } from './chat';
import { Addresses } from './links';
import { composer } from './composer';
import { itemUrl } from './item';
import { headSighting, people, unit } from './people';
import { profileHead } from './profile-head';
import { selfKeys } from './self';
import { CHAT_PARTNER, SHADOW_HOSTS } from './selectors';
import site from './site';
import { pageKind } from './urls';

function subject(document: Document, page: URL): Sighting | null {
  const self = selfKeys(document, page);
  const head = profileHead(document, new Addresses(page));
  if (head) {
    if (self.has(head.key)) return null;
    const linked = [...people(head.card, page)].find(({ place }) => place === 'profile');
    return linked ?? headSighting(head, page);
  }
  return pageKind(page) === 'messages' ? openPartner(document, page) : null;
}

/** The partner of the only dialog that the messaging page shows. */
function openPartner(document: Document, page: URL): Sighting | null {
  const self = selfKeys(document, page);
  const addresses = new Addresses(page);
  for (const root of [document, ...deepRoots(document)]) {
    for (const candidate of root.querySelectorAll(CHAT_PARTNER)) {
      const chat = chatAround(candidate, page);
      const partner = chat && partnerLink(chat, addresses, self);
      if (!chat || !partner) continue;
      const named = [...people(chat, page)].find(
        ({ key, place }) => place === 'chat' && key === partner.key,
      );
      if (named) return named;
    }
  }
  return null;
}

function* deepRoots(document: Document): Generator<ShadowRoot> {
  for (const host of document.querySelectorAll(SHADOW_HOSTS)) {
    if (host.shadowRoot) yield host.shadowRoot;
  }
}

const adapter: NetworkAdapter = {
  ...site,
  unit,
  people,
  composer,
  subject,
  itemUrl,
  // A feed always names somebody. Other pages may be one's own, or about companies only.
  expects: (kind) => (kind === 'feed' ? { people: 1 } : null),
  deepRoots,
};

export default adapter;
