import type { NetworkAdapter } from '@/content-scripts/network';

const adapter: NetworkAdapter = {
  id: 'linkedin',
  label: 'LinkedIn',
  matches: ['*://*.linkedin.com/*'],
  personFromUrl: () => null,
  profileUrl: () => null,
  chatUrl: () => null,
  pageKind: () => null,
  unit: (node) => node,
  people: () => [],
  composer: () => null,
  subject: () => null,
  expects: () => null,
};
export default adapter;
