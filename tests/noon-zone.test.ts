import { expect, test } from 'vitest';

import { noonZone } from './noon-zone';

test('at every hour there is a zone in which it is noon', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const now = new Date(Date.UTC(2026, 10, 30, hour, 30));
    const told = new Intl.DateTimeFormat('en-GB', {
      timeZone: noonZone(now),
      hour: '2-digit',
      minute: '2-digit',
    });
    return told.format(now);
  });
  expect(new Set(hours)).toEqual(new Set(['12:30']));
});
