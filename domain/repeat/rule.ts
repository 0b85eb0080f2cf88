/**
 * Repeat rules as they are kept: the value of an RRULE of RFC 5545 without DTSTART, and of those only what a task needs.
 * Anything else is refused, so that a rule from a file or a server can neither surprise nor take long.
 */

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface RuleDay {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** Which of the month, or of the year in a yearly rule; -1 is the last, null each. */
  readonly nth: number | null;
}

export type RuleEnd =
  | { readonly count: number }
  /** `day` is a day's number and still belongs to it, `moment` milliseconds since 1970. */
  | { readonly day: number }
  | { readonly moment: number };

export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly days: readonly RuleDay[];
  /** 1 to 31, or -1 to -31 counted from the end. */
  readonly monthDays: readonly number[];
  readonly end: RuleEnd | null;
}
