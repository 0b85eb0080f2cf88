/**
 * For tests: when a reason holds, said a second time and sharing no code with the rules. Slow and plain: days are read off
 * the calendar that Intl shows, one after the other.
 */
const HOUR = 3_600_000;

/** `YYYY-MM-DD` as people in a zone read it off the wall. */
export function calendarDay(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(ms);
}

/** How many midnights a zone has seen from one moment to a later one. */
export function nights(since: number, now: number, zone: string): number {
  const from = Date.parse(`${calendarDay(since, zone)}T00:00Z`);
  return Math.round((Date.parse(`${calendarDay(now, zone)}T00:00Z`) - from) / (24 * HOUR));
}

/** The days from today on, so many and one. */
export function daysAhead(now: number, zone: string, count: number): string[] {
  const today = Date.parse(`${calendarDay(now, zone)}T12:00Z`);
  return Array.from({ length: count + 1 }, (_, index) =>
    new Date(today + index * 24 * HOUR).toISOString().slice(0, 10),
  );
}

/** On which of these days a birthday falls, or null. Those of 29 February have theirs on the 28th where there is no 29th. */
export function birthdayAmong(birthday: string, days: readonly string[]): string | null {
  const [, month = '', day = ''] = /-(\d{2})-(\d{2})$/u.exec(birthday) ?? [];
  for (const each of days) {
    const year = Number(each.slice(0, 4));
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
    const on = month === '02' && day === '29' && !isLeap ? '02-28' : `${month}-${day}`;
    if (each.endsWith(`-${on}`)) return each;
  }
  return null;
}
