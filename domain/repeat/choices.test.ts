import { describe, expect, it } from 'vitest';

import { describeRepeat, repeatRule, type RepeatChoice } from './choices';
import { repeatFits } from './next-occurrence';

const CHOICES: readonly (readonly [RepeatChoice, string])[] = [
  [{ every: 'day', interval: 1 }, 'FREQ=DAILY'],
  [{ every: 'day', interval: 3 }, 'FREQ=DAILY;INTERVAL=3'],
  [{ every: 'workday' }, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  [{ every: 'week', interval: 1, weekdays: [] }, 'FREQ=WEEKLY'],
  [{ every: 'week', interval: 2, weekdays: [1, 7] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU'],
  [{ every: 'month', interval: 1, day: null }, 'FREQ=MONTHLY'],
  [{ every: 'month', interval: 1, day: 15 }, 'FREQ=MONTHLY;BYMONTHDAY=15'],
  [{ every: 'month', interval: 3, day: -1 }, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'],
  [{ every: 'nth-weekday', interval: 1, nth: 2, weekday: 2 }, 'FREQ=MONTHLY;BYDAY=2TU'],
  [{ every: 'nth-weekday', interval: 1, nth: -1, weekday: 5 }, 'FREQ=MONTHLY;BYDAY=-1FR'],
  [{ every: 'year', interval: 1 }, 'FREQ=YEARLY'],
];

describe('a choice', () => {
  it.each(CHOICES)('%j is the rule %s, and read back from it', (choice, rule) => {
    expect(repeatRule(choice)).toBe(rule);
    expect(repeatFits(rule)).toBe(true);
    expect(describeRepeat(rule)).toEqual({ choice, end: null });
  });

  it('puts weekdays in the order of the week', () => {
    expect(repeatRule({ every: 'week', interval: 1, weekdays: [5, 1] })).toBe(
      'FREQ=WEEKLY;BYDAY=MO,FR',
    );
    expect(describeRepeat('FREQ=WEEKLY;BYDAY=FR,MO')?.choice).toEqual({
      every: 'week',
      interval: 1,
      weekdays: [1, 5],
    });
  });
});

describe('the reading of a rule', () => {
  it('says when it ends', () => {
    expect(describeRepeat('FREQ=DAILY;COUNT=3')?.end).toEqual({ count: 3 });
    expect(describeRepeat('FREQ=DAILY;UNTIL=20270101')?.end).toEqual({ day: '2027-01-01' });
    expect(describeRepeat('FREQ=DAILY;UNTIL=20270101T100000Z')?.end).toEqual({
      moment: Date.UTC(2027, 0, 1, 10),
    });
  });

  it('has no choice for what is none, and is none for what does not fit', () => {
    expect(describeRepeat('FREQ=MONTHLY;BYDAY=MO')).toEqual({ choice: null, end: null });
    expect(describeRepeat('FREQ=MONTHLY;BYMONTHDAY=1,15')).toEqual({ choice: null, end: null });
    expect(describeRepeat('FREQ=HOURLY')).toBeNull();
  });
});
