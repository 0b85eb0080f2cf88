/** For tests of backups: a base with something of everything, and ways to compare what there is with what there was. */
import { db } from '../db';
import { addDeal, checkItem, moveDeal } from '../deals/deals';
import { addFunnel, listStages } from '../deals/funnels';
import { addTask } from '../tasks/tasks';
import { isLiving } from '../draft';
import type { RestoreChoice } from '../exchange/import-plan';
import { ExchangeSession, type ImportResult } from '../exchange/session';
import { nobody } from '../exchange/testing-exchange';
import { isNothing } from '@/domain/history/record-changes';
import { TABLES } from '@/domain/history/schema';
import type { StoredRecord } from '@/domain/sync/record-schema';
import { writeBackup } from './write-backup';

export const ALL: RestoreChoice = { gone: true, changed: true, added: true, clientId: null };

export async function backupFile(): Promise<File> {
  const watch = { isCancelled: () => false, onProgress: nobody };
  const { file } = await writeBackup({ myName: 'Olena', language: 'uk' }, watch);
  return new File([file], 'tabside-backup.zip');
}

/** Restores from a file, or from a copy by its id. */
export async function restoreFrom(
  from: File | string,
  choice: Partial<RestoreChoice> = {},
): Promise<ImportResult> {
  const session = new ExchangeSession();
  const copyId = typeof from === 'string' ? from : null;
  if (typeof from !== 'string') await session.open(from, '', {});
  const plan = { fileName: '', into: 'restore', copyId, choice: { ...ALL, ...choice } } as const;
  return session.run(plan, nobody);
}

/** All living records without their stamps: what a seller sees of the base. */
export async function livingState(): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const records = await db.table<StoredRecord>(table).orderBy(':id').toArray();
    state[table] = records.filter(isLiving).map((record) => seenOf(record));
  }
  return state;
}

/** Fields that a record may lack. */
const OPTIONAL = /^(?:(?:tag|field|kept):.*|mergedInto|homeId|referredAs)$/u;

/** Without stamps, and without fields that hold nothing: a tag that was taken off again is none. */
function seenOf(record: StoredRecord): unknown {
  const { stamps: _stamps, ...fields } = record;
  const held = Object.entries(fields).filter(
    ([field, value]) => !OPTIONAL.test(field) || !isNothing(value),
  );
  return Object.fromEntries(held.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A funnel with a deal of the client's, and tasks: one of hers, and one about nobody. */
export async function planFor(projectId: string, clientId: string): Promise<void> {
  const stage = { color: 'blue', icon: 'circle', attentionDays: 3, limit: null } as const;
  const more = { nextTask: { text: 'Call', afterDays: 1 }, checklist: [{ id: 'i', text: 'Paid' }] };
  await addFunnel(projectId, { name: 'Sales', color: 'blue', lostReasons: ['Price'] }, [
    { ...stage, ...more, name: 'New', kind: 'open' },
    { ...stage, name: 'Won', kind: 'won', nextTask: null, checklist: [] },
  ]);
  const [first, won] = await listStages(projectId);
  const deal = { title: 'Shoes', value: 1, currency: 'EUR', expectedOn: null, ownerId: null };
  const said = { product: 'Boots', source: 'post' };
  const { dealId } = await addDeal(clientId, first?.id ?? '', { ...deal, ...said });
  await checkItem(dealId, 'i', true);
  await moveDeal(dealId, won?.id ?? '');
  const fields = { text: 'Sweep', isAllDay: false, zone: 'Europe/Kyiv', repeat: null };
  const rest = { dueAt: Date.now() + 3_600_000, reminders: [0], ownerId: null };
  const about = { clientId: null, dealId: null, link: null };
  await addTask(projectId, about, { ...fields, ...rest });
}
