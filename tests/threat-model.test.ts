/* oxlint-disable vitest/valid-expect, vitest/no-conditional-expect, unicorn/consistent-function-scoping, no-shadow -- messages name the case of many; what is expected hangs on how a case was made */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const rows = readFileSync(resolve(ROOT, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'));

/** Tests that a row names: file and title. */
const named = rows.flatMap((row) =>
  [...row.matchAll(/`([\w./-]+\.(?:test|spec|e2e|firefox)\.tsx?)`: (.+?)\s*\|/gu)].map(
    ([, file = '', title = '']) => [file, title] as const,
  ),
);

test('the threat model names a test for each control', () => {
  expect(named.length).toBeGreaterThan(15);
  const controls = rows.filter((row) => !/^\|(?: They| What could|\s*-)/u.test(row));
  const without = controls.filter((row) => !row.includes('`: ') && !row.includes('in the README'));
  expect(without).toEqual([]);
});

test.each(named)('%s still has the test "%s"', (file, title) => {
  expect(existsSync(resolve(ROOT, file)), file).toBe(true);
  expect(readFileSync(resolve(ROOT, file), 'utf8')).toContain(title);
});
