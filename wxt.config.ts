import { defineConfig, type UserManifest } from 'wxt';

import { networkEntrypoints } from './scripts/network-entrypoints.ts';

/**
 * The manifest's own part. Host permissions are the content script's matches, which come from the adapters.
 * Permissions are only what a feature uses now: `tests/manifest.test.ts` holds the reviewed list with a reason for each.
 */
function manifest(browser: string, command: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', ...(firefox ? [] : ['sidePanel'])],
    // No key of a browser or of a network: those are Ctrl, Alt with a digit, and bare letters.
    commands: {
      [firefox ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_panel__',
      },
      'add-person': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_add__',
      },
      'insert-template': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_insert__',
      },
      cover: {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_cover__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; " +
        "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        // See components/trusted-types.ts. Vite's development client writes markup of its own.
        (command === 'build' ? "require-trusted-types-for 'script'; trusted-types default" : ''),
    },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tabside@tabside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  };
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser, command }) => manifest(browser, command),
  vite: () => ({
    build: { target: 'chrome126', sourcemap: false },
    resolve: {
      alias: {
        // WXT's own would announce every start to the page (see the file).
        'wxt/utils/content-script-context': `${import.meta.dirname}/content-scripts/overlay/context.ts`,
      },
    },
  }),
  hooks: {
    'entrypoints:found': (wxt, infos) => {
      infos.push(...networkEntrypoints(wxt.config.wxtDir));
    },
    'build:manifestGenerated': (_wxt, made) => {
      const matches = (made.content_scripts ?? []).flatMap((script) => script.matches ?? []);
      made.host_permissions = [...new Set(matches)];
    },
  },
});
