/** Which copies stay. */
import type { Manifest } from './snapshot-files';

const HOUR = 3_600_000;
/** Bounds of the ages of which copies are kept, in milliseconds. */
const AGES = [0, HOUR, 24 * HOUR, 7 * 24 * HOUR, Infinity] as const;
/** How many of those made on an occasion stay. */
const MOST = 3;

/**
 * The copies to keep, of a list from the latest to the oldest: of each age (up to an hour, a day, a week, more) the
 * newest and, since it grows into the next age, the oldest; of the rest the last three of each kind.
 */
export function copiesToKeep(copies: readonly Manifest[], now: number): Set<string> {
  const kept = new Set<string>();
  for (const reason of ['upgrade', 'aside'] as const) {
    const some = copies.filter((copy) => copy.reason === reason).slice(0, MOST);
    for (const { id } of some) kept.add(id);
  }
  const rolling = copies.filter(({ reason }) => reason === 'rolling');
  // A clock that went back must not make the latest copy the one to go.
  const ageOf = ({ takenAt }: Manifest) => Math.max(0, now - takenAt);
  for (const [index, from] of AGES.slice(0, -1).entries()) {
    const to = AGES[index + 1] ?? Infinity;
    const aged = rolling.filter((copy) => ageOf(copy) >= from && ageOf(copy) < to);
    const [newest] = aged;
    const oldest = to === Infinity ? newest : aged.at(-1);
    if (newest) kept.add(newest.id);
    if (oldest) kept.add(oldest.id);
  }
  return kept;
}
