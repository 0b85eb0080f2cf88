/** What the card can do, straight on the database: for extension pages, and for the worker on behalf of a page. */
import type { CardActions } from '@/domain/client/card-view';
import { identityId } from '@/domain/client/identity';
import { networkOf, type PersonKey } from '@/domain/person/person-key';
import { addClient } from '../clients/add-client';
import { deleteClient } from '../clients/clients';
import { editClient, renameClient, setStatus } from '../clients/edit-client';
import { contacted } from '../clients/contacted';
import { ignorePerson, noticePerson } from './ignored';
import { deleteNote, pinNote, saveNote, setNoteKind } from '../clients/notes';
import { settleShown } from '../duplicates/settle-shown';
import { livingClient } from '../clients/living-client';
import { addDeal, checkItem, deleteDeal, editDeal, moveDeal } from '../deals/deals';
import {
  addTask,
  completeTask,
  deleteTask,
  editTask,
  reopenTask,
  snoozeTask,
} from '../tasks/tasks';
import { deleteTemplate, saveTemplate } from '../lists/templates';
import { undo } from '../history/undo';
import { db } from '../db';
import { isLiving } from '../draft';
import { activeProjectId } from '../lists/projects';
import { write } from '../write';

export const cardActions: CardActions = {
  addClient,
  setStatus,
  renameClient,
  deleteClient,
  setDoNotContact: (clientId, doNotContact) => editClient(clientId, { doNotContact }),
  ignorePerson,
  noticePerson,
  settleShown,
  saveNote,
  setNoteKind,
  pinNote,
  deleteNote,
  saveTemplate,
  deleteTemplate,
  addTask: async (about, fields, newId) => {
    const { projectId } = await livingClient(about.clientId);
    return addTask(projectId, about, fields, newId);
  },
  editTask,
  completeTask: (taskId) => completeTask(taskId),
  reopenTask,
  snoozeTask,
  deleteTask,
  addDeal,
  editDeal,
  moveDeal,
  checkItem,
  deleteDeal,
  undo,
};

/** Remembers that a template went into the message box of a chat with this person: in the history, and as a contact. */
export async function templateInserted(templateId: string, key: PersonKey): Promise<void> {
  const projectId = await activeProjectId(networkOf(key));
  const identity = await db.identities.get(identityId(projectId, key));
  const clientId = identity && isLiving(identity) ? identity.clientId : null;
  await write({ action: 'template.insert', projectId, clientId }, async (draft) => {
    await draft.mention('templates', templateId);
    if (clientId !== null) await contacted(draft, clientId, draft.about.now);
  });
}
