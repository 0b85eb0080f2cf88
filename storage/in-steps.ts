/** Changing many clients: in writes of a few hundred, that are one step for the seller and undone as one. */
import { uuidv7 } from 'uuidv7';

import type { Action } from '@/domain/history/schema';
import type { Draft } from './draft';
import { write } from './write';

/** Clients in one write: a write ends before anybody waits for it, and its entry in the history stays small. */
const STEP = 250;

export interface Running {
  /** Told the number of clients that are done, after each write. */
  readonly onProgress?: (done: number) => void;
  /** Stops after the write that is going on. What is done stays, and can be undone. */
  readonly signal?: AbortSignal;
}

export interface DoneMany {
  /** What `undoStep()` takes back; empty when nothing was changed. */
  readonly batchId: string;
  /** Clients that were gone through: fewer than given when it was stopped. */
  readonly count: number;
}

export interface Steps {
  readonly action: Action;
  readonly projectId: string;
  /** One name for several such runs in a row that are one step together. */
  readonly batchId?: string;
}

/** Does the same to each client, all in the same step. Clients that are gone meanwhile are passed over. */
export async function inSteps(
  { action, projectId, batchId = uuidv7() }: Steps,
  clientIds: readonly string[],
  change: (draft: Draft, clientId: string) => Promise<void>,
  { onProgress, signal }: Running = {},
): Promise<DoneMany> {
  let isChanged = false;
  let count = 0;
  for (let from = 0; from < clientIds.length; from += STEP) {
    if (signal?.aborted === true) break;
    const ids = clientIds.slice(from, from + STEP);
    const about = { action, projectId, clientId: null, batchId };
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that it can be stopped
    const { historyId } = await write(about, async (draft) => {
      for (const id of ids) if (await draft.get('clients', id)) await change(draft, id);
    });
    isChanged ||= historyId !== '';
    count += ids.length;
    onProgress?.(count);
  }
  return { batchId: isChanged ? batchId : '', count };
}
