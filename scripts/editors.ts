/** `npm run editors`: tries every editor in every browser there is, and writes the tables of docs/editors.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT, run, TOOLS } from './build-extension.ts';
import { chromiumPath } from './chromium.ts';
import { EDITORS_PAGE, pageWith, readReport } from './editor-docs.ts';
import type { BrowserName } from './editor-table.ts';
import { firefoxPath, NO_FIREFOX } from '../tests/firefox/firefox.ts';

interface Tried {
  readonly name: BrowserName;
  readonly project: string;
  readonly path: string | null;
}

const TRIED: readonly Tried[] = [
  { name: 'Chromium', project: 'chromium', path: chromiumPath() },
  { name: 'Firefox', project: 'firefox-editors', path: firefoxPath() },
];

/** Tries all editors in one browser; gives the page with its table and its version. */
async function tried(page: string, { name, project, path }: Tried): Promise<string> {
  if (path === null) {
    console.error(`${NO_FIREFOX}\nIts table stays as it is.`);
    return page;
  }
  const report = join(tmpdir(), `editors-${project}-${process.pid}.json`);
  const status = run(
    TOOLS.vitest,
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    'content-scripts/composers/',
  );
  if (status !== 0) process.exitCode = 1;
  const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const said = page.replace(
    new RegExp(`^- ${name}: .*$`, 'mu'),
    `- ${name}: ${/\d[\w.]*/u.exec(version)?.[0] ?? 'of unknown version'}`,
  );
  return pageWith(said, name, readReport(report));
}

process.chdir(ROOT);
let page = readFileSync(EDITORS_PAGE, 'utf8');
// One browser after the other: side by side on a small machine each would be slow.
// oxlint-disable-next-line no-await-in-loop
for (const browser of TRIED) page = await tried(page, browser);
writeFileSync(EDITORS_PAGE, page);
