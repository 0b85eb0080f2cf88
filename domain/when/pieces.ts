/** What the readers find in a text, piece by piece. */
import type { Lexicon } from './lexicon';
import type { Words } from './words';

/** What a text is read with. Days are numbers (`domain/zone/calendar.ts`), times minutes after midnight. */
export interface Scene {
  readonly words: Words;
  readonly lexicon: Lexicon;
  readonly now: number;
  readonly zone: string;
  readonly today: number;
  readonly minutesNow: number;
  readonly dayStart: number;
  /** The language of the interface: numbers alone do not say which of them is the month. */
  readonly language: string;
}

export type Part = 'morning' | 'noon' | 'lunch' | 'afternoon' | 'evening' | 'night' | 'midnight';

export type DaySource = 'plain' | 'weekday' | 'week' | 'month' | 'month-day' | 'month-end';

export interface DayPiece {
  readonly kind: 'day';
  readonly day: number;
  /** Where the day comes from: a weekday goes with a week, a day of the month with a month. */
  readonly source: DaySource;
  readonly role: 'on' | 'until' | 'from';
  readonly part?: Part;
  /** A week or a month by itself is no day. */
  readonly isOpen?: true;
}

export interface TimePiece {
  readonly kind: 'time';
  readonly hour: number;
  readonly minute: number;
  /** How sure it is which half of the day is meant: a bare hour is not, 15:30 and 5 pm are. */
  readonly half: 'open' | 'sure';
  readonly isBare: boolean;
  /** 3:16 may be a chapter or a score: a day beside it makes it a time. */
  readonly needsDay: boolean;
}

export interface RepeatPiece {
  readonly kind: 'repeat';
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** BYDAY and the like, as the rule has them. */
  readonly by: string;
  readonly part?: Part;
  /** The day that a yearly repeat is on. */
  readonly day?: number;
}

export type Piece =
  | DayPiece
  | TimePiece
  | RepeatPiece
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'moment'; readonly at: number }
  /** Behind us, or an idiom: no time of a task. */
  | { readonly kind: 'past' | 'nothing' }
  /** A time, but not clear which: better none. */
  | { readonly kind: 'unsure' };

/** A piece and the token after it. */
export type Read<Of = Piece> = { readonly piece: Of; readonly next: number } | null;

/** The one that reaches furthest; the first of equals. */
export function longest<Of>(...reads: readonly Read<Of>[]): Read<Of> {
  let best: Read<Of> = null;
  for (const read of reads) if (read && (!best || read.next > best.next)) best = read;
  return best;
}
