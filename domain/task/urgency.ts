/** How urgent what is to be done is, in the colours of boards: red, green, yellow, grey (design of the badge's ring). */

/** `unplanned`: something is under way and nothing is planned for it. `none`: nothing is under way. */
export type Urgency = 'overdue' | 'today' | 'unplanned' | 'later' | 'none';

export interface Next {
  /** The earliest moment at which an open task is overdue (moments.ts), milliseconds since 1970; null where none is due. */
  readonly due: number | null;
  /** Whether a deal is open. */
  readonly isActive: boolean;
}

/**
 * @param now milliseconds since 1970
 * @param endOfToday when the seller's day ends, milliseconds since 1970
 */
export function urgencyOf({ due, isActive }: Next, now: number, endOfToday: number): Urgency {
  if (due === null) return isActive ? 'unplanned' : 'none';
  if (due <= now) return 'overdue';
  return due <= endOfToday ? 'today' : 'later';
}

/** The most urgent first: how boards and lists sort. */
export const URGENCIES = [
  'overdue',
  'today',
  'unplanned',
  'later',
  'none',
] as const satisfies readonly Urgency[];
