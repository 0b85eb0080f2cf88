/**
 * Notes in work in cards of pages, kept as typed: when the extension is updated, a card loses its way to the storage at
 * once, in the middle of a word. In `browser.storage.local`, since the session's storage is emptied by the very update.
 */
import { browser } from 'wxt/browser';

import { db } from './db';
import { isLiving } from './draft';
import { saveNote } from './clients/notes';

/** One text in work. */
export interface KeptDraft {
  /** Null: as the note says. */
  readonly clientId: string | null;
  /** Null: of a note that is not stored yet. */
  readonly noteId: string | null;
  readonly text: string;
}

interface Stored extends KeptDraft {
  /** Milliseconds since 1970. */
  readonly at: number;
}

const PREFIX = 'draft:';
/** Saves that were on their way when the card lost its way are not older than this, in milliseconds. */
const ON_ITS_WAY = 60_000;

/** Keeps a text until it is saved. The newest replaces the one before. */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  const kept: Stored = { ...draft, at: Date.now() };
  await browser.storage.local.set({ [keyOf(draft)]: kept });
}

/** Forgets a text that is stored now; an edit that was typed further since stays. */
export async function dropDraft(draft: KeptDraft): Promise<void> {
  const key = keyOf(draft);
  const kept = (await browser.storage.local.get(key))[key];
  if (isStored(kept) && (draft.noteId === null || kept.text === draft.text))
    await browser.storage.local.remove(key);
}

/**
 * Makes notes of the texts whose cards are gone. Never over a newer text: a note that was changed since keeps what it
 * has. Call at the start of a browser and after an update, when no card of before can save any more.
 */
export async function adoptDrafts(): Promise<void> {
  const all = Object.entries(await browser.storage.local.get(null));
  for (const [key, draft] of all.filter(([name]) => name.startsWith(PREFIX))) {
    // oxlint-disable-next-line no-await-in-loop -- each looks at the notes that the one before made
    if (!isStored(draft) || (await adopted(draft))) await browser.storage.local.remove(key);
  }
}

/** False when the storage would not take it: it stays kept for the next time. */
async function adopted(draft: Stored): Promise<boolean> {
  const { noteId, text, at } = draft;
  try {
    const edited = noteId === null ? undefined : await db.notes.get(noteId);
    const clientId = draft.clientId ?? edited?.clientId ?? '';
    const client = await db.clients.get(clientId);
    if (!client || !isLiving(client) || text.trim() === '') return true;
    const notes = (await db.notes.where({ clientId }).toArray()).filter(isLiving);
    const note =
      noteId === null
        ? // Its first save may have come through without the card hearing of it.
          notes.find(
            (one) =>
              (text.startsWith(one.text) || one.text.startsWith(text)) &&
              Math.abs(at - one.createdAt) < ON_ITS_WAY,
          )
        : notes.find(({ id }) => id === noteId);
    const isOlder = noteId === null ? note?.text.startsWith(text) : note && lastChange(note) > at;
    if (isOlder === true) return true;
    await saveNote(clientId, note?.id ?? null, text);
    return true;
  } catch (error) {
    console.warn('Tabside: a note in work', error);
    return false;
  }
}

/** Forgets the texts of these clients and notes, by their ids. */
export async function forgetDraftsOf(ids: ReadonlySet<string>): Promise<void> {
  const all = Object.entries(await browser.storage.local.get(null));
  const gone = all.filter(([key, draft]) => {
    if (!key.startsWith(PREFIX)) return false;
    const { clientId, noteId } = isStored(draft) ? draft : { clientId: null, noteId: null };
    return [key.slice(PREFIX.length), clientId, noteId].some((id) => id !== null && ids.has(id));
  });
  await browser.storage.local.remove(gone.map(([key]) => key));
}

function lastChange({ createdAt, editedAt }: { createdAt: number; editedAt: number | null }) {
  return Math.max(createdAt, editedAt ?? 0);
}

function keyOf({ clientId, noteId }: KeptDraft): string {
  return `${PREFIX}${noteId ?? clientId ?? ''}`;
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { clientId, noteId, text, at } = value as Record<string, unknown>;
  return (
    (clientId === null || typeof clientId === 'string') &&
    (noteId === null || typeof noteId === 'string') &&
    typeof text === 'string' &&
    typeof at === 'number'
  );
}
