/** The Chromium that the tests and `npm start` drive: found on this machine, or installed. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import {
  browserNote,
  canInstallByApt,
  giveUp,
  installByApt,
  MINUTE,
  noteBrowser,
  onPath,
  ROOT,
  run,
  say,
  WINDOWS,
} from './setup-tools.mjs';

/**
 * A browser's version when it runs here and takes unpacked extensions, else null. Google's own Chrome, from 137 on,
 * ignores --load-extension; Chromium and "Chrome for Testing" still take it.
 */
function browserVersion(path) {
  if (!path || !existsSync(path)) return null;
  // A browser on Windows opens a window instead of printing its version.
  if (WINDOWS) return 'Chromium';
  const done = run(path, ['--version'], { quiet: true, timeout: MINUTE });
  if (!done.ok || !/\d+\.\d+/u.test(done.out)) return null;
  return /^Google Chrome (?!for Testing)/u.test(done.out) ? null : done.out.split('\n').pop();
}

function knownPlaces() {
  const local = process.env.LOCALAPPDATA ?? '';
  const programs = process.env.ProgramFiles ?? '';
  if (WINDOWS) {
    return [
      join(local, 'Chromium', 'Application', 'chrome.exe'),
      join(programs, 'Chromium', 'Application', 'chrome.exe'),
    ];
  }
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ...onPath(['chromium']),
    ];
  }
  return [
    ...onPath(['chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing']),
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
  ];
}

/** Chromiums that Playwright has downloaded on this machine, newest first. */
function playwrightPlaces() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (WINDOWS
      ? join(process.env.LOCALAPPDATA ?? '', 'ms-playwright')
      : process.platform === 'darwin'
        ? join(homedir(), 'Library/Caches/ms-playwright')
        : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright'));
  if (!existsSync(cache)) return [];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/u.test(name))
    .toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((path) => join(cache, name, path)));
}

function firstThatRuns(paths) {
  return [...new Set(paths)].find((path) => browserVersion(path) !== null) ?? null;
}

/** Playwright's own download. Bounded: where its hosts can't be reached it would try for a long time. */
function downloadByPlaywright() {
  say("downloading Chromium with Playwright's installer (about 180 MB, at most 5 minutes) …");
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  const done = run(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
    timeout: 5 * MINUTE,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  if (!done.ok) say(`that did not work (${done.problem}).`);
  return firstThatRuns(playwrightPlaces());
}

function chromiumOfDebian() {
  installByApt('chromium');
  return firstThatRuns(knownPlaces());
}

/** Finds or installs a Chromium that takes unpacked extensions, and notes where it is; without one the set-up ends. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  const noted = browserNote().chromium;
  if (noted && existsSync(noted) && (!given || given === noted)) return;
  if (given && browserVersion(given) === null) {
    giveUp(
      `CHROMIUM_PATH is "${given}", which does not run here or takes no unpacked extensions.`,
      'Give the path of a Chromium or a "Chrome for Testing" (Google\'s own Chrome, from 137 on, ignores',
      '--load-extension), or unset CHROMIUM_PATH and run the command again to have one found or installed.',
    );
  }
  const found =
    given ??
    firstThatRuns([...knownPlaces(), ...playwrightPlaces()]) ??
    // The package comes first: it brings the system libraries that a bare machine lacks.
    (canInstallByApt() ? chromiumOfDebian() : null) ??
    downloadByPlaywright();
  if (!found) {
    giveUp(
      'no Chromium was found, and none could be installed.',
      'Do one of these and run the command again:',
      '- Debian:         sudo apt-get update && sudo apt-get install -y chromium',
      '- Fedora:         sudo dnf install chromium',
      '- Arch:           sudo pacman -S chromium',
      '- macOS:          brew install --cask chromium',
      '- anywhere:       node_modules/.bin/playwright-core install --with-deps chromium',
      '- one you have:   CHROMIUM_PATH=/path/to/chromium npm test',
      "Google's own Chrome will not do: from 137 on it ignores --load-extension.",
    );
  }
  noteBrowser('chromium', found);
  say(`using ${browserVersion(found)} at ${found}`);
}
