/** Who sent whom: each client has at most one who sent them, so that they stand in trees. */

/** A client as far as who sent them is concerned. */
export interface Referred {
  readonly id: string;
  /** The client who sent them, or null. */
  readonly referredBy: string | null;
}

/**
 * Tells whether a client may be said to be sent by another: nobody is sent by themselves, nor by somebody whom they sent.
 * @param by the one who is to have sent them
 * @param referrerOf who sent a client, or null
 */
export function mayBeReferredBy(
  clientId: string,
  by: string,
  referrerOf: (id: string) => string | null,
): boolean {
  const seen = new Set<string>();
  for (let at: string | null = by; at !== null && !seen.has(at); at = referrerOf(at)) {
    if (at === clientId) return false;
    seen.add(at);
  }
  return true;
}

/** The clients above one, the nearest first. A ring, which only a merge of two histories can make, is walked once. */
export function referrersOf(clientId: string, referrerOf: (id: string) => string | null): string[] {
  const above: string[] = [];
  for (let at = referrerOf(clientId); at !== null && at !== clientId; at = referrerOf(at)) {
    if (above.includes(at)) break;
    above.push(at);
  }
  return above;
}

export interface ReferralTree {
  readonly id: string;
  /** How many there are below, at any depth. */
  readonly below: number;
  readonly children: readonly ReferralTree[];
}

/** Everybody whom a client sent, and whom these sent. A ring is cut where it would close. */
export function referralTree(clientId: string, clients: readonly Referred[]): ReferralTree {
  const sent = new Map<string, string[]>();
  for (const { id, referredBy } of clients) {
    if (referredBy === null) continue;
    sent.set(referredBy, [...(sent.get(referredBy) ?? []), id]);
  }
  const seen = new Set<string>([clientId]);
  const grow = (id: string): ReferralTree => {
    const own = (sent.get(id) ?? []).filter((child) => !seen.has(child));
    for (const child of own) seen.add(child);
    const children = own.map(grow);
    const below = children.reduce((sum, child) => sum + 1 + child.below, 0);
    return { id, below, children };
  };
  return grow(clientId);
}
