import { describe, expect, it } from 'vitest';

import { dayOf, wallTime } from '@/domain/zone/wall-time';
import { parseOnDay } from './parse-on-day';
import { parseWhen } from './parse-when';

const ZONE = 'Europe/Kyiv';
/** A Wednesday. */
const NOW = wallTime('2026-06-17', 9 * 60, ZONE);
const DAY = '2026-06-25';
const parse = parseOnDay(parseWhen, wallTime(DAY, 0, ZONE));

const read = (text: string) =>
  parse(text, { now: NOW, zone: ZONE, language: 'en', dayStart: 540 })?.dueAt ?? null;

describe('a text for a day of the calendar', () => {
  it.each([
    ['Call at 3 pm', 15 * 60],
    ['Call at 8:30', 8 * 60 + 30],
  ])('%s is on that day', (text, minutes) => {
    expect(read(text)).toBe(wallTime(DAY, minutes, ZONE));
  });

  it.each([
    ['Call tomorrow at 10', '2026-06-18'],
    ['Call on Friday', '2026-06-19'],
    ['Call on 5 July', '2026-07-05'],
    ['Call in 2 hours', '2026-06-17'],
  ])('%s is on its own', (text, day) => {
    expect(dayOf(read(text) ?? 0, ZONE)).toBe(day);
  });

  it('says nothing of a time where it has none', () => {
    expect(read('Buy paper')).toBeNull();
  });
});
