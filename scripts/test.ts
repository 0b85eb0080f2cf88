/**
 * `npm test`: builds the extension for both browsers, then runs every suite against it. One line per suite at the end,
 * and the totals in test-results/counts.json. Names of suites as arguments run only those: `npm test -- e2e`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildExtension, ROOT, run, TOOLS } from './build-extension.ts';
import { firefoxPath, NO_FIREFOX } from '../tests/firefox/firefox.ts';
import { addCounts, countSuite, type Counts, type VitestReport } from './test-counts.ts';

const RESULTS = join(ROOT, 'test-results');

/** The suites are Vitest's projects, in the order from fast to slow. */
const SUITES = {
  node: 'rules, storage, messages (Node)',
  chromium: 'adapters, components (Chromium)',
  e2e: 'journeys in the built extension',
  firefox: 'journeys in Firefox',
} as const;
type Suite = keyof typeof SUITES;

function runSuite(suite: Suite): Counts {
  const file = join(RESULTS, `${suite}.json`);
  const status = run(
    TOOLS.vitest,
    'run',
    `--project=${suite}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : null;
  return countSuite(report, status);
}

const isSuite = (name: string): name is Suite => name in SUITES;
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isSuite(name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
const wanted = asked.length > 0 ? asked.filter(isSuite) : Object.keys(SUITES).filter(isSuite);
/** Who asks for all suites on a machine without Firefox gets the others; who asks for Firefox is refused. */
const notRun = firefoxPath() === null && wanted.includes('firefox');
const suites = wanted.filter((suite) => suite !== 'firefox' || !notRun);
if (notRun && suites.length === 0) {
  console.error(NO_FIREFOX);
  process.exit(1);
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const built = buildExtension();
const counts = suites.map(
  (suite) => [suite, built ? runSuite(suite) : { passed: 0, failed: 1 }] as const,
);

console.log('');
for (const [suite, { passed, failed }] of counts) {
  console.log(`${SUITES[suite].padEnd(36)} ${passed} passed, ${failed} failed`);
}
if (notRun) console.log(`${SUITES.firefox.padEnd(36)} not run. ${NO_FIREFOX}`);
const total = addCounts(counts.map(([, suiteCounts]) => suiteCounts));
writeFileSync(join(RESULTS, 'counts.json'), `${JSON.stringify(total)}\n`);
process.exit(total.failed === 0 ? 0 : 1);
