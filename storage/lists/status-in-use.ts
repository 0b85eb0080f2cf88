/** No client has a status that is gone, whichever way they came by it. */
import { db } from '../db';
import { isLiving, type Draft } from '../draft';

/** Whether a living client has the status; those in `except` do not count. */
export async function isStatusInUse(
  projectId: string,
  statusId: string,
  except: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const clients = db.clients.where('[projectId+statusId]').equals([projectId, statusId]);
  return (await clients.filter((it) => isLiving(it) && !except.has(it.id)).first()) !== undefined;
}

/** After a client came back or was set back: their status, deleted while nobody had it, comes back with them. */
export async function bringStatusBack(draft: Draft, clientId: string): Promise<void> {
  const statusId = (await draft.get('clients', clientId))?.statusId ?? null;
  if (statusId === null) return;
  const status = await draft.getAny('statuses', statusId);
  if (status && !isLiving(status)) await draft.revise('statuses', statusId, { deletedAt: null });
}
