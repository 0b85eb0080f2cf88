import { useEffect } from 'react';

import { HealthNotice } from '@/components/sites/HealthNotice';
import type { SiteMode } from '@/domain/settings/site-mode';
import { noteTold, stateOf } from '@/storage/site-health';
import { copyReport } from '../site-health/report';
import { tryOut } from '../site-health/try-out';
import { useSiteStates } from '../site-health/use-site-states';
import type { CurrentTab } from './use-current-tab';

export interface SiteNoticeProps {
  readonly tab: CurrentTab;
  readonly mode: SiteMode;
  readonly onShow: () => void;
}

/** What is to be said of the site in the tab, if anything. Once it was shown, the toolbar says it no more. */
export function SiteNotice({ tab, mode, onShow }: SiteNoticeProps) {
  const states = useSiteStates();
  const { site, tabId } = tab;
  const state = states && site && stateOf(states, site.id);
  const isNews = state?.isTold === false;
  const network = site?.id;
  useEffect(() => {
    if (isNews && network !== undefined) void noteTold(network);
  }, [isNews, network]);
  // In the other modes nothing is read for marks: there is nothing to be missed.
  if (!site || !state || mode !== 'overlay') return null;
  const isTried = state.tried !== null;
  const kind = tab.kind && state.health[tab.kind];
  return (
    <HealthNotice
      network={site.label}
      step={state.tried ?? kind?.step ?? 'adapter'}
      isTried={isTried}
      onStopTrying={() => void tryOut(site.id, null)}
      onShow={onShow}
      onReport={async () => (tabId === undefined ? 'no-tab' : copyReport(tabId))}
    />
  );
}
