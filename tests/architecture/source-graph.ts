/**
 * Who imports whom, read from the sources themselves. Tools that ask TypeScript for it find nothing under TypeScript 7
 * and then report that all is well; this one fails when it finds no imports.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Source files by their path from the project's root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  /** The file that imports. */
  readonly from: string;
  /** The file that is imported, or the package as written. */
  readonly to: string;
  readonly isPackage: boolean;
  /** `import type` and `export type` are gone in the build. */
  readonly typeOnly: boolean;
  /** The names as written between `import` and `from`; empty for a bare or dynamic import. */
  readonly names: string;
}

const ROOMS = [
  'entrypoints',
  'content-scripts',
  'components',
  'domain',
  'storage',
  'messaging',
  'server',
];

/** Every source file of the product: no tests, no scripts. */
export function readSources(root: string): Sources {
  const sources = new Map<string, string>();
  for (const room of ROOMS) {
    let names: string[];
    try {
      names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
    } catch {
      // Rooms such as the server come later.
      continue;
    }
    for (const name of names) {
      const path = posix.join(room, name.replaceAll('\\', '/'));
      if (/\.tsx?$/u.test(path)) sources.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return sources;
}

/** Tests and what only tests import: `testing.ts` and `testing-….ts` beside them. */
export function isTest(path: string): boolean {
  return /\.(?:test|spec)\.tsx?$|\/testing(?:-[a-z-]+)?\.tsx?$/u.test(path);
}

const STATEMENT =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?((?:\*(?:\s+as\s+\w+)?|[\w$]+|\{[^}]*\})(?:\s*,\s*(?:\*\s+as\s+\w+|\{[^}]*\}))?)\s*from\s*['"]([^'"]+)['"]/gu;
const BARE = /(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/gu;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu;

/** The imports of one file. `import { type A }` counts as one of a value: the build keeps the import. */
export function importsOf(path: string, sources: Sources): Import[] {
  const text = withoutComments(sources.get(path) ?? '');
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, names: string) => {
    found.push({ from: path, typeOnly, names, ...resolveFrom(path, specifier, sources) });
  };
  for (const [, type, names = '', specifier = ''] of text.matchAll(STATEMENT)) {
    add(specifier, type !== undefined, names);
  }
  for (const [, specifier = ''] of text.matchAll(BARE)) add(specifier, false, '');
  for (const [, specifier = ''] of text.matchAll(DYNAMIC)) add(specifier, false, '');
  return found;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '');
}

function resolveFrom(
  from: string,
  specifier: string,
  sources: Sources,
): { to: string; isPackage: boolean } {
  const own = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier)
      : null;
  if (own === null) return { to: specifier, isPackage: true };
  const bare = own.replace(/\?.*$/u, '');
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  const file = endings.map((ending) => bare + ending).find((path) => sources.has(path));
  return { to: file ?? bare, isPackage: false };
}

/** All files that a file needs when it runs, itself included, with the way that leads to each. */
export function reachedFrom(start: string, sources: Sources): Map<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  // A map's iterator also gives what is added on the way.
  for (const [path, way] of ways) {
    for (const it of importsOf(path, sources)) {
      if (it.typeOnly || ways.has(it.to)) continue;
      ways.set(it.to, [...way, it.to]);
    }
  }
  return ways;
}

/** Rings of files that need each other to run, each once, as the files on the way round. */
export function cyclesIn(sources: Sources): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    const at = way.indexOf(path);
    if (at >= 0) {
      cycles.push([...way.slice(at), path]);
      return;
    }
    if (done.has(path)) return;
    way.push(path);
    for (const it of importsOf(path, sources)) if (!it.isPackage && !it.typeOnly) visit(it.to);
    way.pop();
    done.add(path);
  };
  for (const path of sources.keys()) visit(path);
  return cycles;
}
