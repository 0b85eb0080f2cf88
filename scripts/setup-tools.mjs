/** What the parts of the set-up share. Plain JavaScript without dependencies, as scripts/setup.mjs says. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const WINDOWS = process.platform === 'win32';
const BROWSER_NOTE = join(ROOT, '.browser.json');
export const MINUTE = 60_000;

/** Says one thing to the person at the terminal. */
export function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/** Ends the set-up: what went wrong, and what to do. */
export function giveUp(problem, ...advice) {
  process.stderr.write(`\nset-up: ${problem}\n${advice.map((line) => `  ${line}\n`).join('')}\n`);
  process.exit(1);
}

/** Runs a command in the project's folder. `quiet` keeps its output back and returns it. */
export function run(command, args, { quiet = false, timeout = 10 * MINUTE, env = {} } = {}) {
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

/** The places of commands of these names on the path, there or not. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(WINDOWS ? ';' : ':').filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * True on Debian, whose packages bring the system libraries that a bare machine lacks, and where they may be installed.
 * Not on Ubuntu: its packages of browsers are only pointers to a snap.
 */
export function canInstallByApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/etc/os-release')) return false;
  return /^ID=debian$/mu.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs one of Debian's packages; says so when that does not work. */
export function installByApt(name) {
  say(`installing Debian's package ${name} (apt-get update; apt-get install -y ${name}) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  const done = run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', name], {
    env,
    timeout: 15 * MINUTE,
  });
  if (!done.ok) say(`that did not work (${done.problem}).`);
}

/** What was noted of the machine's browsers: the path of each, by `chromium` and `firefox`. */
export function browserNote() {
  try {
    return JSON.parse(readFileSync(BROWSER_NOTE, 'utf8'));
  } catch {
    return {};
  }
}

/** Notes the path of one browser, and keeps what is known of the other. */
export function noteBrowser(name, path) {
  writeFileSync(BROWSER_NOTE, `${JSON.stringify({ ...browserNote(), [name]: path })}\n`);
}
