import type { LinkOf } from '@/components/client/card-context';
import { adapterOfKey } from '@/content-scripts/networks/registry';

/** A key's network and address, by the adapters. */
export const linkOf: LinkOf = (key) => {
  const adapter = adapterOfKey(key);
  return adapter && { network: adapter.label, profile: adapter.profileUrl(key) };
};
