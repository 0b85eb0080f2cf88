import * as fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { momentAt, wallTimeAt } from '@/domain/zone/wall-time';
import { nextOccurrence, repeatFits, type RepeatStart } from './next-occurrence';

const KYIV = 'Europe/Kyiv';
const MINUTE = 60_000;

function start(dueAt: string, zone = KYIV, isAllDay = false): RepeatStart {
  return { dueAt: Date.parse(dueAt), isAllDay, zone };
}
function next(repeat: string, from: RepeatStart, after: string): string | null {
  const moment = nextOccurrence(repeat, from, Date.parse(after));
  return moment === null ? null : new Date(moment).toISOString();
}

describe('the next occurrence', () => {
  // 30 November 2026 is a Monday; Kyiv is two hours ahead in winter.
  const monday = start('2026-11-30T08:00:00Z');
  it.each([
    ['every day', 'FREQ=DAILY', '2026-12-05T07:59:59Z', '2026-12-05T08:00:00.000Z'],
    ['strictly after', 'FREQ=DAILY', '2026-12-05T08:00:00Z', '2026-12-06T08:00:00.000Z'],
    ['never the start', 'FREQ=DAILY', '2020-01-01T00:00:00Z', '2026-12-01T08:00:00.000Z'],
    [
      'every third day',
      'FREQ=DAILY;INTERVAL=3',
      '2026-12-05T00:00:00Z',
      '2026-12-06T08:00:00.000Z',
    ],
    ['a week on', 'FREQ=WEEKLY', '2026-11-30T08:00:00Z', '2026-12-07T08:00:00.000Z'],
    ['two weekdays', 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-12-01T00:00:00Z', '2026-12-03T08:00:00.000Z'],
    [
      'every other week',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      '2026-12-02T00:00:00Z',
      '2026-12-15T08:00:00.000Z',
    ],
    [
      'the last of the month',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2027-02-01T00:00:00Z',
      '2027-02-28T08:00:00.000Z',
    ],
    [
      'the 31st, where there is one',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      '2027-02-01T00:00:00Z',
      '2027-03-31T07:00:00.000Z',
    ],
    [
      'the second Tuesday',
      'FREQ=MONTHLY;BYDAY=2TU',
      '2026-12-01T00:00:00Z',
      '2026-12-08T08:00:00.000Z',
    ],
    [
      'the last Friday',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-12-01T00:00:00Z',
      '2026-12-25T08:00:00.000Z',
    ],
    ['a year on', 'FREQ=YEARLY', '2027-06-01T00:00:00Z', '2027-11-30T08:00:00.000Z'],
    [
      'the same wall time in summer',
      'FREQ=DAILY',
      '2027-03-28T00:00:00Z',
      '2027-03-28T07:00:00.000Z',
    ],
    [
      'the third of three',
      'FREQ=DAILY;COUNT=3',
      '2026-12-01T09:00:00Z',
      '2026-12-02T08:00:00.000Z',
    ],
    [
      'the last day that it lasts',
      'FREQ=DAILY;UNTIL=20261202',
      '2026-12-01T09:00:00Z',
      '2026-12-02T08:00:00.000Z',
    ],
  ])('is %s', (_name, repeat, after, expected) => {
    expect(next(repeat, monday, after)).toBe(expected);
  });

  it.each([
    ['a fourth of three', 'FREQ=DAILY;COUNT=3', '2026-12-02T08:00:00Z'],
    ['one after the last day', 'FREQ=DAILY;UNTIL=20261202', '2026-12-02T08:00:00Z'],
    ['one after the last moment', 'FREQ=DAILY;UNTIL=20261202T075959Z', '2026-12-01T08:00:00Z'],
    ['a rule that does not fit', 'FREQ=HOURLY', '2026-12-02T08:00:00Z'],
  ])('is none for %s', (_name, repeat, after) => {
    expect(next(repeat, monday, after)).toBeNull();
  });

  it('is none for a day that never comes', () => {
    const february = start('2027-02-01T08:00:00Z');
    expect(
      next('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', february, '2027-02-01T08:00:00Z'),
    ).toBeNull();
    expect(nextOccurrence('FREQ=DAILY', february, Infinity)).toBeNull();
    expect(nextOccurrence('FREQ=DAILY', february, Number.NaN)).toBeNull();
  });

  it('of 29 February is the next one', () => {
    const leap = start('2028-02-29T08:00:00Z');
    expect(next('FREQ=YEARLY', leap, '2029-01-01T00:00:00Z')).toBe('2032-02-29T08:00:00.000Z');
  });

  it('comes an hour later on the day whose clocks skip it, and again as before', () => {
    const night = start('2027-03-27T01:30:00Z');
    expect(next('FREQ=DAILY', night, '2027-03-27T01:30:00Z')).toBe('2027-03-28T01:30:00.000Z');
    expect(next('FREQ=DAILY', night, '2027-03-28T01:30:00Z')).toBe('2027-03-29T00:30:00.000Z');
  });

  it('comes once where the clocks show it twice', () => {
    const night = start('2026-10-24T00:30:00Z');
    expect(next('FREQ=DAILY', night, '2026-10-24T00:30:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(next('FREQ=DAILY', night, '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });

  it('of a whole day is the first moment of a day', () => {
    const tehran = start('2022-03-20T20:30:00Z', 'Asia/Tehran', true);
    expect(next('FREQ=DAILY', tehran, '2022-03-20T20:30:00Z')).toBe('2022-03-21T20:30:00.000Z');
  });
});

function part(name: string, of: fc.Arbitrary<string | number | string[]>): fc.Arbitrary<string> {
  return of.map((value) => `${name}=${String(value)}`);
}

describe('any rule', () => {
  const interval = fc.integer({ min: 1, max: 5 });
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const weekdays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 });
  const nth = fc.constantFrom(-2, -1, 1, 2, 3, 4, 5);
  const monthDay = fc.constantFrom(-3, -1, 1, 2, 13, 28, 29, 30, 31);
  const rule = fc.oneof(
    fc.tuple(fc.constant('FREQ=DAILY')),
    fc.tuple(fc.constant('FREQ=DAILY'), part('BYDAY', weekdays)),
    fc.tuple(fc.constant('FREQ=WEEKLY')),
    fc.tuple(fc.constant('FREQ=WEEKLY'), part('BYDAY', weekdays)),
    fc.tuple(fc.constant('FREQ=MONTHLY')),
    fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYDAY', weekdays)),
    fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYMONTHDAY', monthDay)),
    fc.tuple(
      fc.constant('FREQ=MONTHLY'),
      part(
        'BYDAY',
        fc.tuple(nth, weekday).map((of) => of.join('')),
      ),
    ),
    fc.tuple(fc.constant('FREQ=YEARLY')),
    fc.tuple(
      fc.constant('FREQ=YEARLY'),
      part(
        'BYDAY',
        fc.tuple(nth, weekday).map((of) => of.join('')),
      ),
    ),
  );
  const zone = fc.constantFrom(
    KYIV,
    'America/New_York',
    'Asia/Tehran',
    'Australia/Lord_Howe',
    'UTC',
  );
  const minute = fc.integer({
    min: Date.UTC(2020, 0, 1) / MINUTE,
    max: Date.UTC(2030, 0, 1) / MINUTE,
  });
  const count = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null });

  it('comes next when rrule-temporal says', () => {
    fc.assert(
      fc.property(
        rule,
        interval,
        count,
        zone,
        minute,
        fc.integer({ min: 0, max: 900 }),
        (...of) => {
          const [parts, every, times, inZone, at, daysAfter] = of;
          const end = times === null ? '' : `;COUNT=${times}`;
          const repeat = `${parts.join(';')};INTERVAL=${every}${end}`;
          const from = { dueAt: at * MINUTE, isAllDay: false, zone: inZone };
          const after = from.dueAt + daysAfter * 1440 * MINUTE;
          expect(nextOccurrence(repeat, from, after)).toBe(oracle(repeat, from, after));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives moments that only grow, each at the wall time of the start', () => {
    fc.assert(
      fc.property(rule, zone, minute, (parts, inZone, at) => {
        const from = { dueAt: at * MINUTE, isAllDay: false, zone: inZone };
        const { milliseconds } = wallTimeAt(from.dueAt, inZone);
        let last = from.dueAt;
        for (let round = 0; round < 10; round += 1) {
          const moment = nextOccurrence(parts.join(';'), from, last);
          if (moment === null) return;
          expect(moment).toBeGreaterThan(last);
          expect(moment).toBe(
            momentAt({ day: wallTimeAt(moment, inZone).day, milliseconds }, inZone),
          );
          last = moment;
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Without the start itself; and it starts at the first moment of a time that exists twice. */
function oracle(repeat: string, { dueAt, zone }: RepeatStart, after: number): number | null {
  const { day, milliseconds } = wallTimeAt(dueAt, zone);
  const first = Temporal.Instant.fromEpochMilliseconds(momentAt({ day, milliseconds }, zone));
  const plain = first
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
  const local = plain.replaceAll(/[-:]/gu, '');
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${local}\nRRULE:${repeat}`,
    maxIterations: 100_000,
  });
  return rule.next(new Date(Math.max(after, dueAt)), false)?.epochMilliseconds ?? null;
}

describe('a rule that fits', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=-1FR,+2MO',
    'FREQ=YEARLY;COUNT=10',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=DAILY;UNTIL=20270101',
    'FREQ=DAILY;UNTIL=20270101T100000Z',
    'FREQ=WEEKLY;WKST=MO',
  ])('is %s', (repeat) => {
    expect(repeatFits(repeat)).toBe(true);
  });

  it.each([
    '',
    'DAILY',
    'FREQ=HOURLY',
    'FREQ=SECONDLY',
    'freq=daily',
    'RRULE:FREQ=DAILY',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=DAILY;INTERVAL=1e3',
    'FREQ=DAILY;INTERVAL=9999',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=99999999',
    'FREQ=DAILY;COUNT=2;UNTIL=20270101',
    'FREQ=DAILY;UNTIL=20270231',
    'FREQ=DAILY;UNTIL=20270101T100000',
    'FREQ=DAILY;UNTIL=20270101T250000Z',
    'FREQ=DAILY;BYDAY=1MO',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=',
    'FREQ=WEEKLY;WKST=SU',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=DAILY;BYHOUR=1,2,3',
    'FREQ=DAILY\nDTSTART:20200101',
    `FREQ=MONTHLY;BYMONTHDAY=${'1,'.repeat(5000)}1`,
    ...HOSTILE,
  ])('is not %j', (repeat) => {
    expect(repeatFits(repeat)).toBe(false);
    expect(nextOccurrence(repeat, start('2026-11-30T08:00:00Z'), 0)).toBeNull();
  });
});
