/**
 * What the client card shows: plain data, the same for the card in the page, the popup and the side panel. Made by
 * `storage/in-page/card.ts`, drawn by `components/client/`.
 */
import type { PersonKey } from '@/domain/person/person-key';
import type { DealFields, DealView, FunnelView } from '@/domain/deal/view';
import type { Action } from '@/domain/history/schema';
import type { NoteKind } from '@/domain/note/kinds';
import type { OrderValue } from '@/domain/order/value';
import type { ShownFacts, ShownField, StoredFacts } from './shown';
import type { TaskAbout, TaskFields, TaskView } from '@/domain/task/view';
import type { StatusColor, StatusIcon } from '@/domain/status/palette';

/** The longest address of a post, comment or chat that is kept, in UTF-16 code units. */
export const MAX_ITEM_LENGTH = 2000;

/** A person as a page shows them. */
export interface SeenPerson {
  readonly key: PersonKey;
  readonly aliases: readonly PersonKey[];
  /** Empty when the page shows none. */
  readonly name: string;
  readonly photo: string | null;
  /** Address of the page, without query and hash. */
  readonly url: string;
  /** Address of the very post, comment or chat that the name stands in, as the page has it; absent when it is not known. */
  readonly item?: string | undefined;
  /** What their own profile says about them, where that is the page. */
  readonly profile?: ShownFacts | undefined;
}

export interface StatusView {
  readonly id: string;
  readonly icon: StatusIcon;
  readonly color: StatusColor;
  /** Caption per language tag. */
  readonly captions: Readonly<Record<string, string>>;
  readonly hiddenOnPage: boolean;
}

/** What is kept for a badge: {@link BadgeView} before it is put into words. */
export interface FoundPerson extends Omit<BadgeView, 'urgency' | 'next'> {
  /** When the next of their tasks is overdue, milliseconds since 1970. */
  readonly due?: number | undefined;
  /** How the text of that task begins. */
  readonly task?: string | undefined;
  /** The stage of their open deal, of several the one that moved last. */
  readonly stageId?: string | undefined;
}

/** One badge's content; null in an answer means "not a client". */
export interface BadgeView {
  readonly clientId: string;
  readonly name: string;
  readonly statusId: string | null;
  /** Nobody is to write to them. */
  readonly isSilent?: true | undefined;
  /** What the ring around the mark says; absent for none. */
  readonly urgency?: 'overdue' | 'today' | 'unplanned' | undefined;
  /** Stage and next task, in the language of the interface; absent where there is neither. */
  readonly next?: string | undefined;
  /** Nobody's client, and nothing is to stand beside the name: ignored, or erased on request. */
  readonly isQuiet?: true | undefined;
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
  readonly kind: NoteKind;
  readonly isPinned: boolean;
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

export interface ClientView extends StoredFacts {
  readonly id: string;
  readonly statusId: string | null;
  readonly createdAt: number;
  readonly capturedFrom: string | null;
  readonly identities: readonly IdentityView[];
  /** Pinned ones first, then the newest. */
  readonly notes: readonly NoteView[];
  readonly orders: OrderValue;
  /** The seller noted that nobody writes to them. */
  readonly doNotContact: boolean;
  /** When they objected, milliseconds since 1970, or null. */
  readonly objectedAt: number | null;
  /** Since when a reply of theirs waits for an answer, milliseconds since 1970, or null. */
  readonly replySince: number | null;
  readonly preferences: readonly { readonly name: string; readonly text: string }[];
  /** The open ones, those due first first. */
  readonly tasks: readonly TaskView[];
  /** The last few that were done, the latest first. */
  readonly doneTasks: readonly TaskView[];
  /** Open ones first, then those that moved last. */
  readonly deals: readonly DealView[];
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
  /** Of somebody who is not a client: no mark stands beside the name, since the seller said so. */
  readonly isIgnored: boolean;
  /** Of somebody who is not a client: they were, and were erased on request. */
  readonly isErased: boolean;
  /** In their order. */
  readonly statuses: readonly StatusView[];
  /** In their order; those of the project in use while the card is of a practice person. */
  readonly templates: readonly TemplateView[];
  /** In their order; none before the seller has set one up. */
  readonly funnels: readonly FunnelView[];
  /** Whom tasks and deals can be given to. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** ISO 4217; what new deals are in. */
  readonly currency: string;
  /** Minutes before a new task is due that it reminds at, as the seller has set it. */
  readonly usualReminders: readonly number[];
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
  /**
   * Someone who is a client already stays that one; a deleted client comes back as they were. Rejects with `erased` for
   * somebody who was erased on request, unless `why` says why they are added again: it becomes their first note.
   */
  addClient(person: SeenPerson, statusId: string | null, why?: string): Promise<Done>;
  /** Notes that nobody is to write to a client, or that one may again. */
  setDoNotContact(clientId: string, doNotContact: boolean): Promise<Done>;
  /** No mark stands beside the name of somebody who is not a client. Rejects with `invalid` for a client. */
  ignorePerson(person: SeenPerson): Promise<Done>;
  /** Takes that back. */
  noticePerson(person: SeenPerson): Promise<Done>;
  setStatus(clientId: string, statusId: string | null): Promise<Done>;
  renameClient(clientId: string, name: string): Promise<Done>;
  deleteClient(clientId: string): Promise<Done>;
  /** Settles a difference between the profile and what is kept: takes what is shown, or keeps what there is. */
  settleShown(
    clientId: string,
    field: ShownField,
    shown: string,
    choice: 'take' | 'keep',
  ): Promise<Done>;
  /**
   * Saves a note as typed: without `noteId` a new one of a kind, with `newId` for its id where a request may arrive
   * twice. Answers the note's id.
   */
  saveNote(
    clientId: string,
    noteId: string | null,
    text: string,
    newId?: string,
    kind?: NoteKind,
  ): Promise<Done & { noteId: string }>;
  setNoteKind(noteId: string, kind: NoteKind): Promise<Done>;
  pinNote(noteId: string, isPinned: boolean): Promise<Done>;
  deleteNote(noteId: string): Promise<Done>;
  /** Without `templateId` a new one, with `newId` for its id where a request may arrive twice. */
  saveTemplate(
    templateId: string | null,
    title: string,
    text: string,
    newId?: string,
  ): Promise<Done>;
  deleteTemplate(templateId: string): Promise<Done>;
  /** Sets a task about a client. `newId` for its id where a request may arrive twice. */
  addTask(
    about: TaskAbout & { readonly clientId: string },
    fields: TaskFields,
    newId?: string,
  ): Promise<Done>;
  editTask(taskId: string, fields: TaskFields): Promise<Done>;
  completeTask(taskId: string): Promise<Done>;
  reopenTask(taskId: string): Promise<Done>;
  /** Puts a task off. `until` in milliseconds since 1970; with `isUntilReply` it comes back earlier when they write. */
  snoozeTask(taskId: string, until: number, isUntilReply: boolean): Promise<Done>;
  deleteTask(taskId: string): Promise<Done>;
  /** Adds a deal of a client in a stage, with `newId` as above. */
  addDeal(clientId: string, stageId: string, fields: DealFields, newId?: string): Promise<Done>;
  editDeal(dealId: string, fields: DealFields): Promise<Done>;
  /** Moves a deal into a stage; one of lost deals keeps why. */
  moveDeal(dealId: string, stageId: string, lostReason: string): Promise<Done>;
  /** Says whether an item of the stage's checklist is done. */
  checkItem(dealId: string, itemId: string, isDone: boolean): Promise<Done>;
  deleteDeal(dealId: string): Promise<Done>;
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
  | 'erased'
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
