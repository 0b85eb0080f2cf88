import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { snoozeTimes } from './snooze';

const KYIV = 'Europe/Kyiv';
const SETTINGS = { dayStart: 540, firstWeekday: 1 };

function named(now: string, settings = SETTINGS, zone = KYIV): Record<string, string> {
  const choices = snoozeTimes(Date.parse(now), zone, settings);
  return Object.fromEntries(choices.map(({ name, at }) => [name, new Date(at).toISOString()]));
}

describe('a task can be put off', () => {
  it('for three hours, to tomorrow and to Monday', () => {
    expect(named('2026-12-02T08:01:30Z')).toEqual({
      'later-today': '2026-12-02T11:05:00.000Z',
      tomorrow: '2026-12-03T07:00:00.000Z',
      'next-week': '2026-12-07T07:00:00.000Z',
    });
  });

  it('to this evening at most', () => {
    expect(named('2026-12-02T15:00:00Z')['later-today']).toBe('2026-12-02T17:00:00.000Z');
  });

  it('not to later today when the evening is here', () => {
    for (const now of ['2026-12-02T16:31:00Z', '2026-12-02T17:00:00Z', '2026-12-02T21:59:00Z'])
      expect(named(now)).not.toHaveProperty('later-today');
  });

  it('on a Monday to the next one, and on a Sunday to tomorrow alone', () => {
    expect(named('2026-11-30T08:00:00Z')['next-week']).toBe('2026-12-07T07:00:00.000Z');
    expect(named('2026-12-06T08:00:00Z')).not.toHaveProperty('next-week');
  });

  it('to the first day of one’s own week', () => {
    const saturday = { dayStart: 480, firstWeekday: 6 };
    expect(named('2026-12-02T08:00:00Z', saturday)['next-week']).toBe('2026-12-05T06:00:00.000Z');
  });

  it('over a change of the clocks at the same wall time', () => {
    expect(named('2027-03-27T08:00:00Z')['tomorrow']).toBe('2027-03-28T06:00:00.000Z');
  });

  it('only into the future, the soonest first', () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    const zone = fc.constantFrom(KYIV, 'America/New_York', 'Asia/Tehran');
    const dayStart = fc.integer({ min: 0, max: 1439 });
    const firstWeekday = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(moment, zone, dayStart, firstWeekday, (now, inZone, start, first) => {
        let last = now;
        for (const { at } of snoozeTimes(now, inZone, { dayStart: start, firstWeekday: first })) {
          expect(at).toBeGreaterThan(last);
          last = at;
        }
      }),
    );
  });
});
