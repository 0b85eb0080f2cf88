/**
 * VK: vk.com, vk.ru and their mobile pages, web.vk.me. Keys: `vk:id1` from the number, `vk:@anna` from the screen name;
 * the number is the key wherever the page shows it, the screen name then an alias.
 *
 * `urls.ts` reads addresses, `selectors.ts` holds what is known of the pages, `surfaces.ts` decides which links can name
 * a person, `people.ts` gathers the names.
 */
import type { NetworkAdapter } from '@/content-scripts/network';
import { composerOf } from './composer';
import { itemUrl } from './item';
import { peopleWithin, subjectOf } from './people';
import site from './site';
import { changedUnit } from './surfaces';

const vk: NetworkAdapter = {
  ...site,
  watchedAttributes: ['data-peer-id', 'data-itemkey'],
  unit: changedUnit,
  people: peopleWithin,
  composer: composerOf,
  subject: subjectOf,
  itemUrl,
  // A feed may hold communities only, and a dialog list chats only: just one's list of friends is never empty.
  expects: (kind) => (kind === 'people' ? { people: 1 } : null),
};

export default vk;
