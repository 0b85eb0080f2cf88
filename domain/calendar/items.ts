/** What stands on the days of a calendar: tasks, birthdays, expected days of deals. */
import type { ClientRow } from '@/domain/client/client-row';
import { birthdayParts } from '@/domain/client/birthday';
import type { Deal } from '@/domain/deal/schema';
import type { Task } from '@/domain/task/schema';
import { dayOf, wallTime } from '@/domain/zone/wall-time';

interface About {
  readonly id: string;
  readonly clientId: string | null;
  /** Where it stands among those of its day: minutes after midnight, or -1 for none in particular. */
  readonly minutes: number;
}

export type CalendarItem =
  | (About & { readonly kind: 'task'; readonly task: Task; readonly at: number | null })
  | (About & { readonly kind: 'birthday'; readonly name: string; readonly age: number | null })
  | (About & { readonly kind: 'deal'; readonly title: string });

/** Items by day, each day's in order. */
export type CalendarDays = ReadonlyMap<string, readonly CalendarItem[]>;

/** Open tasks on the days of a zone: where they come back, while they are put off. Those of some day are on none. */
export function* taskItems(
  tasks: readonly Task[],
  zone: string,
): Generator<readonly [day: string, item: CalendarItem]> {
  for (const task of tasks) {
    const { id, clientId, snoozedUntil, dueAt, isAllDay } = task;
    const at = snoozedUntil ?? dueAt;
    if (at === null) continue;
    const isOfDay = snoozedUntil === null && isAllDay;
    const day = dayOf(at, isOfDay ? task.zone : zone);
    const minutes = isOfDay ? -1 : (at - wallTime(day, 0, zone)) / 60_000;
    yield [day, { kind: 'task', id, clientId, minutes, task, at: isOfDay ? null : at }];
  }
}

/** Days on which open deals are expected to be won. */
export function* dealItems(
  deals: readonly Deal[],
): Generator<readonly [day: string, item: CalendarItem]> {
  for (const { id, clientId, title, expectedOn } of deals) {
    if (expectedOn !== null) {
      yield [expectedOn, { kind: 'deal', id: `deal ${id}`, clientId, minutes: -1, title }];
    }
  }
}

/** Birthdays of clients by `MM-DD`: made once for all years, and slowly enough to be worked out in slices. */
export function* birthdaysOf(
  rows: Iterable<ClientRow>,
): Generator<void, ReadonlyMap<string, readonly ClientRow[]>> {
  const byDay = new Map<string, ClientRow[]>();
  let seen = 0;
  for (const row of rows) {
    seen += 1;
    if (seen % 2048 === 0) yield;
    if (row.birthday === null) continue;
    const day = row.birthday.slice(-5);
    const own = byDay.get(day);
    if (own) own.push(row);
    else byDay.set(day, [row]);
  }
  return byDay;
}

/** The birthdays that fall on a day; those of 29 February on the 28th of a year without a 29th. */
export function* birthdayItems(
  day: string,
  birthdays: ReadonlyMap<string, readonly ClientRow[]>,
): Generator<readonly [day: string, item: CalendarItem]> {
  const year = Number(day.slice(0, 4));
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const dates = day.endsWith('-02-28') && !isLeap ? ['02-28', '02-29'] : [day.slice(5)];
  for (const date of dates) {
    for (const { id, name, birthday } of birthdays.get(date) ?? []) {
      const born = birthdayParts(birthday)?.year ?? null;
      const age = born !== null && year > born ? year - born : null;
      yield [day, { kind: 'birthday', id: `birthday ${id}`, clientId: id, minutes: -1, name, age }];
    }
  }
}

/** Puts items on their days, in order: those of the whole day first, then by time. */
export function itemsByDay(items: Iterable<readonly [string, CalendarItem]>): CalendarDays {
  const days = new Map<string, CalendarItem[]>();
  for (const [day, item] of items) {
    const own = days.get(day);
    if (own) own.push(item);
    else days.set(day, [item]);
  }
  for (const own of days.values()) {
    own.sort((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1));
  }
  return days;
}

/**
 * When a task is due after it is moved to another day: at the same time by the clock on the wall; a task of a day stays
 * one. One without a day gets one.
 */
export function movedTo(
  { dueAt, snoozedUntil, isAllDay, zone }: Task,
  day: string,
  deviceZone: string,
): Pick<Task, 'dueAt' | 'isAllDay' | 'zone'> {
  const at = snoozedUntil ?? dueAt;
  if (at === null || (isAllDay && snoozedUntil === null)) {
    return { dueAt: wallTime(day, 0, zone), isAllDay: true, zone };
  }
  const minutes = wallMinutes(at, deviceZone);
  return { dueAt: wallTime(day, minutes, deviceZone), isAllDay: false, zone: deviceZone };
}

/** What the clock on the wall shows, in minutes after midnight. */
function wallMinutes(at: number, zone: string): number {
  const [hours = 0, minutes = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .split(':')
    .map(Number);
  return hours * 60 + minutes;
}
