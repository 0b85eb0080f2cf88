/**
 * Gets a fresh clone ready: the packages of the lockfile, the Node that the tools run on, and a Chromium to drive.
 * Plain JavaScript without dependencies, for any Node from 20 on, since it runs before anything is installed.
 * Says what it does; says nothing when nothing is to do. When it can't go on, it says what the person can do, and fails.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WINDOWS = process.platform === 'win32';
const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.tabside-lock');
const BROWSER_NOTE = join(ROOT, '.browser.json');
/** The oldest Node that runs the scripts written in TypeScript as they are. */
const OLDEST_NODE = [22, 18];
const MINUTE = 60_000;

/** Says one thing to the person at the terminal. */
function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/** Ends the set-up: what went wrong, and what to do. */
function giveUp(problem, ...advice) {
  process.stderr.write(`\nset-up: ${problem}\n${advice.map((line) => `  ${line}\n`).join('')}\n`);
  process.exit(1);
}

/** Runs a command in the project's folder. `quiet` keeps its output back and returns it. */
function run(command, args, { quiet = false, timeout = 10 * MINUTE, env = {} } = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    timeout,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    // What installers print goes to the error stream: the output belongs to the command that was asked for.
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    // npm and the tools are .cmd files on Windows, which only a shell can start.
    shell: WINDOWS && !/\.exe$/iu.test(command),
  });
  return {
    ok: done.status === 0,
    out: `${done.stdout ?? ''}`.trim(),
    problem: done.error ? done.error.message : `exit status ${done.status ?? done.signal}`,
  };
}

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

// ---------------------------------------------------------------- Chromium

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

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(WINDOWS ? ';' : ':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
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

/** Debian has Chromium as a package; Ubuntu's package of that name is only a pointer to a snap. */
function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/mu.test(readFileSync('/etc/os-release', 'utf8'));
}

function installByApt() {
  say("installing Debian's package chromium (apt-get update; apt-get install -y chromium) …");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  const done = run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'], {
    env,
    timeout: 15 * MINUTE,
  });
  if (!done.ok) say(`that did not work (${done.problem}).`);
  return firstThatRuns(knownPlaces());
}

/** Where the Chromium noted last time is, when it still stands there. */
function notedChromium() {
  try {
    const { chromium } = JSON.parse(readFileSync(BROWSER_NOTE, 'utf8'));
    return typeof chromium === 'string' && existsSync(chromium) ? chromium : null;
  } catch {
    return null;
  }
}

function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  const noted = notedChromium();
  if (noted && (!given || given === noted)) return;
  if (given && browserVersion(given) === null) {
    giveUp(
      `CHROMIUM_PATH is "${given}", which does not run here or takes no unpacked extensions.`,
      'Give the path of a Chromium or a "Chrome for Testing" (Google\'s own Chrome, from 137 on, ignores',
      '--load-extension), or unset CHROMIUM_PATH and run the command again to have one found or installed.',
    );
  }
  const root = process.getuid?.() === 0;
  const found =
    given ??
    firstThatRuns([...knownPlaces(), ...playwrightPlaces()]) ??
    // As root on Debian the package comes first: it brings the system libraries that a bare machine lacks.
    (root && isDebian() ? installByApt() : null) ??
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
  writeFileSync(BROWSER_NOTE, `${JSON.stringify({ chromium: found })}\n`);
  say(`using ${browserVersion(found)} at ${found}`);
}

// ---------------------------------------------------------------- Firefox

const FIREFOX_PLACES = [
  ...onPath(WINDOWS ? ['firefox.exe'] : ['firefox-esr', 'firefox']),
  '/usr/lib/firefox-esr/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
  join(process.env.ProgramFiles ?? '', 'Mozilla Firefox', 'firefox.exe'),
];

/** Notes a Firefox for the journeys in it, when there is one: `npm test -- firefox` says what to do without. */
function findFirefox() {
  const note = JSON.parse(readFileSync(BROWSER_NOTE, 'utf8'));
  const given = process.env.FIREFOX_PATH;
  if (given && !existsSync(given)) {
    giveUp(
      `FIREFOX_PATH is "${given}", which does not exist.`,
      'Give the path of a Firefox, or unset FIREFOX_PATH.',
    );
  }
  if (note.firefox && existsSync(note.firefox) && (!given || given === note.firefox)) return;
  const found = given ?? FIREFOX_PLACES.find((path) => existsSync(path));
  if (!found) return;
  writeFileSync(BROWSER_NOTE, `${JSON.stringify({ ...note, firefox: found })}\n`);
  say(`using the Firefox at ${found} for the journeys in Firefox`);
}

// ----------------------------------------------------------------

installPackages();
checkNode();
findChromium();
findFirefox();
