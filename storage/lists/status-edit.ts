/** Changing a project's statuses. */
import { uuidv7 } from 'uuidv7';

import type { Status } from '@/domain/status/schema';
import { putStatus } from '../clients/add-client';
import { db } from '../db';
import { isLiving } from '../draft';
import type { DoneMany, Running } from '../in-steps';
import { moveTo, orderAtEnd } from './ordered';
import { Problem } from '../problem';
import { write } from '../write';

/** What the seller decides about a status. */
export type StatusFields = Pick<
  Status,
  'icon' | 'color' | 'captions' | 'hiddenOnPage' | 'attentionDays'
>;

/** Clients moved in one write: few enough that others get their turn in between. */
const CHUNK = 200;

/** Adds a status at the end of the project's list. */
export async function addStatus(
  projectId: string,
  fields: StatusFields,
): Promise<{ readonly historyId: string; readonly statusId: string }> {
  const statusId = uuidv7();
  const { historyId } = await write(
    { action: 'status.add', projectId, clientId: null },
    async (draft) => {
      const order = await orderAtEnd(draft, 'statuses');
      await draft.put('statuses', { id: statusId, ...fields, order });
    },
  );
  return { historyId, statusId };
}

/** Changes a status wherever it shows. */
export async function editStatus(
  statusId: string,
  fields: Partial<StatusFields>,
): Promise<{ readonly historyId: string }> {
  const { projectId } = await livingStatus(statusId);
  return write({ action: 'status.edit', projectId, clientId: null }, (draft) =>
    draft.patch('statuses', statusId, fields),
  );
}

/** Moves a status to a place in the list, counted from 0. */
export async function moveStatus(
  statusId: string,
  place: number,
): Promise<{ readonly historyId: string }> {
  const { projectId } = await livingStatus(statusId);
  return moveTo('statuses', projectId, statusId, place, 'status.edit');
}

/**
 * Deletes a status; its clients get another, or none. One step, in several writes when there are many clients. Stopped on
 * the way, it leaves the status with those who still have it.
 * @param into the id of the status that takes them over, or null for none
 */
export async function mergeStatus(
  statusId: string,
  into: string | null,
  { onProgress, signal }: Running = {},
): Promise<DoneMany> {
  const { projectId } = await livingStatus(statusId);
  if (into !== null && (into === statusId || (await livingStatus(into)).projectId !== projectId)) {
    throw new Problem('invalid');
  }
  const batchId = uuidv7();
  const about = { action: 'status.merge', projectId, clientId: null, batchId } as const;
  let count = 0;
  for (let some = await clientsOf(projectId, statusId); some.length > 0;) {
    if (signal?.aborted === true) return { batchId: count > 0 ? batchId : '', count };
    const ids = some;
    await write(about, async (draft) => {
      for (const id of ids) await putStatus(draft, id, into);
    });
    count += ids.length;
    onProgress?.(count);
    some = await clientsOf(projectId, statusId);
  }
  await write(about, async (draft) => {
    // One that came in meanwhile goes along.
    for (const id of await clientsOf(projectId, statusId)) await putStatus(draft, id, into);
    await draft.remove('statuses', statusId);
  });
  return { batchId, count };
}

async function clientsOf(projectId: string, statusId: string): Promise<string[]> {
  const clients = db.clients.where('[projectId+statusId]').equals([projectId, statusId]);
  return (await clients.filter(isLiving).limit(CHUNK).toArray()).map(({ id }) => id);
}

async function livingStatus(statusId: string): Promise<Status> {
  const status = await db.statuses.get(statusId);
  if (!status || !isLiving(status)) throw new Problem('not-found');
  return status;
}
