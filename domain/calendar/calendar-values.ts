/** Values of a calendar file (RFC 5545 §3.3). */
import { twoDigits } from '@/domain/text/two-digits';
import { clockFieldsAt, type ClockFields } from './clock-fields';

/** `20261130`. */
export function dateText({ year, month, day }: ClockFields): string {
  return `${String(year).padStart(4, '0')}${twoDigits(month)}${twoDigits(day)}`;
}

/** `20261130T093000`, without a zone. */
export function dateTimeText(wall: ClockFields): string {
  return `${dateText(wall)}T${twoDigits(wall.hour)}${twoDigits(wall.minute)}${twoDigits(wall.second)}`;
}

/** `20261130T073000Z`. The moment in milliseconds since 1970. */
export function utcText(moment: number): string {
  return `${dateTimeText(clockFieldsAt(moment, 'UTC'))}Z`;
}

/** `+0200`; the offset in milliseconds before UTC. */
export function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}`;
}

/** A trigger of an alarm (`-PT10M`): as many minutes before the start; below zero after it. */
export function triggerText(minutesBefore: number): string {
  const minutes = Math.round(minutesBefore);
  return `${minutes > 0 ? '-' : ''}PT${Math.abs(minutes)}M`;
}
