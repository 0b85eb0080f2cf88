/**
 * How the overlay gets what only a page in doubt needs: reading by links alone, and the judgement of a page view. The
 * script that brings it registers itself in the world that extension scripts of one frame share and the page can't see.
 */
import type { NetworkAdapter } from '@/content-scripts/network';
import type { JudgedView } from '@/domain/site-health/site-health';
import type { ViewWatchOptions } from './view-watch';

export type ViewVerdict = Pick<JudgedView, 'adapter' | 'links'>;

export interface SecondLook {
  /** The same network, read by links alone. */
  readonly linksOnly: (adapter: NetworkAdapter) => NetworkAdapter;
  /** Watches a page view in doubt until it is judged. */
  readonly watchView: (options: ViewWatchOptions) => void;
}

interface SharedWorld {
  tabsideSecondLook?: SecondLook;
}

const world = globalThis as SharedWorld;

/** What the script has registered, once it has run in this frame. */
export function secondLook(): SecondLook | undefined {
  return world.tabsideSecondLook;
}

/** Called once by the script. */
export function registerSecondLook(look: SecondLook): void {
  world.tabsideSecondLook = look;
}
