/** What the lines of tasks do, each said with its Undo. */
import type { CardActions, Done } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import type { TaskActs } from './task-acts';

/** Does something, then says `said` with an Undo, or why it failed. Answers null on failure. */
export type SayDone = <T extends Done>(
  work: (actions: CardActions) => Promise<T>,
  said: string,
) => Promise<T | null>;

/** The acts of a list's lines. */
export function saidActs(perform: SayDone): TaskActs {
  return {
    complete: ({ id, text }) =>
      void perform((all) => all.completeTask(id), m.tasks_done({ text: brief(text) })),
    reopen: ({ id, text }) =>
      void perform((all) => all.reopenTask(id), m.tasks_was_reopened({ text: brief(text) })),
    snooze: ({ id, text }, until, isUntilReply) =>
      void perform(
        (all) => all.snoozeTask(id, until, isUntilReply),
        m.tasks_was_snoozed({ text: brief(text) }),
      ),
    edit: async ({ id }, fields) =>
      (await perform(
        (all) => all.editTask(id, fields),
        m.tasks_was_edited({ text: brief(fields.text) }),
      )) !== null,
    remove: ({ id, text }) =>
      void perform((all) => all.deleteTask(id), m.tasks_was_deleted({ text: brief(text) })),
  };
}

/** What is said of a task that was set. */
export function saidAdded(text: string): string {
  return m.tasks_was_added({ text: brief(text) });
}

/** As much of a task as fits into what is said of it. */
function brief(text: string): string {
  const most = 60;
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}
