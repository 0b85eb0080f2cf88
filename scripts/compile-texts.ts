/**
 * Compiles the message catalogue (`locales/*.<language>.json`) into typed functions in `locales/compiled/`, and writes
 * the browser's own `_locales` for the manifest. Fails when a language misses a text: the compiler itself would only
 * fall back, and without its plugin it would report success with nothing compiled.
 */
import { compile } from '@inlang/paraglide-js';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

const LANGUAGES = ['en', 'uk', 'ru'];
const SOURCE = 'locales';
const COMPILED = 'locales/compiled';

type Catalogue = Record<string, unknown>;

/** All texts of one language, keyed by message name. */
async function readCatalogue(language: string): Promise<Catalogue> {
  const files = (await readdir(SOURCE)).filter((name) => name.endsWith(`.${language}.json`));
  const parts = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(`${SOURCE}/${name}`, 'utf8')) as Catalogue),
  );
  return Object.assign({}, ...parts) as Catalogue;
}

/** What texts and their callers import of the runtime; whatever else they came to import would fail the build. */
function runtime(): string {
  return `/* eslint-disable */
export const baseLocale = ${JSON.stringify(LANGUAGES[0])};
export const locales = ${JSON.stringify(LANGUAGES)};
export const experimentalStaticLocale = undefined;
export const isLocale = (tag) => locales.includes(String(tag).toLowerCase());
export let getLocale = () => baseLocale;
export const overwriteGetLocale = (read) => {
  getLocale = read;
};
`;
}

const catalogues = new Map(
  await Promise.all(LANGUAGES.map(async (tag) => [tag, await readCatalogue(tag)] as const)),
);
const names = Object.keys(catalogues.get('en') ?? {});
for (const [language, catalogue] of catalogues) {
  const missing = names.filter((name) => !(name in catalogue));
  const unknown = Object.keys(catalogue).filter((name) => !names.includes(name));
  if (missing.length > 0 || unknown.length > 0) {
    throw new Error(
      `locales: ${language} lacks [${missing.join(', ')}] and has unknown [${unknown.join(', ')}]`,
    );
  }
}

await compile({
  project: './project.inlang',
  outdir: `./${COMPILED}`,
  strategy: ['globalVariable', 'baseLocale'],
  emitTsDeclarations: true,
  isServer: 'false',
});

// The compiler's runtime also reads addresses, cookies and headers: 1 kB in every page. Texts need a language and no more.
await writeFile(`${COMPILED}/runtime.js`, runtime());

const compiled = await import('../locales/compiled/messages.js').then(
  (module: Record<string, unknown>) => module,
);
const absent = names.filter((name) => typeof compiled[name] !== 'function');
if (absent.length > 0) throw new Error(`locales: not compiled: ${absent.join(', ')}`);

for (const [language, catalogue] of catalogues) {
  const entries = names
    .filter((name) => name.startsWith('manifest_'))
    .map((name) => [name.slice('manifest_'.length), { message: catalogue[name] }]);
  await mkdir(`public/_locales/${language}`, { recursive: true });
  await writeFile(
    `public/_locales/${language}/messages.json`,
    `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
  );
}
