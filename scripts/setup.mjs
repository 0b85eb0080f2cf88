/**
 * Gets a fresh clone ready: the packages of the lockfile, the Node that the tools run on, a Chromium to drive, and for
 * the tests a Firefox where one can be had. Plain JavaScript without dependencies, for any Node from 20 on, since it runs
 * before anything is installed. Says what it does; says nothing when nothing is to do. When it can't go on, it says what
 * the person can do, and fails.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium } from './setup-chromium.mjs';
import { findFirefox } from './setup-firefox.mjs';
import { giveUp, MINUTE, ROOT, run, say, WINDOWS } from './setup-tools.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.tabside-lock');
/** The oldest Node that runs the scripts written in TypeScript as they are. */
const OLDEST_NODE = [22, 18];

// ---------------------------------------------------------------- packages

/** Every package that the lockfile asks for is there, at its version (packages for other machines aside). */
function packagesMatchLock(lockText) {
  try {
    const there = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
      if (path === '' || wanted.link) return true;
      const found = there[path];
      if (!found) return wanted.optional === true || wanted.peer === true;
      return found.version === wanted.version && existsSync(join(ROOT, path));
    });
  } catch {
    return false;
  }
}

function installPackages() {
  const lockText = readFileSync(LOCK, 'utf8');
  const hash = createHash('sha256').update(lockText).digest('hex');
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').trim() : '';
  if (stamp === hash) return;
  if (!packagesMatchLock(lockText)) {
    say('installing the packages of package-lock.json (npm ci) …');
    const started = Date.now();
    const done = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (!done.ok) {
      giveUp(
        `npm ci failed (${done.problem}).`,
        'Its own words are above. Often it is the network or a full disk: mend it and run the command again.',
        'Behind a proxy: npm config set proxy http://host:port; npm config set https-proxy http://host:port',
      );
    }
    say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  writeFileSync(STAMP, `${hash}\n`);
}

// ---------------------------------------------------------------- Node

const PROJECT_NODE = join(ROOT, 'node_modules', '.bin', WINDOWS ? 'node.cmd' : 'node');

function versionOf(node) {
  const done = run(node, ['-p', 'process.versions.node'], { quiet: true, timeout: MINUTE });
  return done.ok ? done.out.split('.').map(Number) : null;
}

function isRecent(version) {
  if (!version) return false;
  const [major = 0, minor = 0] = version;
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** npm puts node_modules/.bin first on its scripts' path: the Node there is the one that all tools run on. */
function checkNode() {
  if (existsSync(PROJECT_NODE) && isRecent(versionOf(PROJECT_NODE))) return;
  say('the Node that the project brings along is not in place: running its install script …');
  run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (existsSync(PROJECT_NODE) && isRecent(versionOf(PROJECT_NODE))) return;
  // Without it, the machine's own Node would do if it is recent and no broken one stands before it on the path.
  rmSync(PROJECT_NODE, { force: true });
  if (isRecent(process.versions.node.split('.').map(Number))) {
    say(`using this machine's Node ${process.versions.node} instead.`);
    return;
  }
  giveUp(
    `Node ${OLDEST_NODE.join('.')} or newer is needed, and this is ${process.versions.node}.`,
    'The project brings its own as the npm package "node", whose install script did not run.',
    'Allow it:  npm config delete ignore-scripts; npm rebuild node --ignore-scripts=false',
    'or install Node 24 from https://nodejs.org and run the command again.',
  );
}

// ----------------------------------------------------------------

installPackages();
checkNode();
findChromium();
findFirefox();
