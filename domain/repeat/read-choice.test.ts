import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { describeRepeat, repeatRule, type RepeatChoice } from './choices';
import { readChoice } from './read-choice';

const interval = fc.integer({ min: 1, max: 12 });
const weekday = fc.integer({ min: 1, max: 7 });
const choice: fc.Arbitrary<RepeatChoice> = fc.oneof(
  fc.record({ every: fc.constant('day'), interval }),
  fc.constant({ every: 'workday' as const }),
  fc.record({ every: fc.constant('week'), interval, weekdays: fc.uniqueArray(weekday) }),
  fc.record({
    every: fc.constant('month'),
    interval,
    day: fc.option(fc.integer({ min: 1, max: 31 })),
  }),
  fc.record({
    every: fc.constant('nth-weekday'),
    interval,
    nth: fc.constantFrom(-1, 1, 2, 3, 4),
    weekday,
  }),
  fc.record({ every: fc.constant('year'), interval }),
);
const end = fc.constantFrom('', ';COUNT=3', ';UNTIL=20270101', ';UNTIL=20270101T100000Z');

describe('the light reading of a rule', () => {
  it('is that of the full one', () => {
    fc.assert(
      fc.property(choice, end, (made, ending) => {
        const rule = repeatRule(made) + ending;
        expect(readChoice(rule)).toEqual(describeRepeat(rule)?.choice);
      }),
    );
  });

  it.each(['FREQ=MONTHLY;BYDAY=MO', 'FREQ=HOURLY', 'FREQ=WEEKLY;BYDAY=XX', '', 'FREQ=DAILY;X=1'])(
    'is none of %s',
    (rule) => {
      expect(readChoice(rule)).toBeNull();
    },
  );
});
