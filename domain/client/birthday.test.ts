import { describe, expect, it } from 'vitest';

import { birthdayParts, birthdayText, keptBirthday } from './birthday';

describe('a birthday', () => {
  it.each(['1990-05-12', '--05-12', '2000-02-29', '--02-29'])(
    'is kept as its parts: %s',
    (kept) => {
      const parts = birthdayParts(kept);
      expect(parts && keptBirthday(parts)).toBe(kept);
    },
  );

  it.each([
    { day: 31, month: 4, year: null },
    { day: 29, month: 2, year: 2001 },
    { day: 0, month: 1, year: 1990 },
    { day: 1, month: 13, year: 1990 },
    { day: 1, month: 1, year: 12_345 },
    { day: Number.NaN, month: 1, year: null },
  ])('that does not exist is none: $day.$month.$year', (parts) => {
    expect(keptBirthday(parts)).toBeNull();
  });

  it('is said with the year only where it is known', () => {
    expect(birthdayText('1990-05-12', 'en')).toBe('May 12, 1990');
    expect(birthdayText('--05-12', 'en')).toBe('May 12');
    expect(birthdayParts('nonsense')).toBeNull();
  });
});
