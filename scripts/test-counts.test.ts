import { describe, expect, test } from 'vitest';

import { addCounts, countSuite, failures, type VitestReport } from './test-counts';

function report(...files: string[][]): VitestReport {
  return {
    testResults: files.map((statuses, index) => ({
      name: `file-${index}.test.ts`,
      status: 'passed',
      assertionResults: statuses.map((status, at) => ({ status, fullName: `test ${at}` })),
    })),
  };
}

describe('countSuite', () => {
  test('counts tests over files', () => {
    expect(countSuite(report(['passed', 'passed'], ['passed', 'failed']), 1)).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test('counts a suite that left no report as one failure', () => {
    expect(countSuite(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts a suite without tests as one failure', () => {
    expect(countSuite(report(), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts a file that did not load as one failure', () => {
    expect(countSuite(report(['passed'], []), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('counts an error outside of the tests as one failure', () => {
    expect(countSuite(report(['passed']), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('lets no test be skipped', () => {
    expect(countSuite(report(['passed', 'pending']), 0)).toEqual({ passed: 1, failed: 1 });
  });
});

test('addCounts sums suites up', () => {
  expect(
    addCounts([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});

test('failures names what did not pass, and why', () => {
  expect(failures(report(['passed', 'pending'], []))).toEqual([
    'file-0.test.ts: test 1: pending',
    'file-1.test.ts: did not load',
  ]);
  const failureMessages = ['Error: not so\nwaiting for it\n\n    at a line\n    at another'];
  expect(
    failures({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages }],
        },
      ],
    }),
  ).toEqual(['a.test.ts: adds: Error: not so waiting for it (at a line)']);
});
