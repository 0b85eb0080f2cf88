/**
 * One overlay in a frame, however often its script is put there: after an update the worker starts it in every open tab,
 * and the browser by itself in pages that open at that moment.
 */

/** The extension's own world in this frame. An update begins a new one; what is left in the old one is out of reach. */
interface SharedWorld {
  tabsideOverlay?: AbortSignal;
}

const world = globalThis as SharedWorld;

/** True for the first script in this frame, and for the next one after that has ended; `signal` says when it ends. */
export function isFirstHere(signal: AbortSignal): boolean {
  if (world.tabsideOverlay?.aborted === false) return false;
  world.tabsideOverlay = signal;
  return true;
}
