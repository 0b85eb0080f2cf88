/**
 * All badges of a page: which name has one, and whether it still stands for the person whom it was made for. Lists
 * recycle their nodes, so every reading compares the key that a badge was made for with the one found now.
 */
import type { Sighting } from '@/content-scripts/network';
import type { PersonKey } from '@/domain/person/person-key';
import { Badge } from './badge';

export class Badges {
  readonly #byAnchor = new WeakMap<Element, Badge>();
  readonly #byUnit = new WeakMap<Element, Set<Badge>>();
  readonly #hosts = new WeakMap<Node, Badge>();
  readonly #live = new Set<Badge>();

  /**
   * The badge for a name just read, made or brought up to date; whether it has to be drawn.
   *
   * @param reading number of the reading that found the name
   */
  note(sighting: Sighting, unit: Element, reading: number): { badge: Badge; stale: boolean } {
    const known = this.#byAnchor.get(sighting.anchor);
    if (known) {
      known.reading = reading;
      const isOther = known.sighting.key !== sighting.key;
      const hasWord = isOther || known.sighting.lastWord !== sighting.lastWord;
      const stale =
        hasWord ||
        known.sighting.name !== sighting.name ||
        known.sighting.nameElement !== sighting.nameElement ||
        aliasesOf(known.sighting) !== aliasesOf(sighting) ||
        (known.host !== null && !known.host.isConnected) ||
        !this.#live.has(known);
      if (isOther) known.view = undefined;
      if (hasWord) known.word = sighting.lastWord;
      known.sighting = sighting;
      this.#live.add(known);
      this.#inUnit(unit).add(known);
      return { badge: known, stale };
    }
    const badge = new Badge(sighting);
    badge.reading = reading;
    this.#byAnchor.set(sighting.anchor, badge);
    this.#live.add(badge);
    this.#inUnit(unit).add(badge);
    return { badge, stale: true };
  }

  /** Takes away the badges of a unit whose names were not found in this reading of it. */
  keepFound(unit: Element, reading: number): void {
    const badges = this.#byUnit.get(unit);
    if (!badges) return;
    for (const badge of badges) {
      if (badge.reading === reading) continue;
      badges.delete(badge);
      this.#forget(badge);
    }
  }

  /** Remembers a drawn badge's element, so that the scanner knows it for ours. */
  drawn(badge: Badge): void {
    if (badge.host) this.#hosts.set(badge.host, badge);
  }

  /** The badge that an element of ours belongs to. */
  ofHost(node: Node): Badge | undefined {
    return this.#hosts.get(node);
  }

  /** Badges within a unit. */
  ofUnit(unit: Element): Iterable<Badge> {
    return this.#byUnit.get(unit) ?? [];
  }

  /** Every badge, or those of these people. */
  *all(keys: readonly PersonKey[] | null = null): Generator<Badge> {
    if (keys === null) {
      yield* this.#live;
      return;
    }
    const wanted = new Set(keys);
    for (const badge of this.#live) {
      const { key, aliases = [] } = badge.sighting;
      if (wanted.has(key) || aliases.some((alias) => wanted.has(alias))) yield badge;
    }
  }

  /** Lets go of badges whose names have left the page. */
  sweep(): void {
    for (const badge of this.#live) if (!badge.sighting.anchor.isConnected) this.#forget(badge);
  }

  /** Removes everything of ours. */
  clear(): void {
    for (const badge of this.#live) this.#forget(badge);
  }

  #forget(badge: Badge): void {
    this.#live.delete(badge);
    badge.remove();
  }

  #inUnit(unit: Element): Set<Badge> {
    let badges = this.#byUnit.get(unit);
    if (!badges) {
      badges = new Set();
      this.#byUnit.set(unit, badges);
    }
    return badges;
  }
}

function aliasesOf({ aliases }: Sighting): string {
  return aliases?.join(' ') ?? '';
}
