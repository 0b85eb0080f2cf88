/** Repeat rules in words. */
import { dateFormat, numberFormat } from '@/domain/language/formats';
import type { RepeatChoice } from '@/domain/repeat/choices';
import { readChoice } from '@/domain/repeat/read-choice';
import { m } from '@/locales/compiled/messages';

/** A Monday, from which the weekdays are named. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** How a task repeats: `every week: Mon, Wed`. A rule of another program that is no simple choice just repeats. */
export function repeatText(repeat: string, language: string): string {
  const choice = readChoice(repeat);
  return choice ? choiceText(choice, language) : m.tasks_repeats();
}

function choiceText(choice: RepeatChoice, language: string): string {
  switch (choice.every) {
    case 'day':
      return everySo(choice.interval, m.tasks_repeat_daily, m.tasks_repeat_days);
    case 'workday':
      return m.tasks_repeat_workdays();
    case 'week': {
      const weeks = everySo(choice.interval, m.tasks_repeat_weekly, m.tasks_repeat_weeks);
      if (choice.weekdays.length === 0) return weeks;
      const days = choice.weekdays.map((weekday) => weekdayName(weekday, language));
      return m.tasks_repeat_on({ every: weeks, when: days.join(', ') });
    }
    case 'month': {
      const months = everySo(choice.interval, m.tasks_repeat_monthly, m.tasks_repeat_months);
      if (choice.day === null) return months;
      const day =
        choice.day < 0
          ? m.tasks_repeat_last_day()
          : m.tasks_repeat_day({ day: numberFormat(language).format(choice.day) });
      return m.tasks_repeat_on({ every: months, when: day });
    }
    case 'nth-weekday': {
      const months = everySo(choice.interval, m.tasks_repeat_monthly, m.tasks_repeat_months);
      const weekday = weekdayName(choice.weekday, language);
      const when =
        choice.nth < 0
          ? m.tasks_repeat_last_weekday({ weekday })
          : m.tasks_repeat_nth({ nth: numberFormat(language).format(choice.nth), weekday });
      return m.tasks_repeat_on({ every: months, when });
    }
    case 'year':
      break;
  }
  return everySo(choice.interval, m.tasks_repeat_yearly, m.tasks_repeat_years);
}

function everySo(
  interval: number,
  one: () => string,
  several: (values: { readonly count: number }) => string,
): string {
  return interval === 1 ? one() : several({ count: interval });
}

function weekdayName(weekday: number, language: string): string {
  const format = dateFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return format.format(MONDAY + (weekday - 1) * DAY);
}
