/**
 * `npm test`: builds the extension for both browsers, then runs every suite against it. One line per suite at the end,
 * and the totals in test-results/counts.json. Names of suites as arguments run only those: `npm test -- e2e`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildExtension, ROOT, runBeside, TOOLS } from './build-extension.ts';
import { firefoxPath, NO_FIREFOX } from '../tests/firefox/firefox.ts';
import { outdated } from './editor-docs.ts';
import type { BrowserName } from './editor-table.ts';
import { addCounts, countSuite, failures, type Counts, type VitestReport } from './test-counts.ts';

const RESULTS = join(ROOT, 'test-results');

/** The suites are Vitest's projects. */
const SUITES = {
  node: 'rules, storage, messages (Node)',
  chromium: 'adapters, components (Chromium)',
  e2e: 'journeys in the built extension',
  'firefox-editors': 'editors (Firefox)',
  firefox: 'journeys in Firefox',
} as const;
type Suite = keyof typeof SUITES;
/** What goes side by side, as most of each suite's time is waiting: one suite at a time in each lane. */
const LANES: readonly (readonly Suite[])[] = [
  ['node', 'e2e'],
  ['chromium', 'firefox-editors', 'firefox'],
];
const LABEL = Math.max(...Object.keys(SUITES).map(({ length }) => length));
/** The suites that try every editor, and so make a table of docs/editors.md. */
const EDITORS_IN: Partial<Record<Suite, BrowserName>> = {
  chromium: 'Chromium',
  'firefox-editors': 'Firefox',
};
const NEEDS_FIREFOX: readonly Suite[] = ['firefox-editors', 'firefox'];

async function runSuite(suite: Suite): Promise<Counts> {
  const file = join(RESULTS, `${suite}.json`);
  const status = await runBeside(
    `${suite.padEnd(LABEL)} |`,
    TOOLS.vitest,
    'run',
    `--project=${suite}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : null;
  const counts = countSuite(report, status);
  if (report) notPassed.push(...failures(report));
  const browser = EDITORS_IN[suite];
  if (!browser || counts.failed > 0) return counts;
  const problem = await outdated(browser, file);
  if (problem === null) return counts;
  console.error(problem);
  return { ...counts, failed: 1 };
}

/** Said again at the end, where they are found. */
const notPassed: string[] = [];
const isSuite = (name: string): name is Suite => name in SUITES;
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isSuite(name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
const hasFirefox = firefoxPath() !== null;
if (!hasFirefox && asked.some((name) => NEEDS_FIREFOX.some((suite) => suite === name))) {
  console.error(NO_FIREFOX);
  process.exit(1);
}
const suites = (asked.length > 0 ? asked : Object.keys(SUITES))
  .filter(isSuite)
  .filter((suite) => hasFirefox || !NEEDS_FIREFOX.includes(suite));

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const built = buildExtension();
const counts: Partial<Record<Suite, Counts>> = {};
await Promise.all(
  LANES.map(async (lane) => {
    for (const suite of lane) {
      if (!suites.includes(suite)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one suite at a time in a lane
      counts[suite] = built ? await runSuite(suite) : { passed: 0, failed: 1 };
    }
  }),
);

const all = suites.map((suite) => [suite, counts[suite] ?? { passed: 0, failed: 1 }] as const);
console.log('');
for (const [suite, { passed, failed }] of all) {
  console.log(`${SUITES[suite].padEnd(36)} ${passed} passed, ${failed} failed`);
}
if (!hasFirefox) console.log(NO_FIREFOX);
if (notPassed.length > 0) console.log(['', 'Failed:', ...notPassed, ''].join('\n'));
const total = addCounts(all.map(([, each]) => each));
writeFileSync(join(RESULTS, 'counts.json'), `${JSON.stringify(total)}\n`);
process.exit(total.failed === 0 ? 0 : 1);
