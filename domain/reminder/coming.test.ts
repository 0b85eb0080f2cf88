import { describe, expect, it } from 'vitest';

import { comingNow, shownAlready } from './coming';

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;
const row = (taskId: string, minutesAgo: number) => {
  const at = NOW - minutesAgo * MINUTE;
  return { id: `${taskId}/${at}/0`, taskId, projectId: 'p', at };
};
const tried = (taskId: string, minutesAgo: number, at: number, isDone = false) => ({
  ...row(taskId, minutesAgo),
  sent: { browser: { at, tries: 0, isDone } },
});
const coming = (...due: ReturnType<typeof row>[]) =>
  comingNow(due, NOW).map(({ isDigest, isMissed, taskIds }) => ({ isDigest, isMissed, taskIds }));

describe('what is due', () => {
  it('comes one by one while it is little, the earliest first', () => {
    expect(coming(row('b', 0), row('a', 1), row('c', 0))).toEqual([
      { isDigest: false, isMissed: false, taskIds: ['a'] },
      { isDigest: false, isMissed: false, taskIds: ['b'] },
      { isDigest: false, isMissed: false, taskIds: ['c'] },
    ]);
  });

  it('is one digest when it is of more than three tasks', () => {
    expect(coming(row('a', 3), row('b', 2), row('c', 1), row('d', 0))).toEqual([
      { isDigest: true, isMissed: false, taskIds: ['a', 'b', 'c', 'd'] },
    ]);
  });

  it('is one digest when more than one was missed', () => {
    expect(coming(row('a', 90), row('b', 60))).toEqual([
      { isDigest: true, isMissed: true, taskIds: ['a', 'b'] },
    ]);
    expect(coming(row('a', 90), row('b', 0))).toEqual([
      { isDigest: false, isMissed: true, taskIds: ['a'] },
      { isDigest: false, isMissed: false, taskIds: ['b'] },
    ]);
  });

  it('names a task once that has several reminders, under the id of the latest', () => {
    const [early, late] = [row('a', 60), row('a', 0)];
    const [only, ...others] = comingNow([late, early], NOW);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: late.id, isMissed: false, rows: [early, late] });
  });
});

const ids = (shown: string[], ...due: ReturnType<typeof tried>[]) =>
  shownAlready(due, 'browser', new Set(shown)).map(({ taskId }) => taskId);

describe('what a stopped worker left', () => {
  it('is known by what is on the screen, a digest by the moment of the try', () => {
    const [single, digest] = [tried('a', 0, 5), tried('b', 0, 6)];
    expect(ids([single.id, 'digest/6'], single, digest, tried('c', 0, 7))).toEqual(['a', 'b']);
  });

  it('is not what was never tried, or noted', () => {
    const done = tried('a', 0, 5, true);
    const untried = row('b', 0);
    expect(shownAlready([done, untried], 'browser', new Set([done.id, untried.id]))).toEqual([]);
  });

  it('covers the earlier reminders of a task that were tried with it, and no later one', () => {
    const [early, late] = [tried('a', 60, 5), tried('a', 0, 5)];
    expect(ids([late.id], early, late)).toEqual(['a', 'a']);
    expect(ids([early.id], early, tried('a', 0, 6))).toEqual(['a']);
  });
});
