/** What a settled page view says of the adapter, from what it found, what links alone found, and how full the page is. */
import type { Expectation } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import type { Verdict } from '@/domain/site-health/site-health';

/** What one way of reading found, or that it threw. */
export interface Reading {
  /** Each person's key and aliases. */
  readonly people: readonly (readonly PersonKey[])[];
  /** How many of these names are no mentions. */
  readonly named: number;
  readonly threw: boolean;
}

/** With fewer people by links than these, nothing is said by comparing. */
const ENOUGH = 6;
/** The adapter misses this share of them: more than the odd decoy, mention or oneself. */
const BIG_SHARE = 0.6;

export interface Seen {
  /** What the page has to give; null when nothing is certain. */
  readonly wanted: Expectation | null;
  readonly adapter: Reading;
  readonly links: Reading;
  /** Whether the page shows as much as one with people on it does. */
  readonly isFull: boolean;
}

/** The verdicts on both ways of reading; null when the page says nothing of either: an empty one, or too few people. */
export function verdictOf({ wanted, adapter, links, isFull }: Seen): {
  readonly adapter: Verdict;
  readonly links: Verdict | null;
} | null {
  const linked = new Set(links.people.flatMap(([key]) => (key === undefined ? [] : [key])));
  const byLinks = linksVerdict(links, linked.size, wanted !== null && isFull);
  if (adapter.threw) return { adapter: 'error', links: byLinks };
  if (missesMany(linked, adapter)) return { adapter: 'unmet', links: byLinks };
  if (wanted === null) {
    return adapter.people.length > 0 ? { adapter: 'met', links: byLinks } : null;
  }
  if (adapter.named >= wanted.people) return { adapter: 'met', links: byLinks };
  return isFull || linked.size >= wanted.people ? { adapter: 'unmet', links: byLinks } : null;
}

function linksVerdict(links: Reading, count: number, shouldShow: boolean): Verdict | null {
  if (links.threw) return 'error';
  if (count > 0) return 'met';
  return shouldShow ? 'unmet' : null;
}

function missesMany(linked: ReadonlySet<PersonKey>, { people }: Reading): boolean {
  if (linked.size < ENOUGH) return false;
  const found = new Set(people.flat());
  const missed = [...linked].filter((key) => !found.has(key));
  return missed.length / linked.size > BIG_SHARE;
}
