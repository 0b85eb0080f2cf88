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
/** Firefox is not on every machine, and these journeys are young: they run when asked for. */
const BY_DEFAULT: readonly Suite[] = ['node', 'chromium', 'e2e'];

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
const suites = asked.length > 0 ? asked.filter(isSuite) : BY_DEFAULT;
if (suites.includes('firefox') && firefoxPath() === null) {
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
const total = addCounts(counts.map(([, suiteCounts]) => suiteCounts));
writeFileSync(join(RESULTS, 'counts.json'), `${JSON.stringify(total)}\n`);
process.exit(total.failed === 0 ? 0 : 1);
