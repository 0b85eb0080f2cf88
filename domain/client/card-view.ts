/**
 * What the client card shows: plain data, the same for the card in the page, the popup and the side panel. Made by
 * `storage/card.ts`, drawn by `components/client/`.
 */
import type { PersonKey } from '@/domain/person/person-key';
import type { Action } from '@/domain/history/schema';
import type { StatusColor, StatusIcon } from '@/domain/status/palette';

/** A person as a page shows them. */
export interface SeenPerson {
  readonly key: PersonKey;
  readonly aliases: readonly PersonKey[];
  /** Empty when the page shows none. */
  readonly name: string;
  readonly photo: string | null;
  /** Address of the page, without query and hash. */
  readonly url: string;
}

export interface StatusView {
  readonly id: string;
  readonly icon: StatusIcon;
  readonly color: StatusColor;
  /** Caption per language tag. */
  readonly captions: Readonly<Record<string, string>>;
  readonly hiddenOnPage: boolean;
}

/** One badge's content; null in an answer means "not a client". */
export interface BadgeView {
  readonly clientId: string;
  readonly name: string;
  readonly statusId: string | null;
}

export interface IdentityView {
  readonly key: PersonKey;
  readonly origin: 'seen' | 'learnt';
  readonly contradictions: readonly { readonly otherKey: PersonKey; readonly seenAt: number }[];
}

export interface NoteView {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly createdBy: string;
  readonly editedAt: number | null;
}

export interface TemplateView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface HistoryLine {
  readonly id: string;
  readonly action: Action;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  /** The status gone to, for `client.status`; the template's title, for `template.insert`. */
  readonly detail: string | null;
  readonly undone: boolean;
}

export interface ClientView {
  readonly id: string;
  readonly name: string;
  readonly photo: string | null;
  readonly statusId: string | null;
  readonly createdAt: number;
  readonly capturedFrom: string | null;
  readonly identities: readonly IdentityView[];
  /** Newest first. */
  readonly notes: readonly NoteView[];
  /** Newest first, the last 50. */
  readonly history: readonly HistoryLine[];
}

/** A client in a list. */
export interface ClientLine {
  readonly id: string;
  readonly name: string;
  readonly photo: string | null;
  readonly statusId: string | null;
  readonly keys: readonly PersonKey[];
}

export interface CardView {
  /** Null while the person is not a client. */
  readonly client: ClientView | null;
  /** In their order. */
  readonly statuses: readonly StatusView[];
  /** In their order; those of the project in use while the card is of a practice person. */
  readonly templates: readonly TemplateView[];
  /** The seller's own name, for templates; may be empty. */
  readonly myName: string;
  /** The name of the project the card reads from; empty for the practice project. */
  readonly projectName: string;
}

/**
 * What a change answers: the history entry that undoes it (empty when nothing was different, so that there is nothing to
 * undo), and the client it was made to.
 */
export interface Done {
  readonly historyId: string;
  readonly clientId: string | null;
}

/** What an undo answers; its `historyId` redoes, and is empty when nothing could be taken back. */
export interface Undone extends Done {
  /** Fields left as they are, since they were changed again later. */
  readonly keptFields: number;
}

/**
 * What the card can ask for. Two makers: `storage/` directly, in extension pages; messages to the worker, in a page.
 * Each rejects with an Error whose message is one of {@link CardProblem}.
 */
export interface CardActions {
  /** Someone who is a client already stays that one; a deleted client comes back as they were. */
  addClient(person: SeenPerson, statusId: string | null): Promise<Done>;
  setStatus(clientId: string, statusId: string | null): Promise<Done>;
  renameClient(clientId: string, name: string): Promise<Done>;
  deleteClient(clientId: string): Promise<Done>;
  /**
   * Saves a note as typed: without `noteId` a new one, with `newId` for its id where a request may arrive twice. Answers
   * the note's id.
   */
  saveNote(
    clientId: string,
    noteId: string | null,
    text: string,
    newId?: string,
  ): Promise<Done & { noteId: string }>;
  deleteNote(noteId: string): Promise<Done>;
  saveTemplate(templateId: string | null, title: string, text: string): Promise<Done>;
  deleteTemplate(templateId: string): Promise<Done>;
  undo(historyId: string): Promise<Undone>;
}

/**
 * Why an action failed, for the catalogue to put into words. `unavailable`: the client base does not open or is not
 * whole; the recovery page says more.
 */
export type CardProblem =
  | 'not-found'
  | 'invalid'
  | 'too-long'
  | 'storage-full'
  | 'storage-failed'
  | 'unavailable'
  | 'disconnected';

/** How an insertion into the page's message box ended. */
export type InsertOutcome =
  | { readonly result: 'inserted' }
  /** The box would not take it: the text is on the clipboard. */
  | { readonly result: 'copied' }
  /** No message box is open: the text is on the clipboard. */
  | { readonly result: 'no-composer' }
  /** Neither the box nor the clipboard took it. */
  | { readonly result: 'failed' };
