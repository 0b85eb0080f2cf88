/** What is done about an entry of Today, wherever it shows. */
import { linkOf } from '../client-page/link-of';
import type { Entry } from '@/domain/today/entries';
import type { Need } from '@/domain/today/needs';
import { DAY_BEGINS } from '@/domain/task/moments';
import type { Day } from '@/domain/today/rules';
import { safeLink } from '@/domain/text/safe-link';
import { addDays, wallTime } from '@/domain/zone/wall-time';
import { keysOf } from '@/storage/today/work';

/** When what is not for today comes back: as the seller's day begins tomorrow. */
export function untilTomorrow({ today, zone }: Day): number {
  return wallTime(addDays(today, 1), DAY_BEGINS, zone);
}

/** What is put off with an entry: all that asks now; what is yet to come keeps its time, unless nothing else is there. */
export function needsToPutOff({ needs, group }: Entry): readonly Need[] {
  return group === 'later' ? needs : needs.filter((need) => need.group !== 'later');
}

/** Where to write about an entry: the place that a task came from, else the first chat or profile known; null for none. */
export async function placeOf({ clientId, needs }: Entry): Promise<string | null> {
  for (const need of needs) {
    const link = need.kind === 'task' && need.link !== null ? safeLink(need.link) : null;
    if (link !== null) return link;
  }
  if (clientId === null) return null;
  const links = (await keysOf(clientId)).map((key) => linkOf(key));
  const chat = links.find((link) => link?.chat)?.chat ?? null;
  return chat ?? links.find((link) => link?.profile)?.profile ?? null;
}
