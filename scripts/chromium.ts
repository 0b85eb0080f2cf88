/** Which Chromium the tests and `npm start` use: the one that scripts/setup.mjs found and wrote down. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const NOTE = resolve(import.meta.dirname, '../.browser.json');

/** Path of the Chromium to drive. Throws with what to do when set-up has not run. */
export function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  if (existsSync(NOTE)) {
    const { chromium } = JSON.parse(readFileSync(NOTE, 'utf8')) as { chromium: string };
    return chromium;
  }
  throw new Error(
    'No Chromium known yet. Run `npm start` or `npm test`, which find or install one.',
  );
}

/**
 * Command-line switches for a quiet Chromium that asks nothing of the network by itself. As root Chromium refuses its
 * sandbox, as in containers.
 */
export const QUIET_SWITCHES: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
