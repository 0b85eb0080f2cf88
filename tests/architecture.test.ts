import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

import { sites } from '@/content-scripts/networks/registry';
import {
  barrels,
  heavyPackages,
  markupFromText,
  pageScripts,
  rings,
  wrongDirections,
  zodByName,
} from './architecture/rules';
import { importsOf, reachedFrom, readSources, type Sources } from './architecture/source-graph';

const ROOT = resolve(import.meta.dirname, '..');
const NETWORKS = join(ROOT, 'content-scripts/networks');
const sources = readSources(ROOT);

/** Sources with a few made-up files. */
const made = (files: Record<string, string>): Sources => new Map(Object.entries(files));

describe('the sources', () => {
  test('are read: there are files, and they import each other', () => {
    const found = [...sources.keys()].flatMap((path) => importsOf(path, sources));
    expect(sources.size).toBeGreaterThan(50);
    expect(found.filter((it) => !it.isPackage && sources.has(it.to)).length).toBeGreaterThan(100);
  });

  test('import in the directions of docs/architecture.md', () => {
    expect(wrongDirections(sources)).toEqual([]);
  });

  test('bring no React, Dexie or zod into a page where nobody clicks', () => {
    const scripts = pageScripts(sources);
    expect(scripts).toContain('content-scripts/overlay/start.ts');
    expect(scripts.flatMap((path) => heavyPackages(path, sources))).toEqual([]);
  });

  test('bring no database into the card: its data comes by message', () => {
    const card = ['entrypoints/card.ts', 'entrypoints/card.tsx', 'entrypoints/card/index.tsx'];
    const there = card.filter((path) => sources.has(path));
    expect(there).toHaveLength(1);
    const heavy = /^(?:dexie.*|zod(?:\/.*)?|storage\/.*)$/u;
    expect(there.flatMap((path) => heavyPackages(path, sources, heavy))).toEqual([]);
  });

  test('bring nothing into the worker for files that asks for an extension around it', () => {
    const worker = 'entrypoints/dashboard/exchange/exchange-worker.ts';
    expect(sources.has(worker)).toBe(true);
    expect(heavyPackages(worker, sources, /^(?:wxt\/browser|webextension-polyfill)$/u)).toEqual([]);
  });

  test('import zod as a whole, never `{ z }`', () => {
    expect(zodByName(sources)).toEqual([]);
  });

  test('have no barrels', () => {
    expect(barrels(sources)).toEqual([]);
  });

  test('make no markup and no code of text', () => {
    expect(markupFromText(sources)).toEqual([]);
  });

  test('have no rings', () => {
    expect(rings(sources)).toEqual([]);
  });
});

