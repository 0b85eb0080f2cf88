import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { offsetAt } from '@/domain/zone/wall-time';
import { clockFieldsAt, isZoneName, momentOf } from './clock-fields';

const HOUR = 3_600_000;
const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text
    .split(/\D/u)
    .map(Number);
  return { year, month, day, hour, minute, second };
};

describe('the clock of a zone', () => {
  it('shows what Intl shows, and is as far from UTC', () => {
    const moment = Date.UTC(2026, 6, 1, 22, 30, 15);
    expect(clockFieldsAt(moment, 'Europe/Kyiv')).toEqual(wall('2026-07-02 01:30:15'));
    expect(offsetAt(moment + 999, 'Europe/Kyiv')).toBe(3 * HOUR);
    expect(offsetAt(moment, 'Asia/Kathmandu')).toBe(5.75 * HOUR);
    expect(offsetAt(moment, 'America/New_York')).toBe(-4 * HOUR);
    expect(clockFieldsAt(Date.UTC(2026, 6, 1, 21), 'Europe/Kyiv').hour).toBe(0);
  });

  it.each([
    // Put on from 3 to 4 on 29 March 2026, back from 4 to 3 on 25 October.
    ['2026-03-29 02:59:59', '2026-03-29T00:59:59Z'],
    ['2026-03-29 03:30:00', '2026-03-29T01:30:00Z'],
    ['2026-03-29 04:00:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25 02:59:59', '2026-10-24T23:59:59Z'],
    ['2026-10-25 03:30:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25 04:00:00', '2026-10-25T02:00:00Z'],
  ])('shows %s in Kyiv at %s', (text, moment) => {
    expect(momentOf(wall(text), 'Europe/Kyiv')).toBe(Date.parse(moment));
  });

  it('shows a time at the moment that is found for it, unless it never does', () => {
    const zones = fc.constantFrom('Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const moments = fc.integer({ min: 0, max: 2 ** 32 }).map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const shown = clockFieldsAt(moment, zone);
        const found = momentOf(shown, zone);
        expect(clockFieldsAt(found, zone)).toEqual(shown);
        // Where the clock is put back, the first of two.
        expect(found).toBeLessThanOrEqual(moment);
      }),
    );
  });

  it('is known by a name only', () => {
    expect(['Europe/Kyiv', 'UTC', 'Etc/GMT+3', 'America/Port-au-Prince'].every(isZoneName)).toBe(
      true,
    );
    for (const none of ['', '+02:00', 'Mars/Phobos', 'Europe/Kyiv\n', 'a;b', '__proto__']) {
      expect(isZoneName(none)).toBe(false);
    }
  });
});
