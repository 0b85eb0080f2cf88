/** Days of the calendar, in the reader's own time zone. */

/** `YYYY-MM-DD` of a moment in milliseconds since 1970. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The moment in which a day begins; `later` days after it. Days that no calendar has roll over, as 30 February does. */
export function startOfDay(day: string, later = 0): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

/** The day that lies `days` after another. */
export function dayAfter(day: string, days: number): string {
  return dayOf(startOfDay(day, days));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
