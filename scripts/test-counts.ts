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

/** A line for each test that did not pass: its file, its name and the first line of what went wrong. */
export function failures(report: VitestReport): string[] {
  return report.testResults.flatMap(({ name, assertionResults }) => {
    if (assertionResults.length === 0) return [`${name}: did not load`];
    return assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, status, failureMessages: [message = status] = [] }) => {
        const [reason] = message.split('\n', 1);
        return `${name}: ${fullName}: ${reason}`;
      });
  });
}

/** The sum of several suites. */
export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
  };
}
