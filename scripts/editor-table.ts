/** The tables of docs/editors.md, made of what the tests of the editors report. */
import {
  CASES,
  type EditorCase,
  type PlaceName,
} from '../content-scripts/composers/editor-case.ts';

/** The part of Vitest's JSON report that is read here. */
export interface EditorReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly meta?: { readonly editorCase?: EditorCase };
    }[];
  }[];
}

/** The browsers that have a table. */
export const BROWSERS = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const PLACES: Readonly<Record<PlaceName, string>> = {
  page: 'a page',
  'shadow root': 'an open shadow root in it',
};

/**
 * A table in Markdown: a row for each editor and place, a cell for each case: `in`, `copied`, `fails`, or `not tried`.
 *
 * @param versions of the npm packages, by the name under which they are installed.
 */
export function editorTable(
  report: EditorReport,
  versions: Readonly<Record<string, string>>,
): string {
  const rows = new Map<string, Map<string, string>>();
  for (const { status, meta } of report.testResults.flatMap((file) => file.assertionResults)) {
    const cell = meta?.editorCase;
    if (!cell) continue;
    const version = cell.library === null ? '' : ` ${versionOf(cell.library, versions)}`;
    const head = `${cell.editor}${version} | ${PLACES[cell.place]}`;
    const cells = rows.get(head) ?? new Map<string, string>();
    cells.set(cell.case, status === 'passed' ? WORDS[cell.outcome] : 'fails');
    rows.set(head, cells);
  }
  const lines = [...rows]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([head, cells]) => [head, ...CASES.map((name) => cells.get(name) ?? 'not tried')]);
  return [['Editor | Place', ...CASES], ['-', '-', ...CASES.map(() => '-')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const WORDS: Readonly<Record<EditorCase['outcome'], string>> = { inserted: 'in', copied: 'copied' };

/** The version that package.json asks for; an alias (`npm:quill@1.3.7`) names it at its end. */
function versionOf(library: string, versions: Readonly<Record<string, string>>): string {
  const asked = versions[library];
  if (asked === undefined) throw new Error(`package.json has no ${library}.`);
  return asked.slice(asked.lastIndexOf('@') + 1);
}

/** The document with another table for a browser. */
export function withTable(document: string, browser: BrowserName, table: string): string {
  const [start, end] = [`<!-- ${browser}: made by npm run editors -->`, `<!-- /${browser} -->`];
  const [before, rest] = cutAt(document, start);
  const [, after] = cutAt(rest, end);
  return `${before}${start}\n\n${table}\n\n${end}${after}`;
}

function cutAt(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`docs/editors.md has no line "${mark}".`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
