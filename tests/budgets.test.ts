/** What each script and page of the built extension may weigh. The weights are printed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';

import { builtFolder, filesOfPage } from './built';

/** Gzipped kilobytes (of 1,000 bytes), as stores and the network count. */
const BUDGETS: Readonly<Record<string, number>> = {
  // Loaded with the first click on a badge.
  'card.js': 150,
  // Only where a page's reading is in doubt.
  'second-look.js': 5,
  // Only when a task's form first opens.
  'when.js': 30,
  // Only when the seller asks for a report.
  'page-report.js': 20,
  // Holds every network's addresses, reminders and the line to the seller's bot, and nothing that reads pages.
  'background.js': 130,
  // Hidden, and only while a backup is made.
  'backup.html': 120,
  'popup.html': 290,
  'sidepanel.html': 290,
  'welcome.html': 260,
  'practice.html': 270,
  'recovery.html': 260,
  'reminder.html': 260,
  'dashboard.html': 580,
};
/** Runs in every page of a network: docs/architecture.md. */
const CONTENT_SCRIPT = 25;

/** Words that only stand in a bundle when the library does. */
const LIBRARIES = {
  React: /react\.(?:transitional\.)?element|__REACT_DEVTOOLS_GLOBAL_HOOK__/u,
  Dexie: /DexieError|dexie\.org/iu,
  zod: /ZodError|_zod\b/u,
} as const;

const folder = builtFolder('chrome');
const read = (file: string) => readFileSync(join(folder, file));
const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;

const contentScripts = readdirSync(join(folder, 'content-scripts')).map(
  (name) => `content-scripts/${name}`,
);
const budgets = [
  ...contentScripts.map((name) => [name, CONTENT_SCRIPT] as const),
  ...Object.entries(BUDGETS),
];
const weights = budgets.map(([name, budget]) => {
  const files = name.endsWith('.html') ? filesOfPage('chrome', name) : [name];
  return { name, budget, files, weight: kilobytes(files) };
});

describe('weight of', () => {
  test.each(weights)('$name is at most $budget kB', ({ files, weight, budget }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(budget);
  });

  test('nothing is forgotten: every page and script at the top has a budget', () => {
    const built = readdirSync(folder).filter((name) => /\.(?:html|js)$/u.test(name));
    expect(Object.keys(BUDGETS)).toEqual(expect.arrayContaining(built));
  });

  afterAll(() => {
    const rows = weights.map(({ name, weight, budget }) => {
      return `${name.padEnd(28)} ${weight.toFixed(1).padStart(7)} kB of ${budget}`;
    });
    console.log(['gzip:', ...rows].join('\n'));
  });
});

describe('a content script', () => {
  test('is there for each network, and only scripts are', () => {
    expect(contentScripts.length).toBeGreaterThan(0);
    expect(contentScripts.filter((name) => !name.endsWith('.js'))).toEqual([]);
  });

  test.each(Object.entries(LIBRARIES))('has no %s in it', (_name, marks) => {
    for (const name of contentScripts) expect(read(name).toString('utf8')).not.toMatch(marks);
  });

  test.each(Object.entries(LIBRARIES))(
    'would be caught with %s: the popup has it',
    (_name, marks) => {
      const popup = filesOfPage('chrome', 'popup.html').map((file) => read(file).toString('utf8'));
      expect(popup.join('\n')).toMatch(marks);
    },
  );
});
