/** The repeats that a form offers for a task. */
import { repeatRule } from '@/domain/repeat/choices';
import type { Due } from '@/domain/task/draft-fields';
import { dayOf } from '@/domain/zone/wall-time';

/**
 * Rules for a task due then, the most frequent first, the one that it has among them whatever it is.
 */
export function repeatChoices({ dueAt, zone }: Due, current: string | null): string[] {
  if (dueAt === null) return current === null ? [] : [current];
  const day = dayOf(dueAt, zone);
  const date = Number(day.slice(8));
  const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7;
  const rules = [
    repeatRule({ every: 'day', interval: 1 }),
    repeatRule({ every: 'workday' }),
    repeatRule({ every: 'week', interval: 1, weekdays: [weekday] }),
    repeatRule({ every: 'week', interval: 2, weekdays: [weekday] }),
    repeatRule({ every: 'month', interval: 1, day: date }),
    repeatRule({
      every: 'nth-weekday',
      interval: 1,
      nth: Math.min(Math.ceil(date / 7), 4),
      weekday,
    }),
    repeatRule({ every: 'month', interval: 3, day: date }),
    repeatRule({ every: 'year', interval: 1 }),
  ];
  return current === null || rules.includes(current) ? rules : [...rules, current];
}
