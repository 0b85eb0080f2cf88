/** Changing many clients in one step; one is a step as well. */
import { tagField } from '@/domain/client/client-fields';
import { actionOfEdit, putEdit, type ClientEdit } from './client-edit';
import { removeClient } from './clients';
import type { Draft } from '../draft';
import { inSteps, type DoneMany, type Running } from '../in-steps';

/** Tags to give and to take, by id. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Changes fields of clients, as one step, by the rules of {@link putEdit}. */
export function editClients(
  projectId: string,
  clientIds: readonly string[],
  edit: ClientEdit,
  running?: Running,
): Promise<DoneMany> {
  const change = (draft: Draft, id: string) => putEdit(draft, id, edit);
  return inSteps({ action: actionOfEdit(edit), projectId }, clientIds, change, running);
}

/** Gives tags to clients and takes others from them, as one step. */
export function tagClients(
  projectId: string,
  clientIds: readonly string[],
  { add, remove }: TagChange,
  running?: Running,
): Promise<DoneMany> {
  const fields = [
    ...remove.map((id) => [tagField(id), false] as const),
    ...add.map((id) => [tagField(id), true] as const),
  ];
  const change = async (draft: Draft, id: string) => {
    const client = await draft.get('clients', id);
    // A tag that somebody never had needs no note that they have it not.
    const changed = fields.filter(([field, has]) => (client?.[field] ?? false) !== has);
    if (changed.length > 0) await draft.patch('clients', id, Object.fromEntries(changed));
  };
  return inSteps({ action: 'client.tag', projectId }, clientIds, change, running);
}

/** Deletes clients with all that belongs to them, as one step: one undo brings all back. */
export function deleteClients(
  projectId: string,
  clientIds: readonly string[],
  running?: Running,
): Promise<DoneMany> {
  return inSteps({ action: 'client.delete', projectId }, clientIds, removeClient, running);
}
