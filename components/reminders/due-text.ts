import { dateFormat } from '@/domain/language/formats';
import { deviceZone } from '@/domain/zone/device-zone';
import { dayOf } from '@/domain/zone/wall-time';

/** When a task is due, as a reminder says it: the time alone on its day, else the date; empty for some day. */
export function dueText(
  {
    dueAt,
    isAllDay,
    zone,
  }: {
    readonly dueAt: number | null;
    readonly isAllDay: boolean;
    readonly zone: string;
  },
  now: number,
  language: string,
): string {
  if (dueAt === null) return '';
  if (isAllDay) {
    return dateFormat(language, { dateStyle: 'medium', timeZone: zone }).format(dueAt);
  }
  const here = deviceZone();
  const isToday = dayOf(dueAt, here) === dayOf(now, here);
  const style = { timeStyle: 'short', timeZone: here } as const;
  return dateFormat(language, isToday ? style : { ...style, dateStyle: 'medium' }).format(dueAt);
}
