/** Acting on what Today shows: dealt with, or put off. Each is one step with one Undo. */
import { REASON_OF, type Need } from '@/domain/today/needs';
import type { Day } from '@/domain/today/rules';
import { quietAfter } from '@/domain/today/settled';
import { contacted } from '../clients/contacted';
import type { Draft } from '../draft';
import { rebadge } from '../in-page/badges';
import { completeTask } from '../tasks/tasks';
import { write, type Written } from '../write';

/**
 * Deals with a need: a task is done, silence ends with a contact noted for now, a reply is answered or needs no answer,
 * anything else is quiet for a while (domain/today/settled.ts). What is gone meanwhile is passed over.
 */
export async function settleNeed(projectId: string, need: Need, day: Day): Promise<Written> {
  if (need.kind === 'task') return completeTask(need.taskId);
  const { clientId } = need;
  return write({ action: actionFor([need]), projectId, clientId }, async (draft) => {
    if (need.kind === 'touch') {
      if (await draft.get('clients', clientId)) await contacted(draft, clientId, draft.about.now);
      return;
    }
    if (need.kind === 'reply') {
      if (!(await draft.get('clients', clientId))) return;
      await draft.patch('clients', clientId, { replySettled: need.since });
      return;
    }
    await putQuiet(draft, need, quietAfter(need, day) ?? 0);
  });
}

/** Puts needs off, all in one step. @param until milliseconds since 1970 */
export function putOff(projectId: string, needs: readonly Need[], until: number): Promise<Written> {
  const clientId = needs[0]?.clientId ?? null;
  return write({ action: actionFor(needs), projectId, clientId }, async (draft) => {
    for (const need of needs) {
      if (need.kind !== 'task') await putQuiet(draft, need, until);
      else if ((await draft.get('tasks', need.taskId))?.state === 'open') {
        await draft.patch('tasks', need.taskId, { snoozedUntil: until });
      }
    }
    if (clientId !== null) await rebadge(draft, clientId);
  });
}

async function putQuiet(
  draft: Draft,
  need: Exclude<Need, { kind: 'task' }>,
  until: number,
): Promise<void> {
  if ('dealId' in need) {
    if (!(await draft.get('deals', need.dealId))) return;
    await draft.patch('deals', need.dealId, { 'quiet:attention': until });
  } else if (await draft.get('clients', need.clientId)) {
    await draft.patch('clients', need.clientId, { [`quiet:${REASON_OF[need.kind]}`]: until });
  }
}

/** What the history calls it: by what it is about most. */
function actionFor(needs: readonly Need[]): 'task.snooze' | 'deal.edit' | 'client.edit' {
  if (needs.some(({ kind }) => kind === 'task')) return 'task.snooze';
  return needs.some((need) => 'dealId' in need) ? 'deal.edit' : 'client.edit';
}
