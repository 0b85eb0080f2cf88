/** Builds the extension as `npm run build` does, for scripts that need it built. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = resolve(import.meta.dirname, '..');

/** The tools of node_modules, run with this Node whatever the machine's own is. */
export const TOOLS = {
  wxt: join(ROOT, 'node_modules/wxt/bin/wxt.mjs'),
  vitest: join(ROOT, 'node_modules/vitest/vitest.mjs'),
} as const;

/** Runs a script with this Node in the project's folder; gives its exit status. */
export function run(script: string, ...args: readonly string[]): number {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
  return done.status ?? 1;
}

/** As {@link run}, beside others: each line that it says begins with `label`. */
export async function runBeside(
  label: string,
  script: string,
  ...args: readonly string[]
): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => console.log(`${label} ${line}`));
  await once(child, 'close');
  return child.exitCode ?? 1;
}

/** Runs a script silently; when it fails, everything that it said is printed. */
function runQuietly(script: string, ...args: readonly string[]): boolean {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) console.error(done.stdout + done.stderr);
  return done.status === 0;
}

/** Compiles the texts and builds for Chromium and Firefox into .output/; false when something failed. */
export function buildExtension(): boolean {
  const started = performance.now();
  const built =
    runQuietly(join(ROOT, 'scripts/compile-texts.ts')) &&
    runQuietly(TOOLS.wxt, 'build') &&
    runQuietly(TOOLS.wxt, 'build', '-b', 'firefox', '--mv3');
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (built) console.log(`Built .output/chrome-mv3 and .output/firefox-mv3 in ${seconds} s.`);
  else console.error('\nThe build failed; its own words are above.');
  return built;
}
