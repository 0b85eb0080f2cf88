/**
 * `npm run test:long`: the runs that `npm test` does at small counts, at full counts. Names as arguments run only those.
 * The last figures stand in docs/.
 */
import { buildExtension, run, TOOLS } from './build-extension.ts';

interface LongRun {
  readonly name: string;
  readonly project: 'node' | 'chromium' | 'e2e';
  readonly file: string;
  /** Counts, for the tests to read from the environment. */
  readonly counts: Readonly<Record<string, string>>;
}

/** One line for each. */
const RUNS: readonly LongRun[] = [
  {
    name: 'kills',
    project: 'e2e',
    file: 'tests/e2e/survival.e2e.ts',
    counts: { TABSIDE_WORKER_KILLS: '200', TABSIDE_BROWSER_KILLS: '20' },
  },
  {
    name: 'upgrade',
    project: 'e2e',
    file: 'tests/e2e/upgrade.e2e.ts',
    counts: { TABSIDE_UPGRADE_CLIENTS: '100000' },
  },
  {
    name: 'messages',
    project: 'node',
    file: 'messaging/server.fuzz.test.ts',
    counts: { FUZZ_RUNS: '100000' },
  },
  {
    name: 'damaged-files',
    project: 'node',
    file: 'storage/exchange/damaged.fuzz.test.ts',
    counts: { TABSIDE_DAMAGED_FILES: '4000' },
  },
  {
    name: 'huge-files',
    project: 'node',
    file: 'storage/exchange/hostile',
    counts: { TABSIDE_HUGE_MB: '99' },
  },
  {
    name: 'round-trips',
    project: 'node',
    file: 'storage/exchange/round-trip.test.ts',
    counts: { TABSIDE_EXCHANGE_RUNS: '2500' },
  },
  {
    name: 'archives',
    project: 'node',
    file: 'storage/exchange/archive.test.ts',
    counts: { TABSIDE_EXCHANGE_RUNS: '2500' },
  },
  {
    name: 'reminders',
    project: 'node',
    file: 'tests/reminders/day.test.ts',
    counts: { TABSIDE_REMINDER_TASKS: '500', TABSIDE_REMINDER_DAYS: '10' },
  },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !RUNS.some((each) => each.name === name));
if (unknown.length > 0) {
  console.error(
    `No run ${unknown.join(', ')}. There are: ${RUNS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
if (!buildExtension()) process.exit(1);
const wanted = RUNS.filter(({ name }) => asked.length === 0 || asked.includes(name));
const failed = wanted.filter(({ project, file, counts }) => {
  Object.assign(process.env, counts);
  return run(TOOLS.vitest, 'run', `--project=${project}`, file) !== 0;
});
for (const each of wanted)
  console.log(`${each.name.padEnd(12)} ${failed.includes(each) ? 'failed' : 'passed'}`);
process.exit(failed.length === 0 ? 0 : 1);
