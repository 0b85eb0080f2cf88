/** Deals for tests. */
import type { Stage } from '@/domain/funnel/stage-schema';
import type { BoardDeal, NextTask } from './board';
import type { Deal } from './schema';

const BASE = { projectId: 'p', createdAt: 0, createdBy: 'me', deletedAt: null, stamps: {} };

/** A stage of the funnel `f`. */
export function stageWith(id: string, given: Partial<Stage> = {}): Stage {
  const looks = { color: 'blue', icon: 'circle', kind: 'open', order: 1 } as const;
  const rest = { attentionDays: null, limit: null, nextTask: null, checklist: [] };
  return { ...BASE, id, funnelId: 'f', name: id, ...looks, ...rest, ...given };
}

/** A deal of Anna's in the stage `new`. */
export function dealWith(id: string, given: Partial<Deal> = {}): Deal {
  const fields = { title: '', value: null, currency: 'EUR', expectedOn: null, product: '' };
  const where = { clientId: 'c', funnelId: 'f', stageId: 'new', stageSince: 0 };
  const rest = { source: '', ownerId: null, closedAt: null, lostReason: '' };
  return { ...BASE, id, ...fields, ...where, ...rest, ...given };
}

/** A task that is overdue at a moment. */
export function taskDue(due: number | null): NextTask {
  return { id: 't', text: 'Call', at: due, isAllDay: false, due };
}

/** A deal as a board has it. */
export function onBoard(
  id: string,
  given: Partial<Deal> = {},
  next: NextTask | null = null,
  clientName = 'Anna Lee',
): BoardDeal {
  return { deal: dealWith(id, given), clientName, next };
}
