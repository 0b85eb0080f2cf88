import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { row } from '@/domain/filter/testing';
import { task } from '@/domain/today/testing';
import { dayOf, wallTime } from '@/domain/zone/wall-time';
import { addMonths, daysShown, firstDayIn, turned, weekdayOf, weeksOfMonth } from './grid';
import { birthdayItems, birthdaysOf, itemsByDay, movedTo, taskItems } from './items';

const KYIV = 'Europe/Kyiv';
const days = fc
  .integer({ min: Date.UTC(1999, 0), max: Date.UTC(2050, 0) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));
const at = (time: string) => Date.parse(`2026-03-29T${time}Z`);
const firstDays = fc.constantFrom(1, 6, 7);

describe('a month', () => {
  it('has each of its days once, in whole weeks that begin as the seller’s do', () => {
    fc.assert(
      fc.property(days, firstDays, (day, firstDay) => {
        const weeks = weeksOfMonth(day, firstDay);
        const month = day.slice(0, 7);
        const [year = 0, number = 0] = month.split('-').map(Number);
        const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
        expect(weeks.flat().filter((each) => each.startsWith(month))).toHaveLength(length);
        expect(weeks.flat()).toEqual([...new Set(weeks.flat())].toSorted());
        for (const week of weeks) {
          expect(week.map(weekdayOf)[0]).toBe(firstDay);
          expect(week.some((each) => each.startsWith(month))).toBe(true);
        }
      }),
    );
  });

  it('later is the same day, or the last one that there is', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(turned('week', '2026-12-30', 1)).toBe('2027-01-06');
    expect(daysShown('day', '2026-12-30', 1)).toEqual(['2026-12-30']);
  });

  it('begins its weeks as the language’s country does', () => {
    expect([firstDayIn('uk'), firstDayIn('en-US'), firstDayIn('ar-EG')]).toEqual([1, 7, 6]);
  });
});

describe('a day', () => {
  it('has its tasks by time, those of the whole day first, each where it comes back', () => {
    const tasks = [
      task({ id: 'late', dueAt: at('15:00') }),
      task({ id: 'early', dueAt: at('05:00') }),
      task({ id: 'day', dueAt: wallTime('2026-03-29', 0, KYIV), isAllDay: true, zone: KYIV }),
      task({ id: 'back', dueAt: 5, snoozedUntil: at('07:30') }),
      task({ id: 'night', dueAt: at('21:30') }),
      task({ id: 'some day' }),
    ];
    const found = itemsByDay(taskItems(tasks, KYIV));
    const ids = (day: string) => found.get(day)?.map(({ id }) => id);
    expect(ids('2026-03-29')).toEqual(['day', 'early', 'back', 'late']);
    expect(ids('2026-03-30')).toEqual(['night']);
  });

  it('has the birthdays of all years, those of 29 February too', () => {
    const work = birthdaysOf([
      row({ id: 'a', birthday: '2000-02-29' }),
      row({ id: 'b', birthday: '--02-28' }),
      row({ id: 'c' }),
    ]);
    const { value } = work.next();
    const on = (day: string) =>
      [...birthdayItems(day, value ?? new Map())].map(([, { clientId }]) => clientId);
    expect(on('2026-02-28')).toEqual(['b', 'a']);
    expect(on('2028-02-28')).toEqual(['b']);
    expect(on('2028-02-29')).toEqual(['a']);
  });
});

describe('a task that is moved to another day', () => {
  it('keeps its time on the wall, whatever the clocks do between', () => {
    const zones = fc.constantFrom(KYIV, 'America/New_York', 'Australia/Lord_Howe', 'Etc/UTC');
    fc.assert(
      fc.property(
        zones,
        days,
        days,
        fc.integer({ min: 5 * 60, max: 1439 }),
        (zone, from, to, time) => {
          const moved = movedTo(task({ dueAt: wallTime(from, time, zone), zone }), to, zone);
          expect(moved).toEqual({ dueAt: wallTime(to, time, zone), isAllDay: false, zone });
          expect(dayOf(moved.dueAt ?? 0, zone)).toBe(to);
        },
      ),
    );
  });

  it('stays one of a day, in its own zone', () => {
    const own = {
      dueAt: wallTime('2026-05-01', 0, 'Asia/Tokyo'),
      isAllDay: true,
      zone: 'Asia/Tokyo',
    };
    expect(movedTo(task(own), '2026-05-03', KYIV)).toEqual({
      ...own,
      dueAt: wallTime('2026-05-03', 0, 'Asia/Tokyo'),
    });
  });
});
