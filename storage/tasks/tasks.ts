/** Tasks: setting, doing, putting off. Their reminders follow in the write path (reminder-rows.ts). */
import { uuidv7 } from 'uuidv7';

import { nextOccurrence } from '@/domain/repeat/next-occurrence';
import { hasReplied } from '@/domain/task/replied';
import type { Task } from '@/domain/task/schema';
import type { TaskAbout, TaskFields } from '@/domain/task/view';
import { safeLink } from '@/domain/text/safe-link';
import { rebadge } from '../in-page/badges';
import { contacted } from '../clients/contacted';
import { db } from '../db';
import { isLiving, type Draft, type NewRecord } from '../draft';
import { putEvent } from '../events';
import { Problem } from '../problem';
import { write } from '../write';

export interface TaskDone {
  readonly historyId: string;
  readonly taskId: string;
  readonly clientId: string | null;
}

/**
 * Sets a task. Rejects with `not-found` when its client or deal is gone.
 * @param newId where a request may arrive twice: the same task then
 */
export async function addTask(
  projectId: string,
  about: TaskAbout,
  fields: TaskFields,
  newId?: string,
): Promise<TaskDone> {
  const taskId = newId ?? uuidv7();
  const clientId = await clientOfTask(about);
  if (newId !== undefined && (await db.tasks.get(newId)))
    return { historyId: '', taskId, clientId };
  const { historyId } = await write({ action: 'task.add', projectId, clientId }, (draft) =>
    putTask(draft, taskId, { ...about, clientId }, fields),
  );
  return { historyId, taskId, clientId };
}

/** A task of a deal is one of the deal's client: it goes and comes back with them. */
async function clientOfTask({ clientId, dealId }: TaskAbout): Promise<string | null> {
  const deal = clientId === null && dealId !== null ? await db.deals.get(dealId) : undefined;
  return deal?.clientId ?? clientId;
}

/** The same within a write. */
export async function putTask(
  draft: Draft,
  id: string,
  { clientId, dealId, link }: TaskAbout,
  fields: TaskFields,
): Promise<void> {
  if (clientId !== null && !(await draft.get('clients', clientId))) throw new Problem('not-found');
  if (dealId !== null && !(await draft.get('deals', dealId))) throw new Problem('not-found');
  const task: NewRecord<'tasks'> = {
    id,
    clientId,
    dealId,
    link: link === null ? null : safeLink(link),
    ...fields,
    text: fields.text.trim(),
    snoozedUntil: null,
    isUntilReply: false,
    state: 'open',
    doneAt: null,
  };
  await draft.put('tasks', task);
  if (clientId !== null) await rebadge(draft, clientId);
}

/** Changes a task; a new time takes it back from where it was put off to. */
export function editTask(taskId: string, fields: Partial<TaskFields>): Promise<TaskDone> {
  const isMoved = 'dueAt' in fields;
  return change('task.edit', taskId, (draft) =>
    draft.patch('tasks', taskId, {
      ...fields,
      ...(fields.text !== undefined && { text: fields.text.trim() }),
      ...(isMoved && { snoozedUntil: null, isUntilReply: false }),
    }),
  );
}

/**
 * Does a task. One that repeats comes again as a new one at its next time, in the same step. Done twice it is done once.
 * @param isContact the seller was in touch with the client by it
 */
export function completeTask(taskId: string, isContact = false): Promise<TaskDone> {
  return change('task.done', taskId, async (draft, task) => {
    if (task.state === 'done') return;
    const { now } = draft.about;
    const state = { state: 'done', doneAt: now, snoozedUntil: null, isUntilReply: false } as const;
    await draft.patch('tasks', taskId, state);
    const { clientId, dealId } = task;
    await putEvent(draft, { kind: 'task.done', clientId, dealId, taskId });
    if (isContact && clientId !== null) await contacted(draft, clientId, now);
    await putNext(draft, task);
  });
}

/** A repeated task's next time is the first one after now: those that were missed are not made up for. */
async function putNext(draft: Draft, task: Task): Promise<void> {
  const { repeat, dueAt, isAllDay, zone } = task;
  if (repeat === null || dueAt === null) return;
  const next = nextOccurrence(repeat, { dueAt, isAllDay, zone }, draft.about.now);
  if (next === null) return;
  const { clientId, dealId, link, text, reminders, ownerId } = task;
  const about = { clientId, dealId, link };
  const fields = {
    text,
    reminders,
    ownerId,
    isAllDay,
    zone,
    dueAt: next,
    repeat: countedDown(repeat),
  };
  await putTask(draft, uuidv7(), about, fields);
}

