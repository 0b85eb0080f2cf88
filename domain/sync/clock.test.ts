import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareStamps, receive, tick } from './clock';

const NODE = '00000000000000aa';
const node = fc.stringMatching(/^[0-9a-f]{16}$/u);
const time = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 45 }),
  fc.constantFrom(0, -5, Number.NaN, Infinity, 1.5),
);
const stamp = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 45 }), fc.integer({ min: 0, max: 2 ** 24 - 1 }), node)
  .map(([ms, counter, by]) => made(ms, counter, by));

function made(ms: number, counter: number, by: string): string {
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(6, '0')}-${by}`;
}

/** The order of stamps by numbers, without the clock's own code. */
function asNumber(value: string): bigint {
  return BigInt(`0x${value.replaceAll('-', '')}`);
}

describe('the clock', () => {
  it('always goes forward, whatever the device clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, node), { minLength: 2 }), (steps) => {
        let last = '';
        for (const [now, by] of steps) {
          const next = tick(last, now, by);
          expect(next > last).toBe(true);
          expect(next).toMatch(/^[0-9a-f]{12}-[0-9a-f]{6}-[0-9a-f]{16}$/u);
          last = next;
        }
      }),
    );
  });

  it('is never behind the device clock', () => {
    fc.assert(
      fc.property(stamp, fc.integer({ min: 0, max: 2 ** 46 }), (last, now) => {
        expect(Number.parseInt(tick(last, now, NODE).slice(0, 12), 16)).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('shows the device time when that is later than everything seen', () => {
    expect(tick('', 255, NODE)).toBe('0000000000ff-000000-00000000000000aa');
    expect(tick(made(254, 9, NODE), 255, NODE)).toBe('0000000000ff-000000-00000000000000aa');
  });

  it('carries a full counter into the milliseconds instead of failing', () => {
    expect(tick(made(7, 2 ** 24 - 1, NODE), 7, NODE)).toBe(made(8, 0, NODE));
  });

  it('passes both its own last stamp and the one it received', () => {
    fc.assert(
      fc.property(stamp, stamp, time, node, (last, remote, now, by) => {
        const next = receive(last, remote, now, by);
        expect(asNumber(next) > asNumber(last)).toBe(true);
        expect(asNumber(next) > asNumber(remote)).toBe(true);
      }),
    );
  });

  it('takes a malformed stamp from outside as none', () => {
    const last = made(9, 3, NODE);
    for (const remote of ['', 'ffffffffffff', '__proto__', `${made(99, 0, NODE)}x`])
      expect(receive(last, remote, 5, NODE)).toBe(tick(last, 5, NODE));
  });

  it('gives two databases different stamps for the same moment', () => {
    fc.assert(
      fc.property(stamp, time, node, node, (last, now, a, b) => {
        fc.pre(a !== b);
        expect(tick(last, now, a)).not.toBe(tick(last, now, b));
      }),
    );
  });

  it('sorts as text in the order of time, counter and database', () => {
    fc.assert(
      fc.property(fc.array(stamp), (stamps) => {
        const byNumber = stamps.toSorted((a, b) => {
          const difference = asNumber(a) - asNumber(b);
          return difference === 0n ? 0 : difference < 0n ? -1 : 1;
        });
        expect(stamps.toSorted(compareStamps)).toEqual(byNumber);
      }),
    );
  });
});
