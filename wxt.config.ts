import { defineConfig, type UserManifest } from 'wxt';

import { networkEntrypoints } from './scripts/network-entrypoints.ts';
import { slimPolyfill } from './scripts/slim-polyfill.ts';

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
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      ...(firefox ? [] : ['sidePanel']),
    ],
    // Asked for when automatic backups, or notifications, are switched on.
    optional_permissions: firefox
      ? ['downloads', 'notifications']
      : ['downloads', 'notifications', 'offscreen'],
    // Asked for when reminders in Telegram are switched on.
    optional_host_permissions: ['https://api.telegram.org/*'],
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
        "font-src 'self'; connect-src 'self' https://api.telegram.org; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        // See components/trusted-types.ts. Vite's development client writes markup of its own.
        (command === 'build' ? "require-trusted-types-for 'script'; trusted-types default" : ''),
    },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tabside@tabside.example',
              strict_min_version: '140.0',
              // The client's name goes to Telegram when the seller switches reminders there on; asked for with the host.
              data_collection_permissions: {
                required: ['none'],
                optional: ['personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  };
}

/** The languages of the interface, and what the emoji picker reads of each: it would ask another server otherwise. */
function emojiFiles() {
  return ['en', 'uk', 'ru'].flatMap((language) =>
    ['data.json', 'messages.json'].map((name) => ({
      absoluteSrc: `${import.meta.dirname}/node_modules/emojibase-data/${language}/${name}`,
      relativeDest: `emoji/${language}/${name}`,
    })),
  );
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser, command }) => manifest(browser, command),
  vite: () => ({
    plugins: [slimPolyfill()],
    build: { target: 'chrome126', sourcemap: false },
    worker: { format: 'es' },
    resolve: {
      alias: {
        // WXT's own would announce every start to the page (see the file).
        'wxt/utils/content-script-context': `${import.meta.dirname}/content-scripts/overlay/context.ts`,
      },
    },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...emojiFiles());
    },
    'entrypoints:found': (wxt, infos) => {
      infos.push(...networkEntrypoints(wxt.config.wxtDir));
    },
    'build:manifestGenerated': (_wxt, made) => {
      const matches = (made.content_scripts ?? []).flatMap((script) => script.matches ?? []);
      made.host_permissions = [...new Set(matches)];
    },
  },
});
