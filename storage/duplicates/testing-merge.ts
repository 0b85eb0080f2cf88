/** For tests of merging: clients and notes under ids of one's own, and what has become of them. */
import { BLANK_CLIENT } from '@/domain/client/blank';
import type { Client } from '@/domain/client/schema';
import { db } from '../db';
import { putEvent } from '../events';
import { isLiving } from '../draft';
import { rebadge } from '../in-page/badges';
import { write } from '../write';

export const about = { projectId: 'p', clientId: null };
const DEAL = {
  funnelId: 'f',
  stageId: 's',
  stageSince: 0,
  value: null,
  currency: 'EUR',
  expectedOn: null,
  product: '',
  source: '',
  ownerId: null,
  closedAt: null,
  lostReason: '',
} as const;
const TASK = {
  dealId: null,
  dueAt: null,
  isAllDay: false,
  zone: 'Europe/Kyiv',
  repeat: null,
  reminders: [],
  snoozedUntil: null,
  isUntilReply: false,
  state: 'open' as const,
  doneAt: null,
  ownerId: null,
  link: null,
};
const NOTE = { kind: 'note', isPinned: false, editedAt: null } as const;

export async function client(id: string, fields: Partial<Client> = {}): Promise<void> {
  await write({ ...about, action: 'client.add' }, (draft) =>
    draft.put('clients', {
      ...BLANK_CLIENT,
      id,
      name: id,
      statusId: null,
      statusSince: 0,
      ...fields,
    }),
  );
}

export function edit(id: string, fields: Partial<Client>): Promise<unknown> {
  return write({ ...about, action: 'client.edit' }, (draft) => draft.patch('clients', id, fields));
}

/** A note, and beside it a deal, a task and an event of the same name. */
export function note(id: string, clientId: string): Promise<unknown> {
  return write({ ...about, action: 'note.add' }, async (draft) => {
    await draft.put('notes', { id, clientId, text: id, ...NOTE });
    await draft.put('deals', { id, clientId, title: id, ...DEAL });
    await draft.put('tasks', { id, clientId, text: id, ...TASK });
    await putEvent(draft, { kind: 'task.done', id, clientId, taskId: id });
    await rebadge(draft, clientId);
  });
}

/** Writes all of these anew. */
export function rewrite(id: string, text: string): Promise<unknown> {
  return write({ ...about, action: 'note.edit' }, async (draft) => {
    await draft.patch('notes', id, { text });
    await draft.patch('deals', id, { title: text });
    await draft.patch('tasks', id, { text });
  });
}

/** The texts of a note, its deal and its task. */
export async function textsOf(id: string): Promise<unknown[]> {
  const [one, deal, task] = [
    await db.notes.get(id),
    await db.deals.get(id),
    await db.tasks.get(id),
  ];
  return [one?.text, deal?.title, task?.text];
}

export async function get(id: string): Promise<Client> {
  const found = await db.clients.get(id);
  if (!found) throw new Error(`no client ${id}`);
  return found;
}

/** Where each living note is, with its deal, task and event: each of these stands by itself where it is elsewhere. */
export async function places(): Promise<Record<string, string>> {
  const notes = (await db.notes.toArray()).filter(isLiving);
  const found = notes.map(({ id, clientId }): [string, string] => [id, clientId]);
  const own = new Map(found);
  for (const table of [db.deals, db.tasks, db.events]) {
    const records: { id: string; clientId: string | null; deletedAt: number | null }[] =
      await table.toArray();
    for (const { id, clientId } of records.filter(isLiving)) {
      if (own.get(id) !== clientId) found.push([`${table.name} ${id}`, clientId ?? '']);
    }
  }
  return Object.fromEntries(found);
}
