/** Notes: saved as typed, so that a save is not yet an edit that anybody wants to see in the history. */
import { uuidv7 } from 'uuidv7';

import type { Done } from '@/domain/client/card-view';
import type { HistoryEntry } from '@/domain/history/schema';
import { BLANK_NOTE } from '@/domain/note/blank';
import { isContact, type NoteKind } from '@/domain/note/kinds';
import type { Note } from '@/domain/note/schema';
import { livingClient } from './living-client';
import { contacted } from './contacted';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { historyOf } from '../history/history';
import { Problem } from '../problem';
import { write } from '../write';

/** For so long, in milliseconds, the saves of one note by one author are one piece of writing. */
const ONE_WRITING = 10 * 60_000;

/**
 * Saves a note's text as typed; without an id as a new note, which can't be empty. Saves within ten minutes by the same
 * author are one entry of the history, and do not count as an edit of the note.
 *
 * @param newId the id for a new note, so that a message that arrives twice makes one note
 * @param kind what a new note tells of; a call or a meeting also is the last time that the seller was in touch
 */
export async function saveNote(
  clientId: string,
  noteId: string | null,
  text: string,
  newId?: string,
  kind: NoteKind = 'note',
): Promise<Done & { noteId: string }> {
  const { projectId } = await livingClient(clientId);
  if (noteId === null) {
    if (text.trim() === '') throw new Problem('invalid');
    const id = newId ?? uuidv7();
    // The same message once more: its first answer was lost on the way.
    if (newId !== undefined && (await db.notes.get(newId))) return saveNote(clientId, newId, text);
    const { historyId } = await write(
      { action: 'note.add', projectId, clientId },
      async (draft) => {
        if (!(await draft.get('clients', clientId))) throw new Problem('not-found');
        await draft.put('notes', { id, clientId, text, ...BLANK_NOTE, kind });
        if (isContact(kind)) await contacted(draft, clientId, draft.about.now);
      },
    );
    return { historyId, clientId, noteId: id };
  }
  const { historyId } = await write({ action: 'note.edit', projectId, clientId }, (draft) =>
    edit(draft, clientId, noteId, text),
  );
  return { historyId, clientId, noteId };
}

/** Says what a note tells of. A call or a meeting was a contact at the time when it was written down. */
export function setNoteKind(noteId: string, kind: NoteKind): Promise<Done> {
  return change(noteId, async (draft, { clientId, createdAt }) => {
    await draft.patch('notes', noteId, { kind });
    if (isContact(kind)) await contacted(draft, clientId, createdAt);
  });
}

/** Puts a note before the others, or back among them. */
export function pinNote(noteId: string, isPinned: boolean): Promise<Done> {
  return change(noteId, (draft) => draft.patch('notes', noteId, { isPinned }));
}

async function change(
  noteId: string,
  work: (draft: Draft, note: Note) => Promise<void>,
): Promise<Done> {
  const note = await livingNote(noteId);
  const { projectId, clientId } = note;
  const { historyId } = await write({ action: 'note.edit', projectId, clientId }, (draft) =>
    work(draft, note),
  );
  return { historyId, clientId };
}

/** Deletes a note; the history keeps it. */
export async function deleteNote(noteId: string): Promise<Done> {
  const { projectId, clientId } = await livingNote(noteId);
  const { historyId } = await write({ action: 'note.delete', projectId, clientId }, (draft) =>
    draft.remove('notes', noteId),
  );
  return { historyId, clientId };
}

async function livingNote(noteId: string): Promise<Note> {
  const note = await db.notes.get(noteId);
  if (!note || !isLiving(note)) throw new Problem('not-found');
  return note;
}

async function edit(draft: Draft, clientId: string, noteId: string, text: string): Promise<void> {
  const note = await draft.get('notes', noteId);
  if (note?.clientId !== clientId) throw new Problem('not-found');
  if (note.text === text) return;
  const { now, author } = draft.about;
  const isFirstWriting = note.createdBy === author && now - note.createdAt < ONE_WRITING;
  await draft.patch('notes', noteId, { text, editedAt: isFirstWriting ? note.editedAt : now });
  draft.about.grows = await sameWriting(note, author, now);
}

/** The entry of the writing that goes on: the client's last one, when it made this note what it is. */
async function sameWriting(note: Note, author: string, now: number): Promise<HistoryEntry | null> {
  const last = await historyOf('clientId', note.clientId).last();
  const isSame =
    last !== undefined &&
    last.by === author &&
    (last.action === 'note.add' || last.action === 'note.edit') &&
    // The client stands there too when the note tells of a contact.
    last.changes.filter(({ table }) => table !== 'clients').length === 1 &&
    last.changes.some(({ id }) => id === note.id) &&
    last.undoneBy === null &&
    note.stamps['text'] === last.stamp &&
    now - last.at < ONE_WRITING;
  return isSame ? last : null;
}