describe('every network', () => {
  const folders = readdirSync(NETWORKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  test('has a folder with a site of the same name', () => {
    expect(sites.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
  });

  test.each(folders)('%s has a site, an adapter, a spec and something to test it on', (folder) => {
    const names = readdirSync(join(NETWORKS, folder), { recursive: true, encoding: 'utf8' });
    expect(names).toContain('site.ts');
    expect(names).toContain('adapter.ts');
    expect(names).toContain('adapter.spec.ts');
    // The make-believe network is tested on its own pages, which the extension ships.
    const fixtures = names.filter((name) => name.endsWith('.fixture.html'));
    const pages = existsSync(join(ROOT, `entrypoints/${folder}/index.html`)) ? 1 : 0;
    expect(fixtures.length + pages).toBeGreaterThan(0);
    for (const name of fixtures) expect(name).toMatch(/\.\d{4}-\d{2}\.fixture\.html$/u);
  });

  test.each(folders)(
    '%s has a site that brings nothing into the worker that reads pages',
    (folder) => {
      const reached = [
        ...reachedFrom(`content-scripts/networks/${folder}/site.ts`, sources).keys(),
      ];
      expect(reached.filter((path) => path.startsWith('content-scripts/')).length).toBeGreaterThan(
        0,
      );
      const readsPages = reached.filter((path) =>
        /querySelector|\.closest\(|textContent/u.test(sources.get(path) ?? ''),
      );
      expect(readsPages).toEqual([]);
      const adapter = reachedFrom(`content-scripts/networks/${folder}/adapter.ts`, sources);
      expect(adapter.size).toBeGreaterThan(reached.length);
    },
  );

  test('stands in the table of the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const rows = readme.split('\n').filter((row) => row.startsWith('|'));
    const missing = sites.filter(({ id }) => !rows.some((row) => row.includes(`\`${id}\``)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('has match patterns that no other one has', () => {
    const patterns = sites.flatMap(({ matches }) => matches);
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns).toEqual([...new Set(patterns)]);
  });
});

describe('a planted violation is found:', () => {
  test.each([
    ['domain/a.ts', "import { db } from '@/storage/db';"],
    ['domain/a.ts', "import type { Line } from '../components/Line';"],
    ['domain/rules.ts', "import * as z from 'zod';"],
    ['domain/a.ts', "import { browser } from 'wxt/browser';"],
    ['storage/a.ts', "import { look } from '@/messaging/overlay-client';"],
    ['storage/a.ts', "import { names } from '@/messaging/protocol.ts';"],
    ['components/A.tsx', "import { startOverlay } from '@/content-scripts/overlay/start';"],
    ['content-scripts/a.ts', "const db = await import('@/storage/db');"],
    ['storage/a.ts', "import { freshProject } from './testing.ts';"],
    ['messaging/a.ts', "import {\n  one,\n  two,\n} from '../storage/db';"],
  ])('%s: %s', (path, text) => {
    expect(wrongDirections(made({ [path]: text }))).toHaveLength(1);
  });

  test('an allowed direction is left alone', () => {
    const fine = made({
      'storage/a.ts':
        "import type { Answer } from '@/messaging/protocol';\nimport { key } from '@/domain/key';",
      'messaging/protocol.ts': '',
      'domain/a-schema.ts': "import * as z from 'zod';",
    });
    expect(wrongDirections(fine)).toEqual([]);
  });

  test('a heavy package three files away', () => {
    const files = made({
      'content-scripts/a.ts': "import { b } from '@/domain/b';",
      'domain/b.ts': "export { c } from './c';",
      'domain/c.ts': "import * as z from 'zod';",
      'domain/d.ts': "import type { ReactNode } from 'react';",
    });
    expect(heavyPackages('content-scripts/a.ts', files)).toEqual([
      'content-scripts/a.ts → domain/b.ts → domain/c.ts → zod',
    ]);
    expect(heavyPackages('domain/d.ts', files)).toEqual([]);
  });

  test('zod by name, beside other names too', () => {
    const files = made({
      'storage/a.ts': "import { z } from 'zod';",
      'storage/b.ts': "import * as z from 'zod';",
      'storage/c.ts': "import type { ZodType } from 'zod';",
    });
    expect(zodByName(files)).toEqual(['storage/a.ts imports zod']);
  });

  test('a barrel, whatever its name', () => {
    const files = made({
      'domain/index.ts': "/** All. */\nexport * from './a';\nexport { b } from './b';",
      'domain/a.ts': "export * from './b';\nexport const a = 1;",
    });
    expect(barrels(files)).toEqual(['domain/index.ts']);
  });

  test('a ring of three files; one closed by a type is none', () => {
    const files = made({
      'domain/a.ts': "import { b } from './b';",
      'domain/b.ts': "import { c } from './c';",
      'domain/c.ts': "import { a } from './a';\nimport type { D } from './d';",
      'domain/d.ts': "import { c } from './c';",
    });
    expect(rings(files)).toEqual(['domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts']);
  });

  test.each([
    'element.innerHTML = name;',
    "element['outerHTML'] = name;",
    '<p dangerouslySetInnerHTML={{ __html: name }} />',
    'document.write(name);',
    "new DOMParser().parseFromString(name, 'text/html');",
    'eval(name);',
  ])('markup or code made of text: %s', (line) => {
    expect(markupFromText(made({ 'components/A.tsx': line }))).toHaveLength(1);
    expect(markupFromText(made({ 'components/A.tsx': `// ${line}`, 'tests/a.ts': line }))).toEqual(
      [],
    );
  });

  test('an import in a comment is none', () => {
    const files = made({ 'domain/a.ts': "/* import { db } from '@/storage/db'; */\nexport {};" });
    expect(importsOf('domain/a.ts', files)).toEqual([]);
  });
});
