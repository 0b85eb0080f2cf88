/** From what is in a task's form to what is saved. */
import type { When } from '@/domain/when/parse-when';
import { twoDigits } from '@/domain/text/two-digits';
import { numberOfDay } from '@/domain/zone/calendar';
import { addDays, dayOf, momentAt, startOfDayNumber, wallTimeAt } from '@/domain/zone/wall-time';

/** A due time as the form holds it. */
export interface Due {
  /** Milliseconds since 1970, or null for some day. */
  readonly dueAt: number | null;
  readonly isAllDay: boolean;
  readonly zone: string;
}

/**
 * The text without the words of its time; the whole text where nothing else is in it: `Call Anna` of
 * `Call Anna tomorrow at 10`.
 */
export function textWithout(text: string, { from, to }: Pick<When, 'from' | 'to'>): string {
  const rest = `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`
    .replace(/^[\s,.;:–—-]+|[\s,;:–—-]+$/gu, '')
    .trim();
  return rest === '' ? text.trim() : rest;
}

/** The day of a due time for a date field, `YYYY-MM-DD`; empty for some day. */
export function dayField({ dueAt, zone }: Due): string {
  return dueAt === null ? '' : dayOf(dueAt, zone);
}

/** Its time for a time field, `HH:MM`; empty for a day without one. */
export function timeField({ dueAt, isAllDay, zone }: Due): string {
  if (dueAt === null || isAllDay) return '';
  const minutes = Math.floor(wallTimeAt(dueAt, zone).milliseconds / 60_000);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/**
 * The due time that two fields say.
 * @param day `YYYY-MM-DD`, or empty for some day
 * @param time `HH:MM`, or empty for a day without one
 */
export function dueFrom(day: string, time: string, zone: string): Due {
  if (!isDay(day)) return { dueAt: null, isAllDay: false, zone };
  const number = numberOfDay(day);
  const parts = /^(\d\d):(\d\d)/u.exec(time);
  if (!parts) return { dueAt: startOfDayNumber(number, zone), isAllDay: true, zone };
  const milliseconds = (Number(parts[1]) * 60 + Number(parts[2])) * 60_000;
  return { dueAt: momentAt({ day: number, milliseconds }, zone), isAllDay: false, zone };
}

/** Whether it is a day of the calendar, which the 31st of February is not. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(day) || Number.isNaN(Date.parse(`${day}T00:00Z`))) return false;
  return addDays(day, 0) === day;
}
