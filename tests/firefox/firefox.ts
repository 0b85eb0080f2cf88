/** Which Firefox the tests drive: FIREFOX_PATH, the one that scripts/setup.mjs noted, or one in a usual place. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const NOTE = resolve(import.meta.dirname, '../../.browser.json');

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/lib/firefox-esr/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
  join(process.env['ProgramFiles'] ?? 'C:/Program Files', 'Mozilla Firefox/firefox.exe'),
];

/** What to tell a person on whose machine there is none. */
export const NO_FIREFOX =
  'Firefox was not found, so nothing was tried in Firefox. Install it (Debian: apt-get install firefox-esr; ' +
  'elsewhere: https://www.mozilla.org/firefox/) or give its path: FIREFOX_PATH=/path/to/firefox npm test -- firefox';

/** Path of the Firefox to drive, or null when none is known. */
export function firefoxPath(): string | null {
  const given = process.env['FIREFOX_PATH'];
  if (given) return given;
  const noted = existsSync(NOTE)
    ? (JSON.parse(readFileSync(NOTE, 'utf8')) as { firefox?: string }).firefox
    : undefined;
  return [...(noted ? [noted] : []), ...USUAL_PLACES].find((path) => existsSync(path)) ?? null;
}
