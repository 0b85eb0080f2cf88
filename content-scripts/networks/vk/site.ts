/** VK: its addresses. */
import type { NetworkSite } from '@/content-scripts/network';
import { chatUrl, pageKind, peerFromUrl, personFromUrl, profileUrl } from './urls';

const site: NetworkSite = {
  id: 'vk',
  label: 'VK',
  matches: ['*://*.vk.com/*', '*://*.vk.ru/*', '*://web.vk.me/*'],
  personFromUrl,
  // A screen name may be a community's.
  isProfile: (url) => peerFromUrl(url) === null && /^\/id\d/u.test(url.pathname),
  profileUrl,
  chatUrl,
  pageKind,
};

export default site;
