/** What the worker does for the sites' health: notes page views and has pages follow. The toolbar says it: reminders/sign.ts. */
import { stepsDown, type JudgedView } from '@/domain/site-health/site-health';
import { announceRefresh } from '@/messaging/announce';
import type { OverlaySetup } from '@/messaging/protocol';
import { noteView, readSiteStates, stateOf } from '@/storage/site-health';

/** How a network's pages are to be read. */
export async function stepsFor(network: string): Promise<Pick<OverlaySetup, 'steps' | 'tried'>> {
  const { health, tried } = stateOf(await readSiteStates(), network);
  return { steps: stepsDown(health), tried };
}

/** Notes a page view that a page told of. */
export async function siteViewed(network: string, view: JudgedView): Promise<null> {
  if (await noteView(network, view, Date.now())) await announceRefresh();
  return null;
}
