import { describe, expect, it } from 'vitest';

import { quietUntil } from './quiet';

const KYIV = 'Europe/Kyiv';
const at = (iso: string) => Date.parse(iso);
const until = (iso: string, given: Parameters<typeof quietUntil>[1], zone = KYIV) => {
  const end = quietUntil(at(iso), given, zone);
  return end === null ? null : new Date(end).toISOString();
};
const night = { quiet: { from: 22 * 60, to: 8 * 60 }, awayUntil: null };

describe('quiet hours', () => {
  it('over midnight hold from the evening to the morning', () => {
    expect(until('2026-06-01T18:59:59Z', night)).toBeNull();
    expect(until('2026-06-01T19:00:00Z', night)).toBe('2026-06-02T05:00:00.000Z');
    expect(until('2026-06-02T04:59:59Z', night)).toBe('2026-06-02T05:00:00.000Z');
    expect(until('2026-06-02T05:00:00Z', night)).toBeNull();
  });

  it('within a day hold that day', () => {
    const noon = { quiet: { from: 12 * 60, to: 13 * 60 }, awayUntil: null };
    expect(until('2026-06-01T09:30:00Z', noon)).toBe('2026-06-01T10:00:00.000Z');
    expect(until('2026-06-01T22:00:00Z', noon)).toBeNull();
  });

  it('from a time to the same time are none', () => {
    expect(
      until('2026-06-01T09:30:00Z', { quiet: { from: 5, to: 5 }, awayUntil: null }),
    ).toBeNull();
  });

  it('go by the clock on the wall, also in the night when clocks change', () => {
    expect(until('2026-03-28T23:00:00Z', night)).toBe('2026-03-29T05:00:00.000Z');
    expect(until('2026-10-24T23:00:00Z', night)).toBe('2026-10-25T06:00:00.000Z');
  });

  it('go with the seller into another zone', () => {
    expect(until('2026-06-01T19:00:00Z', night, 'America/New_York')).toBeNull();
  });
});

describe('a vacation', () => {
  const away = { quiet: null, awayUntil: '2026-06-10' };

  it('ends when its day begins', () => {
    expect(until('2026-06-01T12:00:00Z', away)).toBe('2026-06-09T21:00:00.000Z');
    expect(until('2026-06-09T21:00:00Z', away)).toBeNull();
  });

  it('that ends in quiet hours goes on until they end', () => {
    expect(until('2026-06-01T12:00:00Z', { ...night, awayUntil: '2026-06-10' })).toBe(
      '2026-06-10T05:00:00.000Z',
    );
  });
});
