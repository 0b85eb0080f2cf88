import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import { dateOf, dayNumber, isDate, monthLength, weekdayOf } from './calendar';
import { addDays, dayOf, dayStart, momentAt, wallTimeAt } from './wall-time';

const ZONES = [
  'Europe/Kyiv',
  'America/New_York',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Beirut',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2060, 0, 1) });
const HOUR = 3_600_000;

function at(day: string, hours: number, minutes: number, inZone: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const milliseconds = (hours * 60 + minutes) * 60_000;
  const wall = { day: dayNumber(year, month, date), milliseconds };
  return new Date(momentAt(wall, inZone)).toISOString();
}

describe('the moment of a wall time', () => {
  it.each([
    ['an ordinary one', '2026-11-30', 10, 0, 'Europe/Kyiv', '2026-11-30T08:00:00.000Z'],
    ['one that does not exist', '2027-03-28', 3, 30, 'Europe/Kyiv', '2027-03-28T01:30:00.000Z'],
    ['one that exists twice', '2026-10-25', 3, 30, 'Europe/Kyiv', '2026-10-25T00:30:00.000Z'],
    ['none in New York', '2027-03-14', 2, 30, 'America/New_York', '2027-03-14T07:30:00.000Z'],
    ['twice in New York', '2026-11-01', 1, 30, 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['a skipped midnight in Tehran', '2022-03-22', 0, 0, 'Asia/Tehran', '2022-03-21T20:30:00.000Z'],
    ['half hours', '2026-11-30', 0, 15, 'Asia/Tehran', '2026-11-29T20:45:00.000Z'],
    ['a skipped day', '2011-12-30', 12, 0, 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('is right for %s', (_name, day, hours, minutes, inZone, expected) => {
    expect(at(day, hours, minutes, inZone)).toBe(expected);
  });

  it('is what Temporal says, for any zone and time', () => {
    fc.assert(
      fc.property(zone, moment, (inZone, wall) => {
        const day = Math.floor(wall / (24 * HOUR));
        const ours = momentAt({ day, milliseconds: wall - day * 24 * HOUR }, inZone);
        const plain = new Date(wall).toISOString().slice(0, -1);
        const theirs = Temporal.PlainDateTime.from(plain).toZonedDateTime(inZone);
        expect(ours).toBe(theirs.epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the day of a moment', () => {
  it('and its first moment are what Temporal says', () => {
    fc.assert(
      fc.property(zone, moment, (inZone, now) => {
        const theirs = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(inZone);
        expect(dayOf(now, inZone)).toBe(theirs.toPlainDate().toString());
        expect(dayStart(now, inZone)).toBe(theirs.startOfDay().epochMilliseconds);
        expect(dayOf(dayStart(now, inZone), inZone)).toBe(dayOf(now, inZone));
        expect(wallTimeAt(now, inZone).milliseconds).toBe(
          ((theirs.hour * 60 + theirs.minute) * 60 + theirs.second) * 1000 + theirs.millisecond,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('begins an hour late where midnight is skipped', () => {
    const start = dayStart(Date.UTC(2022, 2, 22, 9), 'Asia/Tehran');
    expect(wallTimeAt(start, 'Asia/Tehran').milliseconds).toBe(HOUR);
  });

  it('is not known in a zone that there is not', () => {
    expect(() => dayOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('the calendar', () => {
  it('counts days over months, years and daylight saving', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  });

  it('gives back the date of each number, and its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const { year, month, day } = dateOf(number);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(weekdayOf(number)).toBe(Temporal.PlainDate.from({ year, month, day }).dayOfWeek);
      }),
    );
  });

  it('knows which days there are', () => {
    expect(monthLength(2028, 2)).toBe(29);
    expect(isDate({ year: 2027, month: 2, day: 29 })).toBe(false);
    expect(isDate({ year: 2027, month: 13, day: 1 })).toBe(false);
    expect(isDate({ year: 2027, month: 12, day: 31 })).toBe(true);
  });
});
