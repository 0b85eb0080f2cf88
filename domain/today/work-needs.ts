/** What of tasks and open deals asks for the seller. */
import { quietOf } from '@/domain/client/client-row';
import type { Deal } from '@/domain/deal/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import { overdueAt } from '@/domain/task/moments';
import { hasReplied } from '@/domain/task/replied';
import type { Task } from '@/domain/task/schema';
import { addDays, wallTime } from '@/domain/zone/wall-time';
import type { Group, Need } from './needs';
import type { Day } from './rules';

const DAY = 86_400_000;

/** A task that is overdue, due today, or within the days listed as coming; null for any other, and for one that is done. */
export function taskNeed(task: Task, day: Day): Need | null {
  const at = overdueAt(task);
  const group = at === null ? null : groupOfTask(task, at, day);
  if (at === null || group === null) return null;
  const { id: taskId, clientId, text, dueAt, isAllDay, snoozedUntil, isUntilReply, link } = task;
  const putOff = { snoozedUntil, isUntilReply, hasReplied: hasReplied(task) };
  const facts = { taskId, clientId, text, dueAt, isAllDay, ...putOff, link };
  return { kind: 'task', group, at, ...facts };
}

function groupOfTask(task: Task, at: number, day: Day): Group | null {
  if (at <= day.now || hasReplied(task)) return 'overdue';
  // What was put off until tonight is not wanted until tonight.
  if (at <= day.endOfToday && task.snoozedUntil === null) return 'today';
  return at <= day.endOfLater ? 'later' : null;
}

/** An open deal that is past its expected day, or has been in its stage for too long. */
export function dealNeeds(
  deal: Deal,
  stage: Pick<Stage, 'name' | 'attentionDays'>,
  day: Day,
): readonly Need[] {
  if (deal.closedAt !== null || (quietOf(deal)?.attention ?? 0) > day.now) return [];
  const { id: dealId, clientId, title, stageSince: since, expectedOn: on } = deal;
  const facts = { group: 'attention', dealId, clientId, title } as const;
  const needs: Need[] = [];
  if (on !== null && on < day.today) {
    needs.push({ kind: 'expected', ...facts, at: wallTime(addDays(on, 1), 0, day.zone), on });
  }
  const days = stage.attentionDays;
  if (days !== null && since < day.begunBefore(days)) {
    const at = since + days * DAY;
    needs.push({ kind: 'stage', ...facts, at, stageName: stage.name, since, days });
  }
  return needs;
}
