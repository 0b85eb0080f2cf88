import { useEffect, useState } from 'react';

import { readSiteStates, watchSiteStates, type SiteStates } from '@/storage/site-health';

/** How the sites are, followed; null until it is known. */
export function useSiteStates(): SiteStates | null {
  const [states, setStates] = useState<SiteStates | null>(null);
  useEffect(() => {
    void readSiteStates().then(setStates);
    return watchSiteStates(setStates);
  }, []);
  return states;
}
