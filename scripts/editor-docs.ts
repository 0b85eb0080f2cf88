/** docs/editors.md, held against the reports of the tests that make its tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

import { ROOT } from './build-extension.ts';
import { editorTable, withTable, type BrowserName, type EditorReport } from './editor-table.ts';

export const EDITORS_PAGE = join(ROOT, 'docs/editors.md');

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Reads a JSON report of Vitest's. */
export function readReport(file: string): EditorReport {
  return JSON.parse(readFileSync(file, 'utf8')) as EditorReport;
}

/** The page as a report says it, formatted like the committed one. */
export async function pageWith(
  page: string,
  browser: BrowserName,
  report: EditorReport,
): Promise<string> {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Packages;
  const table = editorTable(report, { ...dependencies, ...devDependencies });
  const options = await resolveConfig(EDITORS_PAGE);
  return format(withTable(page, browser, table), { ...options, parser: 'markdown' });
}

/** Null when the committed table of a browser is the one that its tests make, else what to tell. */
export async function outdated(browser: BrowserName, reportFile: string): Promise<string | null> {
  const page = readFileSync(EDITORS_PAGE, 'utf8');
  const found = await pageWith(page, browser, readReport(reportFile));
  return found === page
    ? null
    : `The table for ${browser} in docs/editors.md is not what the tests found: npm run editors writes it anew.`;
}
