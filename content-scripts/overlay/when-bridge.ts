/**
 * How the card gets what reads times out of words: a script of its own, for those who set tasks. It registers itself in the
 * world that extension scripts of one frame share and the page can't see.
 */
import type { ParseWhen } from '@/domain/when/parse-types';

interface SharedWorld {
  tabsideWhen?: ParseWhen;
}

const world = globalThis as SharedWorld;

/** What the script has registered, once it has run in this frame. */
export function loadedWhen(): ParseWhen | undefined {
  return world.tabsideWhen;
}

/** Called once by the script. */
export function registerWhen(parse: ParseWhen): void {
  world.tabsideWhen = parse;
}
