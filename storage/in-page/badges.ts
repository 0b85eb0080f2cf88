import { MAX_BADGE_TASK } from '@/domain/client/identity';
import type { Identity } from '@/domain/client/identity-schema';
import type { Client } from '@/domain/client/schema';
import { isSilent } from '@/domain/client/silent';
import type { Deal } from '@/domain/deal/schema';
import { overdueAt } from '@/domain/task/moments';
import type { Task } from '@/domain/task/schema';
import type { Draft } from '../draft';
import { isLiving } from '../draft';

/**
 * Keeps what pages show beside a client's name in step with the client. Every change of a client's name, status, keys,
 * deals or tasks ends with this, in the same write.
 */
export function rebadge(draft: Draft, clientId: string): Promise<void> {
  return rebadgeAll(draft, [clientId]);
}

/** The same for several clients. */
export async function rebadgeAll(draft: Draft, clientIds: readonly string[]): Promise<void> {
  const ids = [...new Set(clientIds)];
  // All questions at once: each wait for an answer costs as much as a small write.
  const [clients, deals, tasks, identities] = await Promise.all([
    Promise.all(ids.map((id) => draft.get('clients', id))),
    draft.findAny('deals', 'clientId', ids),
    draft.findAny('tasks', 'clientId', ids),
    draft.findAny('identities', 'clientId', ids),
  ]);
  const dealsOf = Map.groupBy(deals.filter(isLiving), ({ clientId }) => clientId);
  const tasksOf = Map.groupBy(tasks.filter(isLiving), ({ clientId }) => clientId);
  const badges = new Map(
    clients.flatMap((client) =>
      client ? [[client.id, badgeOf(client, dealsOf.get(client.id), tasksOf.get(client.id))]] : [],
    ),
  );
  for (const { id, clientId, deletedAt } of identities) {
    const badge = badges.get(clientId);
    if (!badge || deletedAt !== null || draft.isOfMany('identities', id)) continue;
    await draft.patch('identities', id, { badge });
  }
}

/** What a page shows beside a client's name, from the client and their living deals and tasks. */
export function badgeOf(
  client: Pick<Client, 'name' | 'statusId' | 'doNotContact' | 'objectedAt'>,
  deals: readonly Deal[] = [],
  tasks: readonly Task[] = [],
): Identity['badge'] {
  const { name, statusId } = client;
  const [next] = tasks
    .flatMap((task) => {
      const due = overdueAt(task);
      return due === null ? [] : [{ due, task: beginning(task.text) }];
    })
    .toSorted((a, b) => a.due - b.due);
  const [deal] = deals
    .filter(({ closedAt }) => closedAt === null)
    .toSorted((a, b) => b.stageSince - a.stageSince);
  return {
    name,
    statusId,
    ...(isSilent(client) && { isSilent: true }),
    ...next,
    ...(deal && { stageId: deal.stageId }),
  };
}

/** So much of a text as a badge keeps, cut between characters. */
function beginning(text: string): string {
  return text.length <= MAX_BADGE_TASK
    ? text
    : `${text.slice(0, MAX_BADGE_TASK - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** Tells whether what pages show beside a client's name depends on one of these fields of theirs. */
export function changesBadge(fields: object): boolean {
  return ['name', 'statusId', 'doNotContact', 'objectedAt'].some((field) => field in fields);
}
