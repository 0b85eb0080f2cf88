/** What entries of the history mean for a board. */
import type { HistoryEntry, TableName } from '@/domain/history/schema';

export interface BoardChanges {
  /** Deals that changed, or whose tasks did. */
  readonly dealIds: ReadonlySet<string>;
  /** Clients who changed, or whose tasks did. */
  readonly clientIds: ReadonlySet<string>;
  /** The entries do not say of whom they tell: all has to be read again. */
  readonly isUnclear: boolean;
}

const TOLD_SINGLY: ReadonlySet<TableName> = new Set(['clients', 'tasks', 'stages']);

export function boardChanges(
  entries: readonly Pick<HistoryEntry, 'action' | 'changes' | 'many'>[],
): BoardChanges {
  const dealIds = new Set<string>();
  const clientIds = new Set<string>();
  let isUnclear = false;
  for (const { action, changes, many } of entries) {
    // An erasure says of nobody who it was.
    if (action === 'client.erase') isUnclear = true;
    for (const { table, id, before, after } of changes) {
      if (table === 'deals') dealIds.add(id);
      else if (table === 'clients') clientIds.add(id);
      else if (table === 'tasks') {
        for (const state of [before, after]) {
          if (typeof state?.['dealId'] === 'string') dealIds.add(state['dealId']);
          else if (typeof state?.['clientId'] === 'string') clientIds.add(state['clientId']);
        }
      }
    }
    for (const { table, ids } of many) {
      if (table === 'deals') for (const id of ids) dealIds.add(id);
      else if (TOLD_SINGLY.has(table)) isUnclear = true;
    }
  }
  return { dealIds, clientIds, isUnclear };
}
