/** Until when a reason is quiet once the seller has dealt with it. */
import { addDays, wallTime } from '@/domain/zone/wall-time';
import type { Need } from './needs';
import type { Day } from './rules';

/** A deal past its expected day asks again after so many days. */
const EXPECTED_AGAIN = 7;

/**
 * Whatever asked since it had lasted too long asks again once it has lasted as long again; a birthday is over with its day.
 * Tasks are done, contacts noted and replies answered instead: null.
 */
export function quietAfter(
  need: Need,
  { today, zone }: Pick<Day, 'today' | 'zone'>,
): number | null {
  switch (need.kind) {
    case 'task':
    case 'touch':
    case 'reply':
      return null;
    case 'status':
    case 'stage':
      return wallTime(addDays(today, need.days), 0, zone);
    case 'expected':
      return wallTime(addDays(today, EXPECTED_AGAIN), 0, zone);
    case 'birthday':
      break;
  }
  return wallTime(addDays(need.on, 1), 0, zone);
}
