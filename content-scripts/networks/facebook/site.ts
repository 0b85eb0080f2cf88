/** Facebook and Messenger: their addresses. */
import type { NetworkSite } from '@/content-scripts/network';
import { chatUrl, pageKind, personAddress, profileUrl } from './urls';

const site: NetworkSite = {
  id: 'facebook',
  label: 'Facebook',
  matches: ['*://*.facebook.com/*', '*://*.messenger.com/*'],
  /** Also for a profile's tabs and a chat with one person; a link's name is only taken for the profile itself. */
  personFromUrl: (url) => personAddress(url)?.key ?? null,
  isProfile: (url) => personAddress(url)?.form === 'profile',
  profileUrl,
  chatUrl,
  pageKind,
};

export default site;
