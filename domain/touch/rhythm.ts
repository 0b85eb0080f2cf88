/** Keep-in-touch: after how many days the seller wants to be in touch with a client again, and whether it is time. */
import type { ClientRow } from '@/domain/client/client-row';
import { isSilent } from '@/domain/client/silent';
import type { AttentionRules, Day } from '@/domain/today/rules';

/** The rhythms that are offered by name, in days; any other number of days is the seller's own. */
export const TOUCH_CHOICES = [7, 14, 30, 90, 180, 365] as const;

/** The longest rhythm, in days: as the records' schemas have it. */
export const MAX_TOUCH_DAYS = 3650;

/** The rhythm of a client. */
export interface TouchRhythm {
  readonly every: number;
  /** The tag or segment that it comes from; null for the client's own. */
  readonly audienceId: string | null;
}

/** The client's own rhythm, else the shortest of their audiences'; null for none. */
export function rhythmOf(
  row: ClientRow,
  { rhythms }: Pick<AttentionRules, 'rhythms'>,
): TouchRhythm | null {
  if (row.touchEvery !== null) return { every: row.touchEvery, audienceId: null };
  const rhythm = rhythms.find(({ has }) => has(row));
  return rhythm ? { every: rhythm.every, audienceId: rhythm.audienceId } : null;
}

/** Somebody who has been silent for too long. */
export interface Silence extends TouchRhythm {
  /** The last contact, or when they became a client where there was none; milliseconds since 1970. */
  readonly since: number;
  /** No contact is known at all. */
  readonly isNever: boolean;
}

/** Tells whether it is time to be in touch; null for no, and for whoever is not to be written to. */
export function silenceOf(row: ClientRow, rules: AttentionRules, day: Day): Silence | null {
  if (isSilent(row)) return null;
  // Most are in touch often enough for any rhythm: of them no audience need be looked for.
  const since = row.contactedAt ?? row.createdAt;
  const shortest = row.touchEvery ?? rules.rhythms[0]?.every;
  if (shortest === undefined || since >= day.begunBefore(shortest)) return null;
  const rhythm = rhythmOf(row, rules);
  if (!rhythm || since >= day.begunBefore(rhythm.every)) return null;
  return { ...rhythm, since, isNever: row.contactedAt === null };
}
