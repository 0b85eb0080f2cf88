/** A way on which reminders reach the seller. */
import type { Outcome } from './delivery';
import type { ChannelName } from './settings';

/** A task as a reminder shows it. */
export interface RemindedTask {
  readonly taskId: string;
  readonly projectId: string;
  readonly text: string;
  readonly clientId: string | null;
  /** Null for no client. */
  readonly clientName: string | null;
  /** Milliseconds since 1970, or null: a task of some day that was put off. */
  readonly dueAt: number | null;
  /** When it asks for attention now: the end of being put off, else `dueAt`. Answers to an earlier reminder are known by it. */
  readonly asksAt: number | null;
  readonly isAllDay: boolean;
  readonly zone: string;
  /** Address of the chat or post, http(s) only, or null. */
  readonly link: string | null;
}

/** What is to be said: of one task, or a digest of several. */
export interface Reminder {
  /** Stable: the same again when it is sent once more after a stop. */
  readonly id: string;
  readonly isDigest: boolean;
  /** Whether some of it should have come earlier. */
  readonly isMissed: boolean;
  readonly tasks: readonly RemindedTask[];
  /** The screen is shared: nothing of any client may be said on it. */
  readonly isCovered: boolean;
  /** The interface's language, as a tag. */
  readonly language: string;
  /** When it is sent, milliseconds since 1970. */
  readonly now: number;
}

/**
 * What a channel has to do. The engine (entrypoints/reminders/engine.ts) decides when, tries again, and remembers; a
 * channel only says it. It is asked for one thing at a time, and for the same reminder again only after `later`, after a
 * rejection, or when the worker was stopped before its answer was noted.
 */
export interface Channel {
  readonly name: ChannelName;
  /** Rejections count as `later`. @param signal fires when the engine waits no longer */
  send(reminder: Reminder, signal: AbortSignal): Promise<Outcome>;
  /** The ids of what is to be seen now, where the channel can tell: what a stopped worker did not note is not sent again. */
  shown?(): Promise<ReadonlySet<string>>;
}
