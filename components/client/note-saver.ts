/**
 * Saves a text as it is typed. Lives outside React, so that a card that closes, in the middle of a save or after a failed
 * one, takes nothing with it: the saver goes on, and the next card for the same client picks it up.
 */
import type { CardProblem } from '@/domain/client/card-view';
import { problemOf } from './problems';

/** Where the text goes. Each rejects with an Error whose message is a {@link CardProblem}. */
export interface NoteWriter {
  /** Saves the text; without an id as a new note. Answers the note's id. */
  save(noteId: string | null, text: string): Promise<string>;
  /** Deletes a note that was emptied. */
  remove(noteId: string): Promise<void>;
}

/** A text that is not in the storage yet, and the note it belongs to, if that exists. */
export interface Draft {
  readonly text: string;
  readonly noteId: string | null;
}

/** What the box shows. */
export interface DraftState extends Draft {
  /** `waiting`: typed and not yet on its way. */
  readonly phase: 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';
  readonly problem: CardProblem | null;
}

/** How long after the last key a text is saved, in milliseconds. */
export const SAVE_AFTER = 400;

const EMPTY: DraftState = { text: '', noteId: null, phase: 'idle', problem: null };

export class NoteSaver {
  #state: DraftState;
  /** The text as it last reached the storage. */
  #savedText: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #writer: NoteWriter;
  readonly #listeners = new Set<() => void>();

  /** Without `note` a new note; with it, an edit of a stored one. */
  constructor(
    writer: NoteWriter,
    note: { readonly id: string; readonly text: string } | null = null,
  ) {
    this.#writer = writer;
    this.#savedText = note?.text ?? '';
    this.#state = note ? { ...EMPTY, text: note.text, noteId: note.id } : EMPTY;
  }

  /** The current state; a new object after each change. */
  readonly state = (): DraftState => this.#state;

  /** Calls back after each change; returns the way to stop. */
  readonly subscribe = (callback: () => void): (() => void) => {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  };

  /** True while something shows or keeps this text. */
  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** True while the storage does not have everything that was typed. A new note of blanks alone counts as nothing. */
  get isDirty(): boolean {
    const { text, noteId } = this.#state;
    return text !== this.#savedText && (noteId !== null || text.trim() !== '');
  }

  /** A later card's way to the storage. */
  connect(writer: NoteWriter): void {
    this.#writer = writer;
  }

  /** Takes up a draft that an earlier script left behind, and saves it. */
  restore({ text, noteId }: Draft): void {
    this.#set({ noteId });
    this.type(text);
  }

  /** Takes the whole text as typed. */
  type(text: string): void {
    clearTimeout(this.#timer);
    this.#set({ text, problem: null });
    if (!this.isDirty) {
      this.#set({ phase: this.#saving ? 'saving' : this.#state.noteId ? 'saved' : 'idle' });
      return;
    }
    this.#set({ phase: 'waiting' });
    // An emptied note goes only on leaving the box: who selects everything usually types on.
    if (text.trim() !== '') this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER);
  }

  /** Saves at once whatever is not saved yet; resolves when it is saved or has failed. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Ends with this text: saves it, and on success leaves the box empty for the next note. Answers whether it did. */
  async finish(): Promise<boolean> {
    await this.flush();
    if (this.isDirty) return false;
    clearTimeout(this.#timer);
    this.#savedText = '';
    this.#set(EMPTY);
    return true;
  }

  /** One save at a time, so that an older text never lands on a newer one. */
  async #saveAll(): Promise<void> {
    while (this.isDirty) {
      const { text, noteId } = this.#state;
      this.#set({ phase: 'saving', problem: null });
      try {
        if (noteId !== null && text.trim() === '') {
          await this.#writer.remove(noteId);
          this.#set({ noteId: null });
        } else {
          this.#set({ noteId: await this.#writer.save(noteId, text) });
        }
        this.#savedText = text;
      } catch (error) {
        this.#set({ phase: 'failed', problem: problemOf(error) });
        return;
      }
    }
    this.#set({ phase: this.#state.noteId ? 'saved' : 'idle', problem: null });
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
