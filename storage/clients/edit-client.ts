/** Changing what is kept of a client. */
import { uuidv7 } from 'uuidv7';

import type { Done } from '@/domain/client/card-view';
import { tagField } from '@/domain/client/client-fields';
import { actionOfEdit, putEdit, type ClientEdit } from './client-edit';
import { livingClient } from './living-client';
import { Problem } from '../problem';
import { putTag } from '../lists/tags';
import { write } from '../write';

/** Changes fields of a client, by the rules of {@link putEdit}. */
export async function editClient(clientId: string, edit: ClientEdit): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  const { historyId } = await write(
    { action: actionOfEdit(edit), projectId, clientId },
    async (draft) => putEdit(draft, clientId, edit),
  );
  return { historyId, clientId };
}

/** Gives a client a status of their project, or none. */
export function setStatus(clientId: string, statusId: string | null): Promise<Done> {
  return editClient(clientId, { statusId });
}

/** Gives a client another name, which can't be empty. */
export function renameClient(clientId: string, name: string): Promise<Done> {
  return editClient(clientId, { name });
}

/** Gives a client a tag by its name, which is made where there is none of it: one change. */
export async function addNewTag(clientId: string, name: string): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  const { historyId } = await write(
    { action: 'client.edit', projectId, clientId },
    async (draft) => {
      const tagId = await putTag(draft, name);
      await draft.patch('clients', clientId, { [tagField(tagId)]: true });
    },
  );
  return { historyId, clientId };
}

/** Adds a member and makes them the one who looks after a client, as one change. */
export async function assignNewMember(clientId: string, name: string): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  if (name.trim() === '') throw new Problem('invalid');
  const { historyId } = await write(
    { action: 'client.edit', projectId, clientId },
    async (draft) => {
      const id = uuidv7();
      await draft.put('members', { id, name: name.trim(), email: '' });
      await draft.patch('clients', clientId, { ownerId: id });
    },
  );
  return { historyId, clientId };
}
