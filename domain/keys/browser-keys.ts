/** The keys that work in the whole browser: the browser keeps them and the seller can change them there. */

/** The commands of the manifest, by the names that the browser knows them by. At most four have a key suggested. */
export const BROWSER_COMMANDS = [
  '_execute_sidebar_action',
  'open-panel',
  'add-person',
  'insert-template',
  'cover',
] as const;

export type BrowserCommand = (typeof BROWSER_COMMANDS)[number];

/** One command and its key as set now, in the browser's own words; empty when the seller took it away. */
export interface BrowserKey {
  readonly command: BrowserCommand;
  readonly shortcut: string;
}

/** What the help sheet tells of them. */
export interface BrowserKeys {
  readonly keys: readonly BrowserKey[];
  /** The browser's own page where they are changed. A page can't link there: it is shown to be typed. */
  readonly changeAt: string;
}

/** What a command wants from the card that it opens. */
export type CardIntent = 'show' | 'add' | 'insert';

/** Tells our commands from what else a browser or a message may name. */
export function isBrowserCommand(value: unknown): value is BrowserCommand {
  return BROWSER_COMMANDS.some((command) => command === value);
}
