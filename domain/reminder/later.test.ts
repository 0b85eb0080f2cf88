import { expect, it } from 'vitest';

import { laterAt } from './later';

it('puts off by hours, or to where the day begins, over a change of clocks, too', () => {
  const now = Date.parse('2026-10-24T10:00:00Z');
  const later = (choice: Parameters<typeof laterAt>[0]) =>
    new Date(laterAt(choice, now, 9 * 60, 'Europe/Kyiv')).toISOString();
  expect(later('hour')).toBe('2026-10-24T11:00:00.000Z');
  expect(later('hours')).toBe('2026-10-24T13:00:00.000Z');
  expect(later('tomorrow')).toBe('2026-10-25T07:00:00.000Z');
  expect(later('week')).toBe('2026-10-31T07:00:00.000Z');
});
