/** What the client card shows, read in one go. Reads only: pages run it inside Dexie's live queries. */
import type { CardView, ClientView, HistoryLine, NoteView } from '@/domain/client/card-view';
import type { HistoryEntry } from '@/domain/history/schema';
import type { Note } from '@/domain/note/schema';
import { networkOf, type PersonKey } from '@/domain/person/person-key';
import { PRACTICE_NETWORK, PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { db } from './db';
import { isLiving } from './draft';
import { historyOf, newestFirst } from './history';
import { findClient } from './look-up';
import { activeProjectId } from './projects';
import { readAfter } from './read-after';
import { readSettings } from './settings';
import { listStatusViews } from './statuses';
import { listTemplates } from './templates';

/** The most history lines on a card. */
const MOST_LINES = 50;

/** The card of a person on a page: their client, or what is needed to make one of them. */
export function cardView(key: PersonKey, aliases: readonly PersonKey[]): Promise<CardView> {
  return withSettings(async (around) => {
    const isPractice = networkOf(key) === PRACTICE_NETWORK;
    const projectId = isPractice ? PRACTICE_PROJECT_ID : around.active;
    return view(projectId, await findClient({ key, aliases }, around.active), around);
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
}

function withSettings(read: (around: Around) => Promise<CardView>): Promise<CardView> {
  return readAfter(Promise.all([activeProjectId(), readSettings()]), ([active, { myName }]) =>
    read({ active, myName }),
  );
}

async function view(
  projectId: string,
  clientId: string | null,
  { active, myName }: Around,
): Promise<CardView> {
  const [client, statuses, templates, projects] = await Promise.all([
    clientId === null ? null : clientView(clientId),
    listStatusViews(projectId),
    listTemplates(projectId === PRACTICE_PROJECT_ID ? active : projectId),
    // All of them, so that a live query also sees the first one come.
    db.projects.toArray(),
  ]);
  const projectName = projects.find(({ id }) => id === projectId)?.name ?? '';
  return { client, statuses, templates, myName, projectName };
}

async function clientView(clientId: string): Promise<ClientView | null> {
  const [client, identities, notes, history] = await Promise.all([
    db.clients.get(clientId),
    db.identities.where('clientId').equals(clientId).filter(isLiving).toArray(),
    db.notes.where('clientId').equals(clientId).filter(isLiving).toArray(),
    newestFirst(historyOf('clientId', clientId)).limit(MOST_LINES).toArray(),
  ]);
  if (!client || !isLiving(client)) return null;
  const { id, name, photo, statusId, createdAt, capturedFrom } = client;
  return {
    id,
    name,
    photo,
    statusId,
    createdAt,
    capturedFrom,
    identities: identities
      .toSorted((a, b) => a.createdAt - b.createdAt)
      .map(({ key, origin, contradictions }) => ({ key, origin, contradictions })),
    notes: notes
      .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
      .map(noteView),
    history: history.map(historyLine),
  };
}

function noteView({ id, text, createdAt, createdBy, editedAt }: Note): NoteView {
  return { id, text, createdAt, createdBy, editedAt };
}

function historyLine(entry: HistoryEntry): HistoryLine {
  const { id, action, at, by, undoneBy } = entry;
  return { id, action, at, by, detail: detailOf(entry), undone: undoneBy !== null };
}

function detailOf({ action, changes }: HistoryEntry): string | null {
  const of = (table: string, field: string) => {
    const value = changes.find((change) => change.table === table)?.after?.[field];
    return typeof value === 'string' ? value : null;
  };
  if (action === 'client.status') return of('clients', 'statusId');
  if (action === 'template.insert') return of('templates', 'title');
  return null;
}
