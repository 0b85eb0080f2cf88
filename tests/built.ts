/** The built extension, for tests that judge the build itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

const OUTPUT = resolve(import.meta.dirname, '../.output');

export type Browser = 'chrome' | 'firefox';

/** The folder of a build. `npm test` builds first; alone, a test says that somebody has to. */
export function builtFolder(browser: Browser): string {
  const folder = join(OUTPUT, `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`No build in ${folder}: run \`npm run build\` first.`);
  }
  return folder;
}

/** The manifest of a build, as the browser reads it. */
export function builtManifest(browser: Browser): Record<string, unknown> {
  const text = readFileSync(join(builtFolder(browser), 'manifest.json'), 'utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

const PAGE_FILES = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/gu;
const STATIC_IMPORTS =
  /\b(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/gu;

/** The scripts and style sheets that a page of the extension loads before it shows anything, by path in the build. */
export function filesOfPage(browser: Browser, page: string): string[] {
  const folder = builtFolder(browser);
  const html = readFileSync(join(folder, page), 'utf8');
  const files = new Set<string>();
  for (const [, address = ''] of html.matchAll(PAGE_FILES)) {
    files.add(posix.join(posix.dirname(page), address).replace(/^\//u, ''));
  }
  // A set's iterator also gives what is added on the way.
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, address = ''] of text.matchAll(STATIC_IMPORTS)) {
      files.add(posix.join(posix.dirname(file), address));
    }
  }
  return [...files];
}
