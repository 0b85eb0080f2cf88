/** What a line of a task can ask for. */
import type { ComponentType } from 'react';

import type { TaskFields, TaskView } from '@/domain/task/view';
import type { ParseWhen } from '@/domain/when/parse-types';

export interface TaskActs {
  readonly complete: (task: TaskView) => void;
  readonly reopen: (task: TaskView) => void;
  /** `until` in milliseconds since 1970. */
  readonly snooze: (task: TaskView, until: number, isUntilReply: boolean) => void;
  /** Answers whether it is saved. Never rejects. */
  readonly edit: (task: TaskView, fields: TaskFields) => Promise<boolean>;
  readonly remove: (task: TaskView) => void;
}

/** Somebody whom a task can be given to. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/** Loads what reads a time out of plain words; once, when the first form opens. Null where it can't be had. */
export type LoadParse = () => Promise<ParseWhen | null>;

/** One more thing that can be done with a task, beside its edit: a button, or nothing. */
export type TaskTool = ComponentType<{ readonly task: TaskView }>;
