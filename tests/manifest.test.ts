/**
 * What the extension asks the browser for, as reviewed: each permission with the feature that uses it now. A change
 * here is a change of what people are asked to trust; make it together with the reason.
 */
import { describe, expect, test } from 'vitest';

import { sites } from '@/content-scripts/networks/registry';
import { builtManifest, type Browser } from './built';

const PERMISSIONS: Readonly<Record<string, { readonly why: string; readonly only?: Browser }>> = {
  storage: { why: 'settings: sites on or off, language, cover' },
  unlimitedStorage: { why: 'the client base must not be dropped when the disk runs low' },
  scripting: { why: 'puts the card into a page on the first click; reaches editors of the page' },
  alarms: { why: 'reminders come on time; looks whether a backup is due; costs no question' },
  sidePanel: { why: 'the side panel (Firefox has the sidebar without asking)', only: 'chrome' },
};

/** Asked for only when the seller switches on what needs them. */
const OPTIONAL: typeof PERMISSIONS = {
  downloads: { why: 'automatic backups: saves the files and removes the oldest of its own' },
  notifications: { why: 'reminders: shows what is due' },
  offscreen: { why: 'automatic backups: the hidden page that makes the file', only: 'chrome' },
};

/** Hosts that are asked for only when the seller switches on what needs them. */
const OPTIONAL_HOSTS: Readonly<Record<string, string>> = {
  'https://api.telegram.org/*':
    "reminders by the seller's own bot; the one address that the extension itself reaches",
};

const HOSTS: Readonly<Record<string, string>> = {
  '*://*.linkedin.com/*': 'LinkedIn, Sales Navigator',
  '*://*.facebook.com/*': 'Facebook, mobile Facebook',
  '*://*.messenger.com/*': 'Messenger',
  '*://*.vk.com/*': 'VK, mobile VK',
  '*://*.vk.ru/*': 'VK under its newer name',
  '*://web.vk.me/*': "VK's messenger by itself",
};

/** Scripts only from the build itself, no frames, no forms, no plug-ins, no markup; pictures also from the networks;
 * the one other address is that of the seller's own bot. */
const CSP = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: https:",
  'font-src': "'self'",
  'connect-src': "'self' https://api.telegram.org",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** Keys of the manifest that open a door to pages or to other extensions. */
const NEVER = [
  'web_accessible_resources',
  'externally_connectable',
  'devtools_page',
  'content_capabilities',
  'update_url',
  'key',
];

const sorted = (list: unknown) => (list as string[]).toSorted();

describe.each<Browser>(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = builtManifest(browser);

  test('asks for the reviewed permissions and no others', () => {
    for (const [key, reviewed] of [
      ['permissions', PERMISSIONS],
      ['optional_permissions', OPTIONAL],
    ] as const) {
      const names = Object.entries(reviewed)
        .filter(([, { only = browser }]) => only === browser)
        .map(([name]) => name);
      expect(sorted(manifest[key])).toEqual(sorted(names));
    }
  });

  test('runs on the reviewed hosts and no others', () => {
    expect(sorted(manifest['host_permissions'])).toEqual(sorted(Object.keys(HOSTS)));
    expect(sorted(sites.flatMap(({ matches }) => matches))).toEqual(sorted(Object.keys(HOSTS)));
  });

  test('asks later for the reviewed hosts and no others', () => {
    expect(sorted(manifest['optional_host_permissions'])).toEqual(
      sorted(Object.keys(OPTIONAL_HOSTS)),
    );
  });

  test('has one content script for each network, in the isolated world', () => {
    const scripts = manifest['content_scripts'] as Record<string, unknown>[];
    const matches = scripts.map((script) => sorted(script['matches']).join(' '));
    const wanted = sites.filter((site) => site.matches.length > 0);
    expect(sorted(matches)).toEqual(sorted(wanted.map((site) => sorted(site.matches).join(' '))));
    for (const script of scripts) {
      expect(script).not.toHaveProperty('world', 'MAIN');
      expect(script).not.toHaveProperty('all_frames', true);
      expect(script).not.toHaveProperty('match_about_blank', true);
      expect(script).not.toHaveProperty('css');
    }
  });

  test('lets pages and other extensions reach nothing', () => {
    for (const key of NEVER) expect(manifest).not.toHaveProperty(key);
  });

  test('has the reviewed content security policy', () => {
    const policy = manifest['content_security_policy'] as Record<string, string>;
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    const rules = (policy['extension_pages'] ?? '').split(';').map((rule) => rule.trim());
    const found = rules.map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]);
    expect(Object.fromEntries(found)).toEqual(CSP);
  });

  test('suggests at most four keys', () => {
    expect(Object.keys((manifest['commands'] as object | undefined) ?? {}).length).toBeLessThan(5);
  });
});

test('the Firefox build says that it collects nothing unless the seller switches Telegram on', () => {
  expect(builtManifest('firefox')).toHaveProperty(
    'browser_specific_settings.gecko.data_collection_permissions',
    { required: ['none'], optional: ['personallyIdentifyingInfo'] },
  );
});
