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
/** A suite, or one of its parts. */
interface Job {
  readonly suite: Suite;
  readonly part: number;
  readonly of: number;
}
/** Runs at once: most of each suite's time is waiting. */
const LANES = 2;
/** A suite whose files go one after the other is cut into parts, so that no lane is left with all of it. */
const PARTS: Partial<Record<Suite, number>> = { e2e: 6 };
const LABEL = Math.max(...Object.keys(SUITES).map(({ length }) => length));
/** The suites that try every editor, and so make a table of docs/editors.md. */
const EDITORS_IN: Partial<Record<Suite, BrowserName>> = {
  chromium: 'Chromium',
  'firefox-editors': 'Firefox',
};
const NEEDS_FIREFOX: readonly Suite[] = ['firefox-editors', 'firefox'];

async function runJob({ suite, part, of }: Job): Promise<Counts> {
  const name = of === 1 ? suite : `${suite}-${part}`;
  const file = join(RESULTS, `${name}.json`);
  const status = await runBeside(
    `${name.padEnd(LABEL)} |`,
    TOOLS.vitest,
    'run',
    `--project=${suite}`,
    `--shard=${part}/${of}`,
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
const counts = new Map<Suite, Counts>();
const jobs = suites.flatMap((suite): Job[] => {
  const of = PARTS[suite] ?? 1;
  return Array.from({ length: of }, (_, index) => ({ suite, part: index + 1, of }));
});

/** Takes one job after the other until none is left. */
async function lane(): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time in a lane
    const done = built ? await runJob(job) : { passed: 0, failed: 1 };
    const before = counts.get(job.suite);
    counts.set(job.suite, before ? addCounts([before, done]) : done);
  }
}
await Promise.all(Array.from({ length: LANES }, lane));

const all = suites.map((suite) => [suite, counts.get(suite) ?? { passed: 0, failed: 1 }] as const);
console.log('');
for (const [suite, { passed, failed }] of all) {
  console.log(`${SUITES[suite].padEnd(36)} ${passed} passed, ${failed} failed`);
}
if (!hasFirefox) console.log(NO_FIREFOX);
if (notPassed.length > 0) console.log(['', 'Failed:', ...notPassed, ''].join('\n'));
const total = addCounts(all.map(([, each]) => each));
writeFileSync(join(RESULTS, 'counts.json'), `${JSON.stringify(total)}\n`);
process.exit(total.failed === 0 ? 0 : 1);
