/** Why somebody needs the seller: one reason with the facts behind it. */
import type { Silence } from '@/domain/touch/rhythm';
import type { Reason } from './reasons';

/** The parts of the list, the most urgent first. */
export const GROUPS = ['overdue', 'today', 'attention', 'birthdays', 'later'] as const;
export type Group = (typeof GROUPS)[number];

interface TaskNeed {
  readonly kind: 'task';
  readonly taskId: string;
  readonly clientId: string | null;
  readonly text: string;
  /** When it is due, milliseconds since 1970; of a task of a day the start of that day in its zone. */
  readonly dueAt: number | null;
  readonly isAllDay: boolean;
  /** Put off until then, or back since then; null for never put off. */
  readonly snoozedUntil: number | null;
  /** It was put off until they write. Back, it means that no reply is known, unless `hasReplied`. */
  readonly isUntilReply: boolean;
  /** A reply of theirs has brought it back. */
  readonly hasReplied: boolean;
  /** Address of the chat or post that it came from. */
  readonly link: string | null;
}

interface StatusNeed {
  readonly kind: 'status';
  readonly clientId: string;
  readonly statusId: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Days after which it asks for attention. */
  readonly days: number;
}

interface DealNeed {
  readonly dealId: string;
  readonly clientId: string;
  /** Empty for a deal that is named by its client. */
  readonly title: string;
}

interface StageNeed extends DealNeed {
  readonly kind: 'stage';
  readonly stageName: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly days: number;
}

interface ExpectedNeed extends DealNeed {
  readonly kind: 'expected';
  /** The day on which it should have been won, `YYYY-MM-DD`. */
  readonly on: string;
}

interface TouchNeed extends Silence {
  readonly kind: 'touch';
  readonly clientId: string;
}

interface ReplyNeed {
  readonly kind: 'reply';
  readonly clientId: string;
  /** Since when their reply waits for an answer, milliseconds since 1970. */
  readonly since: number;
}

interface BirthdayNeed {
  readonly kind: 'birthday';
  readonly clientId: string;
  /** `YYYY-MM-DD`, today or one of the next days. */
  readonly on: string;
  readonly inDays: number;
  /** The age that they come to, or null where the year is not known. */
  readonly age: number | null;
}

/** A reason, in which part of the list it stands, and how soon: the lower the sooner. */
export type Need = {
  readonly group: Group;
  /** Milliseconds since 1970: when it was due, or began to ask. */
  readonly at: number;
} & (TaskNeed | StatusNeed | StageNeed | ExpectedNeed | TouchNeed | ReplyNeed | BirthdayNeed);

/** What is put off where a need is put off: the field of the record that says so. Tasks have their own way. */
export const REASON_OF: Readonly<Record<Exclude<Need['kind'], 'task'>, Reason>> = {
  status: 'attention',
  stage: 'attention',
  expected: 'attention',
  touch: 'touch',
  reply: 'reply',
  birthday: 'birthday',
};
