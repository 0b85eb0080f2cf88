import { expect, test } from 'vitest';

import type { EditorCase } from '@/content-scripts/composers/editor-case';
import { editorTable, withTable, type EditorReport } from './editor-table';

const slate: EditorCase = {
  editor: 'Slate',
  library: 'slate',
  place: 'page',
  case: 'one line',
  outcome: 'inserted',
};

function reportOf(...cases: readonly (readonly [EditorCase, string])[]): EditorReport {
  const assertionResults = [
    { status: 'passed', meta: {} },
    ...cases.map(([editorCase, status]) => ({ status, meta: { editorCase } })),
  ];
  return { testResults: [{ assertionResults }] };
}

function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

test('a cell says what its test found, and what no test fills is not tried', () => {
  const report = reportOf(
    [slate, 'passed'],
    [{ ...slate, case: 'emoji' }, 'failed'],
    [{ ...slate, case: 'rejecting', outcome: 'copied' }, 'passed'],
  );
  const [row] = cellsOf(editorTable(report, { slate: '0.146.0' }));
  const rest = ['fails', 'not tried', 'not tried', 'not tried', 'not tried', 'copied', ''];
  expect(row).toEqual(['', 'Slate 0.146.0', 'a page', 'in', 'not tried', ...rest]);
});

test('rows stand in the same order however the tests ran', () => {
  const cases = [
    { ...slate, place: 'shadow root' as const },
    slate,
    { ...slate, editor: 'Draft.js', library: null },
  ].map((it) => [it, 'passed'] as const);
  const table = editorTable(reportOf(...cases), { slate: '1' });
  expect(cellsOf(table).map((row) => row.slice(1, 3).join())).toEqual([
    'Draft.js,a page',
    'Slate 1,a page',
    'Slate 1,an open shadow root in it',
  ]);
  expect(editorTable(reportOf(...cases.toReversed()), { slate: '1' })).toBe(table);
});

test('an alias of a package shows the version that it stands for', () => {
  const table = editorTable(reportOf([slate, 'passed']), { slate: 'npm:slate-old@0.9.1' });
  expect(table).toContain('Slate 0.9.1');
});

function marks(name: string): string {
  return `<!-- ${name}: made by npm run editors -->old<!-- /${name} -->`;
}

test('a table goes between its own marks, and all else stays', () => {
  const page = `head\n${marks('Chromium')}\nmiddle\n${marks('Firefox')}\nend`;
  const changed = withTable(page, 'Firefox', '| new |');
  expect(changed).toContain(`head\n${marks('Chromium')}\nmiddle\n`);
  expect(changed).toMatch(/made by npm run editors -->\n\n\| new \|\n\n<!-- \/Firefox -->\nend$/u);
  expect(() => withTable('nothing', 'Chromium', '')).toThrow('docs/editors.md has no line');
});
