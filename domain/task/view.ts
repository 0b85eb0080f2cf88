/** A task as screens show it and as the seller says it: plain data. */
import type { Task } from './schema';

/** What of a task shows. A stored task is one, too. */
export type TaskView = Pick<
  Task,
  | 'id'
  | 'clientId'
  | 'dealId'
  | 'text'
  | 'dueAt'
  | 'isAllDay'
  | 'zone'
  | 'repeat'
  | 'reminders'
  | 'snoozedUntil'
  | 'isUntilReply'
  | 'repliedAt'
  | 'state'
  | 'doneAt'
  | 'ownerId'
  | 'link'
>;

/** What the seller says of a task. */
export type TaskFields = Pick<
  Task,
  'text' | 'dueAt' | 'isAllDay' | 'zone' | 'repeat' | 'reminders' | 'ownerId'
>;

/** What a new task is about. */
export type TaskAbout = Pick<Task, 'clientId' | 'dealId' | 'link'>;

/** What shows of a stored task, and nothing else. */
export function taskView(task: Task): TaskView {
  const { id, clientId, dealId, text, dueAt, isAllDay, zone, repeat, reminders } = task;
  const { snoozedUntil, isUntilReply, repliedAt, state, doneAt, ownerId, link } = task;
  const said = { text, dueAt, isAllDay, zone, repeat, reminders, ownerId };
  const putOff = { snoozedUntil, isUntilReply, repliedAt };
  return { id, clientId, dealId, ...said, ...putOff, state, doneAt, link };
}
