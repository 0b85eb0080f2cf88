import { describe, expect, it } from 'vitest';

import { asProblem, Problem } from './problem';

const quota = new DOMException('no room', 'QuotaExceededError');

describe('a failure of a write', () => {
  it('is a full disk however deep the database has wrapped that', () => {
    for (const error of [
      quota,
      { name: 'AbortError', inner: quota },
      { name: 'BulkError', failures: [new Error('x'), { name: 'AbortError', inner: quota }] },
      new Error('x', { cause: quota }),
    ])
      expect(asProblem(error).message).toBe('storage-full');
  });

  it('is a failure of the storage for anything else', () => {
    const endless: { cause?: unknown } = {};
    endless.cause = endless;
    for (const error of [new Error('x'), null, 'QuotaExceededError', 7, endless])
      expect(asProblem(error).message).toBe('storage-failed');
  });

  it('stays what it was when it is known already, and keeps its cause', () => {
    const known = new Problem('not-found');
    expect(asProblem(known)).toBe(known);
    const error = new Error('x');
    expect(asProblem(error).cause).toBe(error);
  });
});
