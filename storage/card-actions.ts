/** What the card can do, straight on the database: for extension pages, and for the worker on behalf of a page. */
import type { CardActions } from '@/domain/client/card-view';
import { identityId } from '@/domain/client/identity';
import { networkOf, type PersonKey } from '@/domain/person/person-key';
import { addClient } from './add-client';
import { deleteClient, renameClient, setStatus } from './clients';
import { deleteNote, saveNote } from './notes';
import { deleteTemplate, saveTemplate } from './templates';
import { undo } from './undo';
import { db } from './db';
import { isLiving } from './draft';
import { activeProjectId } from './projects';
import { write } from './write';

export const cardActions: CardActions = {
  addClient,
  setStatus,
  renameClient,
  deleteClient,
  saveNote,
  deleteNote,
  saveTemplate,
  deleteTemplate,
  undo,
};

/** Remembers in the history that a template went into the message box of a chat with this person. */
export async function templateInserted(templateId: string, key: PersonKey): Promise<void> {
  const projectId = await activeProjectId(networkOf(key));
  const identity = await db.identities.get(identityId(projectId, key));
  const clientId = identity && isLiving(identity) ? identity.clientId : null;
  await write({ action: 'template.insert', projectId, clientId }, (draft) =>
    draft.mention('templates', templateId),
  );
}
