/** LinkedIn, with Sales Navigator: its addresses. */
import type { NetworkSite } from '@/content-scripts/network';
import { chatUrl, ID, pageKind, personFromUrl, profileUrl, readAddress } from './urls';

const site: NetworkSite = {
  id: ID,
  label: 'LinkedIn',
  matches: ['*://*.linkedin.com/*'],
  personFromUrl,
  isProfile: (url) => readAddress(url).isProfile,
  profileUrl,
  chatUrl,
  pageKind,
};

export default site;
