/** The directions of docs/architecture.md, as rules that can be broken. Each gives its violations as sentences. */
import {
  cyclesIn,
  importsOf,
  isTest,
  reachedFrom,
  type Import,
  type Sources,
} from './source-graph';

/** What the rooms may import from our own rooms; their own room always. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  storage: ['domain'],
  messaging: ['domain'],
  components: ['domain', 'locales', 'storage', 'public'],
  'content-scripts': ['domain', 'locales', 'messaging'],
  entrypoints: [
    'domain',
    'locales',
    'storage',
    'public',
    'components',
    'messaging',
    'content-scripts',
  ],
  server: ['domain'],
};

/**
 * Single doors between rooms that are otherwise closed to each other, with the reason.
 * `types` opens the door for `import type` only.
 */
const DOORS: readonly {
  readonly from: RegExp;
  readonly to: RegExp;
  readonly types?: true;
  readonly because: string;
}[] = [
  {
    from: /^storage\//u,
    to: /^messaging\/protocol\.ts$/u,
    types: true,
    because: 'what is stored for an answer has the shape of the answer',
  },
  {
    from: /^(?:messaging\/(?:announce|server)\.ts$|components\/|storage\/)/u,
    to: /^content-scripts\/networks\/registry\.ts$/u,
    because: 'which network an address or a key belongs to, and where its profiles are',
  },
  {
    from: /^(?:domain|storage|messaging)\//u,
    to: /^locales\/compiled\/runtime$/u,
    types: true,
    because: 'language tags are a type of the catalogue',
  },
];

/** Packages that `domain/` may use: it stays pure. zod stays in the files that say `schema`. */
function domainMayUse(it: Import): boolean {
  if (it.to === 'zod') return it.typeOnly || /(?:schema|zod-setup)\.ts$/u.test(it.from);
  return it.to.startsWith('date-fns') || it.to === 'fast-check';
}

/** Packages that must not run in a network's page before the seller clicks. */
const HEAVY = /^(?:react(?:-dom)?(?:\/.*)?|@mantine\/.*|dexie.*|zod(?:\/.*)?|lucide-react)$/u;

const room = (path: string) => path.slice(0, path.indexOf('/'));
const line = (it: Import) => `${it.from} imports ${it.to}`;

/** Imports against the directions between rooms. */
export function wrongDirections(sources: Sources): string[] {
  const wrong: string[] = [];
  for (const path of sources.keys()) {
    if (isTest(path)) continue;
    for (const it of importsOf(path, sources)) {
      if (it.isPackage) {
        if (room(path) === 'domain' && !domainMayUse(it)) wrong.push(`${line(it)}: not pure`);
        continue;
      }
      const to = room(it.to);
      if (isTest(it.to) && room(path) !== 'tests') wrong.push(`${line(it)}: for tests alone`);
      if (to === room(path) || ALLOWED[room(path)]?.includes(to)) continue;
      const door = DOORS.find((one) => one.from.test(path) && one.to.test(it.to));
      if (door && (it.typeOnly || door.types !== true)) continue;
      wrong.push(`${line(it)}: ${room(path)} may not use ${to}`);
    }
  }
  return wrong;
}

/** Heavy packages that a script brings into every page, with the way they come in. */
export function heavyPackages(start: string, sources: Sources, heavy: RegExp = HEAVY): string[] {
  return [...reachedFrom(start, sources)]
    .filter(([path]) => heavy.test(path))
    .map(([, way]) => way.join(' → '));
}

/** All that is written for the scripts that start in every page of a network; they themselves are made by the build. */
export function pageScripts(sources: Sources): string[] {
  return [...sources.keys()].filter((path) => !isTest(path) && path.startsWith('content-scripts/'));
}

/** `import { z }` weighs 90 kB where `import * as z` weighs 25. */
export function zodByName(sources: Sources): string[] {
  return [...sources.keys()]
    .flatMap((path) => importsOf(path, sources))
    .filter((it) => it.to === 'zod' && !it.typeOnly && !it.names.startsWith('*'))
    .map(line);
}

/** Files that hold nothing but what other files export. */
export function barrels(sources: Sources): string[] {
  return [...sources]
    .filter(([, text]) => {
      const code = text
        .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
        .replaceAll(/\/\/.*$/gmu, '')
        .trim();
      const rest = code.replaceAll(
        /export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/gu,
        '',
      );
      return code !== '' && rest.trim() === '';
    })
    .map(([path]) => path);
}

/** Files that need each other to run. */
export function rings(sources: Sources): string[] {
  return cyclesIn(sources).map((files) => files.join(' → '));
}

/** Everything that makes elements or code of a string. */
const MAKES_MARKUP =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|dangerouslySetInnerHTML|srcdoc|insertRule|importScripts)\b|\bdocument\.write(?:ln)?\b|\bnew Function\b|\beval\(/gu;

/** Places where a text could become markup or code. What ships has none; the test pages of adapters are written so. */
export function markupFromText(sources: Sources): string[] {
  return [...sources]
    .filter(
      ([path]) => !isTest(path) && !/^(?:tests|scripts)\/|\/fixture(?:s|-page)\.ts$/u.test(path),
    )
    .flatMap(([path, text]) => {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '');
      return [...code.matchAll(MAKES_MARKUP)].map(([sink]) => `${path} uses ${sink}`);
    });
}
