import { describe, expect, it } from 'vitest';

import { ago, counted } from './when';

const NOW = new Date(2026, 7, 20, 12, 0).getTime();
const before = (hours: number): number => NOW - hours * 3_600_000;

describe('how long ago something was', () => {
  it.each([
    [NOW + 5000, 'now'],
    [NOW - 59_000, 'now'],
    [before(0.1), '6 min. ago'],
    [before(3), '3 hr. ago'],
    [before(30), 'yesterday'],
    [before(6.9 * 24), '6 days ago'],
    [before(8 * 24), 'Aug 12'],
    [before(300 * 24), 'Oct 24, 2025'],
  ])('at %d is said as %s', (at, said) => {
    expect(ago(at, NOW, 'en')).toBe(said);
  });

  it('is said in the language of the interface', () => {
    expect(ago(before(48), NOW, 'uk')).toBe('позавчора');
    expect(counted(2980, 'fa')).toBe('۲٬۹۸۰');
  });
});
