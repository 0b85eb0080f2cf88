/** What the client card shows, read in one go. Reads only: pages run it inside Dexie's live queries. */
import { Dexie } from 'dexie';

import type { CardView, ClientView, HistoryLine, NoteView } from '@/domain/client/card-view';
import type { Client } from '@/domain/client/schema';
import { keptField, SHOWN_FIELDS, type ShownFacts } from '@/domain/client/shown';
import { entryDetail } from '@/domain/history/entry-detail';
import type { HistoryEntry } from '@/domain/history/schema';
import type { Note } from '@/domain/note/schema';
import { orderValue } from '@/domain/order/value';
import { networkOf, type PersonKey } from '@/domain/person/person-key';
import { waitingSince } from '@/domain/reply/last-word';
import { BLANK_PROJECT } from '@/domain/project/blank';
import { PRACTICE_NETWORK, PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { dealView, funnelViews, type FunnelView } from '@/domain/deal/view';
import { taskView } from '@/domain/task/view';
import { db } from '../db';
import { dealsOf } from '../deals/deals';
import { listFunnels, listStages } from '../deals/funnels';
import { listMembers } from '../lists/members';
import { doneTasksOf, tasksOf } from '../tasks/tasks';
import { isLiving } from '../draft';
import { erasedAmong, tracesOf } from '../erasure/erased';
import { latestOfClient } from '../history/history';
import { ignoredAmong } from './ignored';
import { findClient } from './look-up';
import { activeProjectId } from '../lists/projects';
import { readAfter } from '../read-after';
import { readReminderSettings } from '../reminders/reminder-settings';
import { readSettings } from '../settings';
import { listStatusViews } from '../lists/statuses';
import { listTemplates } from '../lists/templates';

/** The most history lines on a card. */
const MOST_LINES = 50;
/** The most tasks on it that are done. */
const MOST_DONE = 5;

/** The card of a person on a page: their client, or what is needed to make one of them. */
export function cardView(key: PersonKey, aliases: readonly PersonKey[]): Promise<CardView> {
  // What is hashed is waited for outside of the transaction that reads the rest.
  const erased = Dexie.Promise.resolve(erasedAmong(tracesOf([key, ...aliases])));
  return erased.then((found) => personView(key, aliases, found.size > 0));
}

function personView(
  key: PersonKey,
  aliases: readonly PersonKey[],
  isErased: boolean,
): Promise<CardView> {
  return withSettings(async (around) => {
    const isPractice = networkOf(key) === PRACTICE_NETWORK;
    const projectId = isPractice ? PRACTICE_PROJECT_ID : around.active;
    const clientId = await findClient({ key, aliases }, around.active);
    const shown = await view(projectId, clientId, around);
    if (shown.client) return shown;
    const keys = [key, ...aliases];
    const isIgnored = (await ignoredAmong(keys, around.active)).size > 0;
    return { ...shown, isIgnored, isErased };
  });
}

/** The card of a client; its `client` is null when there is none (any more) of this id. */
export function clientCardView(clientId: string): Promise<CardView> {
  return withSettings(async (around) => {
    const client = await db.clients.get(clientId);
    return view(client?.projectId ?? around.active, clientId, around);
  });
}

/** What a card needs that is not in the database. */
interface Around {
  readonly active: string;
  readonly myName: string;
  readonly usualReminders: readonly number[];
}

function withSettings(read: (around: Around) => Promise<CardView>): Promise<CardView> {
  const around = Promise.all([activeProjectId(), readSettings(), readReminderSettings()]);
  return readAfter(around, ([active, { myName }, { usual }]) =>
    read({ active, myName, usualReminders: usual }),
  );
}

async function view(
  projectId: string,
  clientId: string | null,
  { active, myName, usualReminders }: Around,
): Promise<CardView> {
  const [funnelsOf, stages, members] = await Promise.all([
    listFunnels(projectId),
    listStages(projectId),
    listMembers(projectId),
  ]);
  const funnels = funnelViews(funnelsOf, stages);
  const [client, statuses, templates, projects] = await Promise.all([
    clientId === null ? null : clientView(clientId, funnels),
    listStatusViews(projectId),
    listTemplates(projectId === PRACTICE_PROJECT_ID ? active : projectId),
    // All of them, so that a live query also sees the first one come.
    db.projects.toArray(),
  ]);
  const project = projects.find(({ id }) => id === projectId);
  return {
    client,
    isIgnored: false,
    isErased: false,
    statuses,
    templates,
    funnels,
    members: members.map(({ id, name }) => ({ id, name })),
    currency: project?.currency ?? BLANK_PROJECT.currency,
    usualReminders,
    myName,
    projectName: project?.name ?? '',
  };
}

async function clientView(
  clientId: string,
  funnels: readonly FunnelView[],
): Promise<ClientView | null> {
  const [client, identities, notes, orders, history, selling] = await Promise.all([
    db.clients.get(clientId),
    db.identities.where('clientId').equals(clientId).filter(isLiving).toArray(),
    db.notes.where('clientId').equals(clientId).filter(isLiving).toArray(),
    db.orders.where('clientId').equals(clientId).filter(isLiving).toArray(),
    latestOfClient(clientId, MOST_LINES),
    sellingOf(clientId, funnels),
  ]);
  if (!client || !isLiving(client)) return null;
  const { id, name, photo, headline, organisation, preferences } = client;
  const { statusId, createdAt, capturedFrom, doNotContact, objectedAt } = client;
  return {
    id,
    name,
    photo,
    headline,
    organisation,
    kept: declinedOf(client),
    preferences,
    doNotContact,
    objectedAt,
    replySince: waitingSince(client),
    statusId,
    createdAt,
    capturedFrom,
    identities: identities
      .toSorted((a, b) => a.createdAt - b.createdAt)
      .map(({ key, origin, contradictions }) => ({ key, origin, contradictions })),
    notes: notes
      .toSorted(
        (a, b) =>
          Number(b.isPinned) - Number(a.isPinned) ||
          b.createdAt - a.createdAt ||
          (a.id < b.id ? 1 : -1),
      )
      .map(noteView),
    orders: orderValue(orders),
    ...selling,
    history: history.map(historyLine),
  };
}

/** What is to be done for a client, and what may be sold to them. */
async function sellingOf(
  clientId: string,
  funnels: readonly FunnelView[],
): Promise<Pick<ClientView, 'tasks' | 'doneTasks' | 'deals'>> {
  const [open, done, deals] = await Promise.all([
    tasksOf(clientId),
    doneTasksOf(clientId, MOST_DONE),
    dealsOf(clientId),
  ]);
  const stages = new Map(funnels.flatMap((funnel) => funnel.stages).map((it) => [it.id, it]));
  return {
    tasks: open.map(taskView),
    doneTasks: done.map(taskView),
    deals: deals.map((deal) => dealView(deal, stages.get(deal.stageId)?.checklist ?? [])),
  };
}

function declinedOf(client: Client): ShownFacts {
  return Object.fromEntries(SHOWN_FIELDS.map((field) => [field, client[keptField(field)]]));
}

function noteView({ id, text, createdAt, createdBy, editedAt, kind, isPinned }: Note): NoteView {
  return { id, text, createdAt, createdBy, editedAt, kind, isPinned };
}

function historyLine(entry: HistoryEntry): HistoryLine {
  const { id, action, at, by, undoneBy } = entry;
  return { id, action, at, by, detail: entryDetail(entry), undone: undoneBy !== null };
}
