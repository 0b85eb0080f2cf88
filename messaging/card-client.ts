/** The card in the page asks the worker for everything: it has no database of its own there. */
import { uuidv7 } from 'uuidv7';

import type { CardActions, CardView } from '@/domain/client/card-view';
import type { EmojiLine } from '@/domain/emoji/lines';
import type { BrowserKeys } from '@/domain/keys/browser-keys';
import type { PersonKey } from '@/domain/person/person-key';
import { send } from './channel';
import type { Answer, CardRequest } from './protocol';

/** What the card shows for a person. Rejects with an Error whose message is a CardProblem. */
export async function remoteView(key: PersonKey, aliases: readonly PersonKey[]): Promise<CardView> {
  return unwrap(await reach(() => send('card.view', { key, aliases })));
}

/** Remembers that a template went into a message box. Rejects as {@link remoteView} does. */
export async function templateInserted(templateId: string, key: PersonKey): Promise<void> {
  unwrap(await reach(() => send('template.inserted', { templateId, key })));
}

/** The keys set in the browser. Rejects as {@link remoteView} does. */
export async function remoteKeys(): Promise<BrowserKeys> {
  return unwrap(await reach(() => send('keys.read', {})));
}

/** Emoji with the words of a language that they are found by. Rejects as {@link remoteView} does. */
export async function remoteEmoji(language: string): Promise<readonly EmojiLine[]> {
  return unwrap(await reach(() => send('emoji.read', { language })));
}

/** Puts the script that reads times out of words into this frame. Rejects as {@link remoteView} does. */
export async function loadWhen(): Promise<void> {
  unwrap(await reach(() => send('when.load', {})));
}

const ACTION_NAMES = [
  'addClient',
  'setStatus',
  'renameClient',
  'deleteClient',
  'setDoNotContact',
  'ignorePerson',
  'noticePerson',
  'settleShown',
  'saveNote',
  'setNoteKind',
  'pinNote',
  'deleteNote',
  'saveTemplate',
  'deleteTemplate',
  'addTask',
  'editTask',
  'completeTask',
  'reopenTask',
  'snoozeTask',
  'deleteTask',
  'addDeal',
  'editDeal',
  'moveDeal',
  'checkItem',
  'deleteDeal',
  'undo',
] as const satisfies readonly (keyof CardActions)[];

/** The card's actions by message, each rejecting with an Error whose message is a CardProblem. */
const actions = Object.fromEntries(
  ACTION_NAMES.map((name) => [
    name,
    async (...args: unknown[]) =>
      unwrap(await reach(() => send('card.act', { name, args } as unknown as CardRequest))),
  ]),
) as unknown as CardActions;

export const remoteActions: CardActions = {
  ...actions,
  // A message whose answer is lost is sent again: the id makes it the same note. (Pages on http have no randomUUID.)
  saveNote: (clientId, noteId, text, _newId, kind = 'note') =>
    noteId === null
      ? actions.saveNote(clientId, null, text, uuidv7(), kind)
      : actions.saveNote(clientId, noteId, text),
  addTask: (about, fields, newId = uuidv7()) => actions.addTask(about, fields, newId),
  addDeal: (clientId, stageId, fields, newId = uuidv7()) =>
    actions.addDeal(clientId, stageId, fields, newId),
};

function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(answer.problem);
}

async function reach<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new Error('disconnected', { cause: error });
  }
}
