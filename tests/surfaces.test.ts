/** docs/surfaces.md names every made-up page, and no other. */
import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** The columns of the table after the surface's own. */
const NETWORKS = ['linkedin', 'facebook', 'vk'] as const;

const rows = readFileSync(resolve(ROOT, 'docs/surfaces.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').slice(1, -1));

test.each(NETWORKS)('each page of %s is in the table of surfaces', (network) => {
  const column = NETWORKS.indexOf(network) + 1;
  const named = rows.flatMap((row) =>
    [...(row[column] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
  );
  const pages = globSync(`content-scripts/networks/${network}/*.fixture.html`, { cwd: ROOT });
  expect(pages.length).toBeGreaterThan(10);
  expect([...new Set(named)].toSorted()).toEqual(
    pages.map((file) => basename(file, '.fixture.html')).toSorted(),
  );
});

test('each surface has a page of each network, or says why not', () => {
  const surfaces = rows.slice(1);
  expect(surfaces.length).toBeGreaterThan(15);
  const onlyOnSome = ['Both front ends on one page', 'Sales Navigator'];
  const empty = surfaces.filter(
    ([surface = '', ...cells]) =>
      !onlyOnSome.includes(surface.trim()) && cells.some((cell) => cell.trim() === ''),
  );
  expect(empty).toEqual([]);
});
