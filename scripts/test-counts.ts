/** How many tests of a suite passed and failed, read from Vitest's JSON report. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/**
 * Counts one suite. What can't be seen in single tests counts as one failure: a report that is missing, a suite without
 * any test, a file that did not load, a run that ended badly although its tests passed (an error outside of a test).
 * Skipped tests count as failures too: nothing here may be skipped.
 *
 * @param report the report, or null when there is none.
 * @param exitStatus the runner's exit status.
 */
export function countSuite(report: VitestReport | null, exitStatus: number): Counts {
  if (!report) return { passed: 0, failed: 1 };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const emptyFiles = report.testResults.filter((file) => file.assertionResults.length === 0).length;
  const failed = tests.length - passed + emptyFiles;
  if (failed === 0 && (passed === 0 || exitStatus !== 0)) return { passed, failed: 1 };
  return { passed, failed };
}

/** Longest reason that is told of one test, in characters. */
const MOST_TOLD = 400;

/** A line for each test that did not pass: its file, its name, what went wrong, and the first place it tells of. */
export function failures(report: VitestReport): string[] {
  return report.testResults.flatMap(({ name, assertionResults }) => {
    if (assertionResults.length === 0) return [`${name}: did not load`];
    return assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, status, failureMessages: [message = status] = [] }) => {
        return `${name}: ${fullName}: ${reasonIn(message)}`;
      });
  });
}

/** What waited in vain says for what only further down, above the stack. */
function reasonIn(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  const stack = lines.findIndex((line) => line.startsWith('at '));
  const told = (stack === -1 ? lines : lines.slice(0, stack)).filter((line) => line !== '');
  const place = lines[stack] === undefined ? '' : ` (${lines[stack]})`;
  return `${told.join(' ').slice(0, MOST_TOLD)}${place}`;
}

/** The sum of several suites. */
export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
  };
}
