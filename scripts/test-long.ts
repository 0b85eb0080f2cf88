/**
 * `npm run test:long`: the random tests at full counts. In `npm test` the same ones run at small counts. Each takes its
 * count from an environment variable; one that is set already is left alone: `FUZZ_RUNS=1000000 npm run test:long`.
 */
import { run, TOOLS } from './build-extension.ts';

const COUNTS = { FUZZ_RUNS: '100000' } as const;

for (const [name, count] of Object.entries(COUNTS)) process.env[name] ??= count;
process.exit(run(TOOLS.vitest, 'run', '--project=node', '.fuzz.test.ts'));
