/** Days of a calendar as it is drawn: weeks and months of them. Days are `YYYY-MM-DD`; no zone and no clock. */
import { addDays } from '@/domain/zone/wall-time';

export const CALENDAR_VIEWS = ['month', 'week', 'day'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** The seven days of the week that a day is in. @param firstDay on which weeks begin, 1 for Monday to 7 for Sunday */
export function weekOf(day: string, firstDay: number): string[] {
  const before = (weekdayOf(day) - firstDay + 7) % 7;
  return Array.from({ length: 7 }, (_, index) => addDays(day, index - before));
}

/** The weeks that a month touches, whole ones: four to six. */
export function weeksOfMonth(day: string, firstDay: number): string[][] {
  const month = day.slice(0, 7);
  const weeks: string[][] = [];
  for (let week = weekOf(`${month}-01`, firstDay); ;) {
    weeks.push(week);
    const next = addDays(week[6] ?? day, 1);
    if (!next.startsWith(month)) return weeks;
    week = weekOf(next, firstDay);
  }
}

/** The same day so many months later, or the last one of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** The days that a view shows. */
export function daysShown(view: CalendarView, day: string, firstDay: number): string[] {
  if (view === 'day') return [day];
  return view === 'week' ? weekOf(day, firstDay) : weeksOfMonth(day, firstDay).flat();
}

/** The day to which a view is turned, forwards (1) or backwards (-1). */
export function turned(view: CalendarView, day: string, step: 1 | -1): string {
  if (view === 'month') return addMonths(day, step);
  return addDays(day, view === 'week' ? 7 * step : step);
}

/** On which day weeks begin where a language is spoken; Monday where the browser does not tell (Firefox). */
export function firstDayIn(locale: string): number {
  const known: Intl.Locale & { getWeekInfo?: () => { readonly firstDay: number } } =
    new Intl.Locale(locale);
  return known.getWeekInfo?.().firstDay ?? 1;
}
