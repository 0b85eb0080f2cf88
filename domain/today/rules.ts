/** What of the project and of the day says who needs the seller: made once for a look, then asked for every client. */
import type { ClientRow } from '@/domain/client/client-row';
import { addDays, dayOf, wallTime } from '@/domain/zone/wall-time';

/** Birthdays are told so many days before. */
export const BIRTHDAYS_AHEAD = 7;
/** What is due within so many days is listed as coming. */
export const LATER_DAYS = 7;

/** A moment's day in the seller's zone, with what follows from it. */
export interface Day {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** When today ends, milliseconds since 1970. */
  readonly endOfToday: number;
  /** When what is listed as coming ends. */
  readonly endOfLater: number;
  /**
   * The moment before which something has to have begun that has lasted for so many days by now. Days are those of the
   * calendar, so that what asks for attention does so from the morning on.
   */
  readonly begunBefore: (days: number) => number;
  /** Birthdays of today and the days that follow, by `MM-DD`: in how many days, and on which day. */
  readonly birthdays: ReadonlyMap<string, { readonly inDays: number; readonly on: string }>;
}

/** @param now milliseconds since 1970 @param zone IANA name of the zone that the seller is in */
export function dayAt(now: number, zone: string): Day {
  const today = dayOf(now, zone);
  const startOf = (later: number) => wallTime(addDays(today, later), 0, zone);
  const known = new Map<number, number>();
  return {
    now,
    zone,
    today,
    endOfToday: startOf(1),
    endOfLater: startOf(LATER_DAYS + 1),
    begunBefore: (days) => {
      const moment = known.get(days) ?? startOf(1 - days);
      known.set(days, moment);
      return moment;
    },
    birthdays: birthdaysFrom(today),
  };
}

function birthdaysFrom(today: string): Day['birthdays'] {
  const days = new Map<string, { readonly inDays: number; readonly on: string }>();
  for (let inDays = 0; inDays <= BIRTHDAYS_AHEAD; inDays += 1) {
    const on = addDays(today, inDays);
    days.set(on.slice(5), { inDays, on });
    // In a year without a 29 February, those born on it have theirs on the day before 1 March.
    if (on.endsWith('-02-28') && addDays(on, 1).endsWith('-03-01')) {
      days.set('02-29', { inDays, on });
    }
  }
  return days;
}

/** An audience for which the seller has set a rhythm: days after which they want to be in touch again. */
export interface Rhythm {
  readonly audienceId: string;
  readonly every: number;
  readonly has: (row: ClientRow) => boolean;
}

/** What of the project's own settings asks for attention. */
export interface AttentionRules {
  /** Days in a status before it asks for attention, by its id; only statuses that ever do. */
  readonly statusDays: ReadonlyMap<string, number>;
  /** Rhythms of tags and segments, the shortest first. */
  readonly rhythms: readonly Rhythm[];
}

/** Rhythms of tags and segments in the order in which the first that fits is the one that counts. */
export function rhythmsOf(
  tags: readonly { readonly id: string; readonly touchEvery?: number | null | undefined }[],
  segments: readonly {
    readonly id: string;
    readonly touchEvery?: number | null | undefined;
    readonly has: (row: ClientRow) => boolean;
  }[],
): readonly Rhythm[] {
  const ofTags = tags.flatMap(({ id, touchEvery }): Rhythm[] =>
    touchEvery ? [{ audienceId: id, every: touchEvery, has: (row) => row.tags.includes(id) }] : [],
  );
  const ofSegments = segments.flatMap(({ id, touchEvery, has }): Rhythm[] =>
    touchEvery ? [{ audienceId: id, every: touchEvery, has }] : [],
  );
  return [...ofTags, ...ofSegments].toSorted((a, b) => a.every - b.every);
}
