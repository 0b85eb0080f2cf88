import { describe, expect, it } from 'vitest';

import { mayTry, settled, withAttempt, withOutcome, type RowToCome } from './delivery';

const MINUTE = 60_000;
const fresh: RowToCome = { id: 'a/1/0', taskId: 'a', projectId: 'p', at: 1 };

describe('a reminder on a channel', () => {
  it('is done when it was sent or refused, and waits for the other channels in use', () => {
    const sent = withOutcome(withAttempt(fresh, 'browser', 10), 'browser', 'sent');
    expect(mayTry(sent, 'browser', 10, true)).toBe(false);
    expect(settled(sent, ['browser', 'telegram'], 20)).toBeNull();
    const both = withOutcome(withAttempt(sent, 'telegram', 11), 'telegram', 'refused');
    const come = settled(both, ['browser', 'telegram'], 20);
    expect(come).toMatchObject({ cameAt: 20 });
    expect(come).not.toHaveProperty('at');
  });

  it('that was begun and not noted may be tried again at once', () => {
    expect(mayTry(withAttempt(fresh, 'browser', 10), 'browser', 10)).toBe(true);
  });

  it('waits longer after each failure, also when the clock was set back, and is given up in the end', () => {
    let row = fresh;
    let now = 1_000_000_000;
    const waits: number[] = [];
    while (!row.sent?.browser?.isDone) {
      row = withOutcome(withAttempt(row, 'browser', now), 'browser', 'later');
      if (row.sent?.browser?.isDone) break;
      let wait = 0;
      while (!mayTry(row, 'browser', now + wait)) wait += MINUTE;
      expect(mayTry(row, 'browser', now, true)).toBe(true);
      expect(mayTry(row, 'browser', now - wait)).toBe(true);
      expect(mayTry(row, 'browser', now - wait + MINUTE)).toBe(false);
      waits.push(wait / MINUTE);
      now += wait;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
  });
});

it('with no channel in use what is due counts as come', () => {
  expect(settled(fresh, [], 5)).toMatchObject({ cameAt: 5 });
});
