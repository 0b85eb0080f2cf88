/**
 * What is kept about one client, for answering their request for access: all that an erasure would remove, with what ids in
 * it stand for, and nothing about anybody else.
 */
import { idsWithin } from '@/domain/erasure/about-one';
import type { Client } from '@/domain/client/schema';
import type { Deal } from '@/domain/deal/schema';
import type { Event } from '@/domain/event/schema';
import type { Identity } from '@/domain/client/identity-schema';
import type { ClientFile } from '@/domain/file/schema';
import type { HistoryNames } from '@/domain/history/history-view';
import type { HistoryEntry } from '@/domain/history/schema';
import type { Note } from '@/domain/note/schema';
import type { Order } from '@/domain/order/schema';
import type { Task } from '@/domain/task/schema';
import { db } from '../db';
import { namesOf } from '../history/history-page';
import { Problem } from '../problem';
import { toBase64 } from '../snapshots/snapshot-row';
import { readPage } from '../snapshots/snapshot-write';
import { whoGoes } from '../erasure/who-goes';

export interface AccessAnswer {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly project: string;
  /** First the client, then those who were merged into them or are the same person in another project. */
  readonly clients: readonly Client[];
  readonly identities: readonly Identity[];
  readonly notes: readonly Note[];
  readonly orders: readonly Order[];
  readonly deals: readonly Deal[];
  readonly tasks: readonly Task[];
  readonly events: readonly Event[];
  /** The names of the stages that the deals are in, by id. */
  readonly stages: Readonly<Record<string, string>>;
  readonly files: readonly ClientFile[];
  /** The oldest first; of changes to several only what is theirs. */
  readonly history: readonly HistoryEntry[];
  readonly names: HistoryNames;
  /** The bytes of files in base64, by their hash. */
  readonly bytes: ReadonlyMap<string, Blob>;
  /** All of it for programs: docs/privacy.md. */
  readonly machine: Blob;
}

/** Collects everything. Rejects with `not-found` when there is no such client. */
export async function accessAnswer(clientId: string): Promise<AccessAnswer> {
  const client = await db.clients.get(clientId);
  if (!client) throw new Problem('not-found');
  const { gone, clients, hashes } = await whoGoes([clientId]);
  const ids = [...gone.clientIds];
  const [identities, notes, orders, deals, tasks, events, files] = await Promise.all([
    db.identities.where('clientId').anyOf(ids).toArray(),
    db.notes.where('clientId').anyOf(ids).toArray(),
    db.orders.where('clientId').anyOf(ids).toArray(),
    db.deals.where('clientId').anyOf(ids).toArray(),
    db.tasks.where('clientId').anyOf(ids).toArray(),
    db.events.where('clientId').anyOf(ids).toArray(),
    db.files.where('clientId').anyOf(ids).toArray(),
  ]);
  const [stages, project, names, history] = await Promise.all([
    db.stages.bulkGet([...new Set(deals.map(({ stageId }) => stageId))]),
    db.projects.get(client.projectId),
    namesOf(client.projectId),
    historyAbout(gone.ids),
  ]);
  const bytes = new Map<string, Blob>();
  for (const hash of hashes) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time: all of them at once would be all in memory
    const row = await db.blobs.get(hash);
    if (row) bytes.set(hash, new Blob([toBase64(row.bytes)]));
  }
  const about = {
    madeAt: Date.now(),
    project: project?.name ?? '',
    clients: [client, ...clients.filter(({ id }) => id !== clientId)],
    identities,
    notes,
    orders,
    deals,
    tasks,
    events,
    stages: Object.fromEntries(stages.flatMap((stage) => (stage ? [[stage.id, stage.name]] : []))),
    files,
    history,
  };
  // The names of others are nothing of theirs.
  const own = { ...names, clients: {} };
  return { ...about, names: own, bytes, machine: machineFile({ ...about, names: own }, bytes) };
}

/** The entries that tell of these records, with nothing in them about others. */
async function historyAbout(ids: ReadonlySet<string>): Promise<HistoryEntry[]> {
  const found: HistoryEntry[] = [];
  for (let after: unknown = null; ;) {
    // oxlint-disable-next-line no-await-in-loop -- page by page: all of them at once would be all in memory
    const page = (await readPage(db.history, after)) as HistoryEntry[];
    for (const entry of page) {
      const own = idsWithin(entry, ids);
      if (own) found.push(own);
    }
    const last = page.at(-1);
    if (!last) return found.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    after = last.id;
  }
}

/** One JSON object; the bytes of files stand in it in base64, put in piece by piece. */
function machineFile(about: object, bytes: ReadonlyMap<string, Blob>): Blob {
  const head = { format: 'tabside-access-answer', version: 1, ...about };
  const text = JSON.stringify(head, null, 2).replace(/\n\}$/u, '');
  const parts: (string | Blob)[] = [text, ',\n  "bytes": {'];
  for (const [hash, base64] of bytes) {
    parts.push(parts.length > 2 ? ',' : '', `\n    "${hash}": "`, base64, '"');
  }
  return new Blob([...parts, '\n  }\n}\n'], { type: 'application/json' });
}
