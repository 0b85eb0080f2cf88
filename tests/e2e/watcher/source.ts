/** The watcher as one script, to be run in a page before anything else. */
import { watchCalls } from './calls';
import { installWatcher } from './page-watcher';
import { watchState } from './state';
import { watchTiming } from './timing';

/** Calls last: what the other parts do at the start is not noted. */
export const WATCHER = [installWatcher, watchTiming, watchState, watchCalls]
  .map((part) => `(${part.toString()})();`)
  .join('\n');

/** For the page to run when all is done: everything noticed and read, as lines. */
export const REPORT = `watcher.rest().then(() => {
  watcher.quietly(watcher.hurry);
  return watcher.readState();
}).then((state) => [...watcher.report, ...state])`;
