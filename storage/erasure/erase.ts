/**
 * Erasing clients for good, on request. They are deleted first, as always, so that every list and page lets go of them; then
 * everything that is kept of them is removed. What is to be done is noted outside of the database before it begins and
 * forgotten when all is done: an erasure that was broken off is ended at the next start.
 */
import { storage } from '@wxt-dev/storage';
import '@/domain/zod-setup';
import * as z from 'zod';

import { isPersonKey, type PersonKey } from '@/domain/person/person-key';
import { TABLES_OF_CLIENT } from '../clients/tables-of-client';
import { tellCommitted } from '../committed';
import { db } from '../db';
import { isLiving } from '../draft';
import { readExpected, noteExpected, writeExpected } from '../snapshots/expected';
import { IMPORT_NOTE } from '../exchange/import-plan';
import { Problem } from '../problem';
import { write } from '../write';
import { rowsFor, tracesOf } from './erased';
import { findTraces, type OnProgress } from './find-traces';
import { forgetElsewhere, replaceCopies } from './forget-elsewhere';
import { removeTraces } from './remove-traces';
import { whoGoes, type WhoGoes } from './who-goes';

const jobSchema = z.object({
  projectId: z.string(),
  /** Whom the seller meant, with all who go with them; empty once nothing is left but the copies. */
  clientIds: z.array(z.string()),
  /** What they were known by, for what lies outside of the database; filled in before anything is removed. */
  ids: z.array(z.string()),
  keys: z.array(z.custom<PersonKey>(isPersonKey)),
  names: z.array(z.string()),
});
type Job = z.infer<typeof jobSchema>;

const item = storage.defineItem<Job | null>('local:erasing', { fallback: null });
const LOCK = 'tabside-erasure';

/**
 * Erases clients with everything that goes with them. Rejects with `unavailable` while an import is unfinished: its file
 * would bring them back. Any other failure leaves it to be ended later: {@link endErasure}.
 */
export async function eraseClients(
  projectId: string,
  clientIds: readonly string[],
  onProgress: OnProgress = () => {},
): Promise<void> {
  if (await db.meta.get(IMPORT_NOTE)) throw new Problem('unavailable');
  await navigator.locks.request(LOCK, async () => {
    // One that was broken off is part of this one: there is one note.
    const before = await readJob();
    const { gone } = await whoGoes([...(before?.clientIds ?? []), ...clientIds]);
    const ids = [...gone.clientIds];
    await item.setValue({
      projectId,
      clientIds: ids,
      ids: before?.ids ?? [],
      keys: before?.keys ?? [],
      names: before?.names ?? [],
    });
    await goOn(onProgress);
  });
}

/** Whether an erasure was begun and has not ended: a look at its note alone. */
export async function isErasing(): Promise<boolean> {
  return (await readJob()) !== null;
}

/** Ends an erasure that was broken off; nothing where there is none, or where another page is at it. */
export async function endErasure(): Promise<void> {
  if (!(await isErasing())) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await goOn(() => {});
  });
}

async function goOn(onProgress: OnProgress): Promise<void> {
  const job = await readJob();
  if (!job) return;
  if (job.clientIds.length > 0) {
    await letGo(job);
    const who = await whoGoes(job.clientIds);
    const found = who.clients.length > 0 ? await remove(job, who, onProgress) : job;
    await forgetElsewhere(found);
    tellCommitted({ keys: found.keys, tables: ['clients', 'identities'] });
    await item.setValue({ ...found, clientIds: [], ids: [], keys: [], names: [] });
  }
  await replaceCopies();
  await noteExpected();
  await item.removeValue();
}

/** Clients in one write: a write ends before anybody waits for it. */
const STEP = 250;

/**
 * Deletes those who are not deleted yet: what every list follows. The history notes only whom, as it does of many: what they
 * were goes in a moment anyway.
 */
async function letGo({ projectId, clientIds }: Job): Promise<void> {
  for (let from = 0; from < clientIds.length; from += STEP) {
    const ids = clientIds.slice(from, from + STEP);
    // oxlint-disable-next-line no-await-in-loop -- write by write
    await write({ action: 'client.delete', projectId, clientId: null }, async (draft) => {
      const clients = await db.clients.bulkGet(ids);
      draft.changeMany(
        'clients',
        'deleted',
        clients.filter((client) => client !== undefined).filter(isLiving),
      );
      for (const table of TABLES_OF_CLIENT) {
        const own = await draft.findAny(table, 'clientId', ids);
        draft.changeMany(table, 'deleted', own.filter(isLiving));
      }
    });
  }
}

/** Gives the note with all that they were known by. */
async function remove(job: Job, who: WhoGoes, onProgress: OnProgress): Promise<Job> {
  const traces = await findTraces(who.gone, onProgress);
  const names = new Set([...traces.names, ...who.clients.map(({ name }) => name), ...job.names]);
  const full: Job = {
    projectId: job.projectId,
    clientIds: [...who.gone.clientIds],
    ids: [...new Set([...job.ids, ...who.gone.ids])],
    keys: [...new Set([...job.keys, ...who.keys])],
    names: [...names],
  };
  await item.setValue(full);
  const notes = await rowsFor(tracesOf(who.keys, who.clients), Date.now());
  // Lower before there are fewer: at no time may the note say that something is lost.
  const count = who.clients.length + who.records.reduce((sum, { ids }) => sum + ids.length, 0);
  const expected = await readExpected();
  if (expected) await writeExpected({ ...expected, records: expected.records - count });
  await removeTraces({ who, traces, notes, projectId: job.projectId });
  await noteExpected();
  return full;
}

async function readJob(): Promise<Job | null> {
  return jobSchema.safeParse(await item.getValue()).data ?? null;
}

/** What an erasure would remove, for the question before it. */
export interface ErasureCounts {
  /** Clients, with those who were merged into them or are the same person in another project. */
  readonly clients: number;
  readonly notes: number;
  readonly orders: number;
  readonly deals: number;
  readonly tasks: number;
  readonly files: number;
  /** Addresses on networks. */
  readonly keys: number;
}

/** Counts what an erasure would remove. Reads only. */
export async function countErasure(clientIds: readonly string[]): Promise<ErasureCounts> {
  const { clients, records, keys } = await whoGoes(clientIds);
  const countOf = (wanted: string) =>
    records.find(({ table }) => table === wanted)?.ids.length ?? 0;
  return {
    clients: clients.length,
    notes: countOf('notes'),
    orders: countOf('orders'),
    deals: countOf('deals'),
    tasks: countOf('tasks'),
    files: countOf('files'),
    keys: keys.length,
  };
}
