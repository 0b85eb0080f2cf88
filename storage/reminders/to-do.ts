/** How much is to be done today: the figure on the toolbar. */
import type { ToDo } from '@/domain/reminder/toolbar-sign';
import { overdueAt } from '@/domain/task/moments';
import { urgencyOf } from '@/domain/task/urgency';
import { addDays, dayOf, wallTime } from '@/domain/zone/wall-time';
import type { PersonKey } from '@/domain/person/person-key';
import { db } from '../db';
import { activeProjectId } from '../lists/projects';
import { openTasks } from '../tasks/tasks';

/**
 * The open tasks of the project in use that are overdue, and those of later today.
 * @param now milliseconds since 1970
 * @param zone the IANA zone that the seller is in
 */
export async function toDoNow(now: number, zone: string): Promise<ToDo> {
  const tasks = await openTasks(await activeProjectId());
  const endOfToday = wallTime(addDays(dayOf(now, zone), 1), 0, zone);
  const urgencies = tasks.map((task) =>
    urgencyOf({ due: overdueAt(task), isActive: false }, now, endOfToday),
  );
  const count = (wanted: string) => urgencies.filter((urgency) => urgency === wanted).length;
  return { overdue: count('overdue'), today: count('today') };
}

/**
 * The people with whom something is overdue since a moment, of all open tasks.
 * @param since milliseconds since 1970, itself not meant
 */
export async function peopleTurnedOverdue(since: number, now: number): Promise<PersonKey[]> {
  const tasks = await openTasks(await activeProjectId());
  const turned = tasks.filter((task) => {
    const at = overdueAt(task);
    return at !== null && at > since && at <= now;
  });
  const clientIds = new Set(turned.flatMap(({ clientId }) => clientId ?? []));
  if (clientIds.size === 0) return [];
  const found = await db.identities
    .where('clientId')
    .anyOf([...clientIds])
    .toArray();
  return found.map(({ key }) => key);
}
