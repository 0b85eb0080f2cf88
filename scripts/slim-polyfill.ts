/** Takes out of webextension-polyfill the tables of the browser's interfaces that nothing here calls: 2 kB in every page. */
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

/** A Vite plugin; fails the build when the polyfill no longer looks as it did. */
export function slimPolyfill(): Plugin {
  return {
    name: 'slim-polyfill',
    transform(code, id) {
      if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return null;
      const table = TABLE.exec(code)?.groups?.['table'];
      if (table === undefined) throw new Error('webextension-polyfill has no table where it was');
      const all = JSON.parse(table) as Record<string, unknown>;
      const used = Object.fromEntries(Object.entries(all).filter(([name]) => USED.includes(name)));
      return { code: code.replace(table, () => JSON.stringify(used)), map: null };
    },
  };
}
