/**
 * Texts in work, for as long as this script lives: a card that closes leaves here what is not saved yet, and the next card
 * for the same client finds it.
 */
import { NoteSaver, type Draft, type NoteWriter } from './note-saver';

/** A place outside this script for drafts, for pages that may go at any moment (the popup). Reads and writes at once. */
export interface DraftShelf {
  read(key: string): Draft | null;
  /** Null removes. */
  write(key: string, draft: Draft | null): void;
  /** Whether this very text is safe there, where writing takes a moment. */
  holds?(key: string, draft: Draft): boolean;
}

const savers = new Map<string, NoteSaver>();
let shelf: DraftShelf | null = null;

/** Also keeps unsaved texts on a shelf from now on. Not in a network's page: its storage is the page's to read. */
export function keepDraftsOn(place: DraftShelf): void {
  shelf = place;
}

interface StoredNote {
  readonly id: string;
  readonly text: string;
}

/** The saver of a client's new note. `notes` are the ones already stored: a draft that is among them was saved after all. */
export function newNoteSaver(
  clientId: string,
  writer: NoteWriter,
  notes: readonly StoredNote[],
): NoteSaver {
  return saverFor(`client:${clientId}`, writer, null, notes);
}

/** The saver of an edit of a stored note. */
export function editSaver(note: StoredNote, writer: NoteWriter): NoteSaver {
  return saverFor(`note:${note.id}`, writer, note, []);
}

/** Whether an earlier card left an edit of this note unsaved. */
export function hasUnsavedEdit(noteId: string): boolean {
  const key = `note:${noteId}`;
  return (savers.get(key)?.isDirty ?? false) || (shelf?.read(key) ?? null) !== null;
}

/** Called when a box goes away: saves, and forgets the saver once nothing in it would be lost. */
export async function letGo(saver: NoteSaver): Promise<void> {
  await saver.flush();
  if (saver.isDirty || saver.isWatched) return;
  for (const [key, other] of savers) if (other === saver) savers.delete(key);
}

function saverFor(
  key: string,
  writer: NoteWriter,
  note: StoredNote | null,
  notes: readonly StoredNote[],
): NoteSaver {
  const kept = savers.get(key);
  if (kept) {
    kept.connect(writer);
    return kept;
  }
  const made = new NoteSaver(writer, note);
  savers.set(key, made);
  const left = shelf?.read(key) ?? null;
  if (left && !notes.some(({ text }) => text === left.text)) made.restore(left);
  return made;
}

/** Puts a saver's text on the shelf while the storage does not have it. Called by the box after each change. */
export function shelve(saver: NoteSaver): void {
  if (!shelf) return;
  const { text, noteId } = saver.state();
  for (const [key, other] of savers) {
    if (other === saver) shelf.write(key, saver.isDirty ? { text, noteId } : null);
  }
}

/** Whether any text would be lost if this script ended now. */
export function hasUnsavedDrafts(): boolean {
  return [...savers].some(([key, saver]) => {
    const { text, noteId } = saver.state();
    return saver.isDirty && shelf?.holds?.(key, { text, noteId }) !== true;
  });
}
