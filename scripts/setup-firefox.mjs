/** The Firefox that the tests drive, when there is one or one can be installed. Nothing else needs it. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import {
  browserNote,
  canInstallByApt,
  giveUp,
  installByApt,
  noteBrowser,
  onPath,
  say,
  WINDOWS,
} from './setup-tools.mjs';

const PLACES = [
  ...onPath(WINDOWS ? ['firefox.exe'] : ['firefox-esr', 'firefox']),
  '/usr/lib/firefox-esr/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
  join(process.env.ProgramFiles ?? '', 'Mozilla Firefox', 'firefox.exe'),
];
/** The commands that drive it. */
const COMMANDS = new Set(['test', 'test:long', 'editors']);
/** Noted when one could not be installed, so that it is tried once only. */
const NONE = '';

function anyThere() {
  return PLACES.find((path) => existsSync(path));
}

/**
 * Finds a Firefox and notes where it is. For the commands that drive one, it is installed where that asks nothing of
 * anybody. Without one these commands say what they did not run.
 */
export function findFirefox() {
  const noted = browserNote().firefox;
  const given = process.env.FIREFOX_PATH;
  if (given && !existsSync(given)) {
    giveUp(
      `FIREFOX_PATH is "${given}", which does not exist.`,
      'Give the path of a Firefox, or unset FIREFOX_PATH.',
    );
  }
  if (noted && existsSync(noted) && (!given || given === noted)) return;
  const isNeeded = COMMANDS.has(process.env.npm_lifecycle_event ?? '');
  let found = given ?? anyThere();
  if (!found && isNeeded && noted !== NONE && canInstallByApt()) {
    installByApt('firefox-esr');
    found = anyThere();
    if (!found) noteBrowser('firefox', NONE);
  }
  if (!found) return;
  noteBrowser('firefox', found);
  say(`using the Firefox at ${found} for the tests in Firefox`);
}
