/** What a form and a line say of a rule: light, since pages carry it. `choices.ts` tells all of any rule that fits. */
import { repeatRule, type RepeatChoice } from './choices';
import { WEEKDAYS } from './parse-rule';

/**
 * The simple choice that a rule is, whenever it ends; null for any other rule. A reading counts only where the choice
 * makes the same rule again.
 */
export function readChoice(repeat: string): RepeatChoice | null {
  const rule = repeat.replaceAll(/;?(?:COUNT|UNTIL)=[^;]*/gu, '');
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]*)`, 'u').exec(rule)?.[1];
  const interval = Number(part('INTERVAL') ?? 1);
  const days = part('BYDAY')?.split(',') ?? [];
  const weekdays = days.map((day) => WEEKDAYS.findIndex((name) => day.endsWith(name)) + 1);
  const monthDay = part('BYMONTHDAY');
  const nth = Number.parseInt(days[0] ?? '', 10);
  const choices: readonly RepeatChoice[] = [
    { every: 'day', interval },
    { every: 'workday' },
    { every: 'week', interval, weekdays },
    { every: 'month', interval, day: monthDay === undefined ? null : Number(monthDay) },
    { every: 'nth-weekday', interval, nth, weekday: weekdays[0] ?? 0 },
    { every: 'year', interval },
  ];
  return choices.find((choice) => repeatRule(choice) === rule) ?? null;
}