/** A rule that ends after so many times has one fewer to come. */
function countedDown(repeat: string): string {
  return repeat.replace(/(^|;)COUNT=(\d+)/u, (_all, before: string, count: string) => {
    return `${before}COUNT=${Math.max(1, Number(count) - 1)}`;
  });
}

/** Opens a task again that was done. */
export function reopenTask(taskId: string): Promise<TaskDone> {
  return change('task.reopen', taskId, (draft) =>
    draft.patch('tasks', taskId, { state: 'open', doneAt: null }),
  );
}

/** Puts a task off. @param until milliseconds since 1970 @param isUntilReply it comes back earlier when they write */
export function snoozeTask(taskId: string, until: number, isUntilReply = false): Promise<TaskDone> {
  return change('task.snooze', taskId, async (draft, task) => {
    if (task.state === 'done') throw new Problem('invalid');
    await draft.patch('tasks', taskId, { snoozedUntil: until, isUntilReply });
  });
}

/**
 * Brings back within a write the tasks of a client's that are put off until they write: they have. Gives whether there are any.
 */
export async function bringBack(draft: Draft, clientId: string): Promise<boolean> {
  const { now } = draft.about;
  const tasks = await awaitingReply(draft, clientId);
  for (const { id } of tasks) {
    await draft.patch('tasks', id, { snoozedUntil: now, repliedAt: now });
  }
  if (tasks.length > 0) await rebadge(draft, clientId);
  return tasks.length > 0;
}

/** The open tasks of a client's that are put off now until they write. One that a reply has brought back waits for none. */
export async function awaitingReply(draft: Draft, clientId: string): Promise<Task[]> {
  const tasks = await draft.find('tasks', 'clientId', clientId);
  return tasks.filter(
    (task) =>
      isLiving(task) &&
      task.state === 'open' &&
      task.isUntilReply &&
      !hasReplied(task) &&
      (task.snoozedUntil ?? 0) > draft.about.now,
  );
}

/** Deletes a task; the history keeps it. */
export function deleteTask(taskId: string): Promise<TaskDone> {
  return change('task.delete', taskId, (draft) => draft.remove('tasks', taskId));
}

/** A project's open tasks, those due first first, those of some day last. */
export async function openTasks(projectId: string): Promise<Task[]> {
  const tasks = await db.tasks.where('[projectId+state]').equals([projectId, 'open']).toArray();
  return tasks.filter(isLiving).toSorted(byDue);
}

/** A client's open tasks, likewise. */
export async function tasksOf(clientId: string): Promise<Task[]> {
  const tasks = await db.tasks.where('clientId').equals(clientId).toArray();
  return tasks.filter((task) => isLiving(task) && task.state === 'open').toSorted(byDue);
}

/** The last tasks of a client's that were done, the latest first. */
export async function doneTasksOf(clientId: string, most: number): Promise<Task[]> {
  const tasks = await db.tasks.where('clientId').equals(clientId).toArray();
  return tasks
    .filter((task) => isLiving(task) && task.state === 'done')
    .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0))
    .slice(0, most);
}

/** Those due first first. A task that is put off counts from when it comes back. */
export function byDue(a: Task, b: Task): number {
  const [first, second] = [dueOf(a), dueOf(b)];
  return first === second ? (a.id < b.id ? -1 : 1) : first - second;
}

function dueOf({ snoozedUntil, dueAt }: Task): number {
  return snoozedUntil ?? dueAt ?? Infinity;
}

async function change(
  action: 'task.edit' | 'task.done' | 'task.reopen' | 'task.snooze' | 'task.delete',
  taskId: string,
  run: (draft: Draft, task: Task) => Promise<void>,
): Promise<TaskDone> {
  const { projectId, clientId } = await livingTask(taskId);
  const { historyId } = await write({ action, projectId, clientId }, async (draft) => {
    const task = await draft.get('tasks', taskId);
    if (!task) throw new Problem('not-found');
    await run(draft, task);
    if (task.clientId !== null) await rebadge(draft, task.clientId);
  });
  return { historyId, taskId, clientId };
}

async function livingTask(taskId: string): Promise<Task> {
  const task = await db.tasks.get(taskId);
  if (!task || !isLiving(task)) throw new Problem('not-found');
  return task;
}
