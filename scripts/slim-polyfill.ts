/**
 * Keeps webextension-polyfill small: takes out of it the tables of the browser's interfaces that nothing here calls, and
 * puts `messaging/page-browser.ts` in its place in content scripts, which every page of a network carries.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What is called through the polyfill. Others are reached all the same, as the browser itself has them. */
const USED = [
  'alarms',
  'commands',
  'extension',
  'i18n',
  'permissions',
  'runtime',
  'storage',
  'tabs',
];
const TABLE = /const apiMetadata = (?<table>\{[^]*?\n {6}\});\n/u;

const POLYFILL = 'webextension-polyfill';
const IN_PAGES = resolve(import.meta.dirname, '../messaging/page-browser.ts');

/** A Vite plugin; fails the build when the polyfill no longer looks as it did. */
export function slimPolyfill(): Plugin {
  let isForPages = false;
  return {
    name: 'slim-polyfill',
    enforce: 'pre',
    configResolved({ build }) {
      // As written by scripts/network-entrypoints.ts; each content script is built by itself.
      isForPages = JSON.stringify(build.lib || '').includes('.content.ts');
    },
    resolveId(source) {
      return isForPages && source === POLYFILL ? IN_PAGES : null;
    },
    transform(code, id) {
      if (!id.endsWith(`/${POLYFILL}/dist/browser-polyfill.js`)) return null;
      const table = TABLE.exec(code)?.groups?.['table'];
      if (table === undefined) throw new Error('webextension-polyfill has no table where it was');
      const all = JSON.parse(table) as Record<string, unknown>;
      const used = Object.fromEntries(Object.entries(all).filter(([name]) => USED.includes(name)));
      return { code: code.replace(table, () => JSON.stringify(used)), map: null };
    },
  };
}
