/** What the page offers, made from the networks and presets of this build. */
import type { SiteChoice, StatusSample, TradeChoice } from '@/components/welcome/choices';
import { sites } from '@/content-scripts/networks/registry';
import { PRACTICE_NETWORK } from '@/domain/project/practice';
import { PRESETS } from '@/domain/status/presets';
import { TRADES, type Trade } from '@/domain/status/trades';
import { presetId } from '@/storage/lists/preset-records';
import type { Settings } from '@/storage/settings';

/** The sites that Tabside knows, each in the mode it is set to. A site never set is in the page. */
export function siteChoices(modes: Settings['siteModes']): SiteChoice[] {
  return sites
    .filter(({ id }) => id !== PRACTICE_NETWORK)
    .map(({ id, label, matches }) => ({
      id,
      label,
      mode: modes[id] ?? 'overlay',
      home: homeOf(matches[0] ?? ''),
    }));
}

/** The start page behind a match pattern such as `*://*.vk.com/*`. */
function homeOf(pattern: string): string {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/]+)\//u.exec(pattern)?.[1] ?? '';
  return `https://${host}/`;
}

export const trades: readonly TradeChoice[] = TRADES.map((id) => ({
  id,
  statuses: PRESETS[id].map((status) => ({ id: status.key, ...status })),
}));

/** The one trade whose statuses a project has, or null when it has none, several or only the seller's own. */
export function tradeInUse(projectId: string, statuses: readonly StatusSample[]): Trade | null {
  const present = new Set(statuses.map((status) => status.id));
  const whole = TRADES.filter((trade) =>
    PRESETS[trade].every(({ key }) => present.has(presetId(projectId, trade, key))),
  );
  return whole.length === 1 ? (whole[0] ?? null) : null;
}
